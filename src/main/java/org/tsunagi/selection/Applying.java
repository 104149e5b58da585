package org.tsunagi.selection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.intake.Applicant.PlannedRole;
import org.tsunagi.trainee.Trainee.Person;

/**
 * What a rule asks of an application that has arrived: where it came from, when, and what it says of the person.
 *
 * @param body who sent and ranked it, by name: the nominating body, or the employer where employers rank
 * @param priority the class that was declared; empty for none
 * @param region in which its body counts; null where a rule limits none
 */
record Applying(
        long id,
        @Nullable Long bodyId,
        @Nullable String employerKey,
        @Nullable String body,
        @Nullable Integer rank,
        Instant submittedAt,
        PersonName name,
        LocalDate birthDate,
        @Nullable PlannedRole plannedRole,
        boolean allDaysPossible,
        String priority,
        @Nullable String region) {

    Applying(
            long id,
            @Nullable Long bodyId,
            @Nullable String employerKey,
            @Nullable String body,
            @Nullable Integer rank,
            Instant submittedAt,
            PersonName name,
            LocalDate birthDate,
            @Nullable PlannedRole plannedRole,
            boolean allDaysPossible,
            String priority) {
        this(
                id,
                bodyId,
                employerKey,
                body,
                rank,
                submittedAt,
                name,
                birthDate,
                plannedRole,
                allDaysPossible,
                priority,
                null);
    }

    /** The same as of a region. */
    Applying in(@Nullable String itsRegion) {
        return new Applying(
                id,
                bodyId,
                employerKey,
                body,
                rank,
                submittedAt,
                name,
                birthDate,
                plannedRole,
                allDaysPossible,
                priority,
                itsRegion);
    }

    /** Who sent and ranked it; null for who applied by oneself. */
    @Nullable
    Sender sender() {
        return Sender.of(bodyId, employerKey);
    }

    /** All of it for a fingerprint; an employer that ranks nobody is left out, as it was before any could. */
    String told() {
        return employerKey == null ? toString().replaceFirst(", employerKey=null", "") : toString();
    }

    Person person() {
        return new Person(name, birthDate);
    }

    /** 配置予定 or 後任. */
    boolean isPlanned() {
        return plannedRole == PlannedRole.TO_BE_PLACED || plannedRole == PlannedRole.SUCCESSOR;
    }
}
