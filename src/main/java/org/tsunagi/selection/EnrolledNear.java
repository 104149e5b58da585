package org.tsunagi.selection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NearMatches;
import org.tsunagi.trainee.Trainee.Person;

/** The people on a course, to be compared with those who applied for it. */
record EnrolledNear(Map<Person, Integer> numbers, NearMatches<Person> matches) {
    static EnrolledNear on(Map<Person, Integer> numbers) {
        return new EnrolledNear(numbers, NearMatches.among(numbers.keySet(), Person::name, Person::birthDate));
    }

    /** The trainee number of exactly this person, or null. */
    @Nullable
    Integer numberOf(Applied one) {
        return numbers.get(one.person());
    }

    /** All who may be this person, in words. */
    List<String> like(Applied one) {
        return matches.of(one.name(), one.birthDate()).stream().map(this::words).toList();
    }

    /** Those written otherwise who may be this person, in words. */
    List<String> writtenOtherwise(Applied one) {
        return matches.of(one.name(), one.birthDate()).stream()
                .filter(person -> !person.equals(one.person()))
                .map(this::words)
                .toList();
    }

    private String words(Person person) {
        return Messages.say(
                "enrollment.who", person.name().full(), numbers.get(person).toString());
    }
}
