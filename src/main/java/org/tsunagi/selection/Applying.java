package org.tsunagi.selection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.intake.Applicant.PlannedRole;
import org.tsunagi.trainee.Trainee.Person;

/** What a rule asks of an application that has arrived: where it came from, when, and what it says of the person. */
record Applying(
        long id,
        @Nullable Long bodyId,
        @Nullable String body,
        @Nullable Integer rank,
        Instant submittedAt,
        PersonName name,
        LocalDate birthDate,
        @Nullable PlannedRole plannedRole,
        boolean allDaysPossible) {

    Person person() {
        return new Person(name, birthDate);
    }

    /** 配置予定 or 後任. */
    boolean isPlanned() {
        return plannedRole == PlannedRole.TO_BE_PLACED || plannedRole == PlannedRole.SUCCESSOR;
    }
}
