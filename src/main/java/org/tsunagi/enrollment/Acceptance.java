package org.tsunagi.enrollment;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.municipality.Municipality;
import org.tsunagi.municipality.NominatingBody;
import org.tsunagi.municipality.Profession;
import org.tsunagi.trainee.Person;

/** A person accepted onto a course, with the particulars to keep as they were at that moment. */
public record Acceptance(
        long applicationId,
        PersonName name,
        LocalDate birthDate,
        String employer,
        @Nullable NominatingBody body,
        @Nullable Municipality municipality,
        Set<Profession> professions) {

    Person person() {
        return new Person(name, birthDate);
    }
}
