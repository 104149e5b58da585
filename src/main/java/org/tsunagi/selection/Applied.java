package org.tsunagi.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NearMatches;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.intake.Application;
import org.tsunagi.trainee.Trainee.Person;

/**
 * Who an application is for and where it came from: two bodies may nominate one person for the same course.
 *
 * @param body who sent and ranked it: the nominating body, or the employer where employers rank
 */
record Applied(
        long applicationId,
        PersonName name,
        LocalDate birthDate,
        @Nullable String body,
        @Nullable Integer rank) {
    static Applied of(Application application) {
        return new Applied(
                application.id(),
                application.applicant().name(),
                application.applicant().birthDate(),
                application
                        .body()
                        .map(body -> body.nameIn(application.course().fiscalYear()))
                        .or(() -> application
                                .employerKey()
                                .map(key -> application.applicant().employer()))
                        .orElse(null),
                application.rank());
    }

    Person person() {
        return new Person(name, birthDate);
    }

    /** 「髙橋 花子さん（汐見市（第1順位））」. */
    static String who(PersonName name, @Nullable String body, @Nullable Integer rank) {
        return Messages.say("selection.who", name.full(), from(body, rank));
    }

    /** 「汐見市（第1順位）」. */
    String from() {
        return from(body, rank);
    }

    private static String from(@Nullable String body, @Nullable Integer rank) {
        if (body == null) {
            return Messages.say("selection.direct");
        }
        return rank == null ? body : Messages.say("selection.ranked", body, rank.toString());
    }

    /** 「髙橋 花子さん（汐見市（第1順位））」. */
    String who() {
        return who(name, body, rank);
    }

    /** The other applications that may be for the same person, in words, by application. */
    static Map<Long, List<String>> nearMatches(List<Applied> all) {
        NearMatches<Applied> matches = NearMatches.among(all, Applied::name, Applied::birthDate);
        return all.stream()
                .collect(Collectors.toMap(
                        Applied::applicationId,
                        one -> matches.of(one).stream().map(Applied::who).toList()));
    }

    /** Refuses when one person is to be accepted twice. */
    static void refuseTwice(List<Applied> accepted) {
        String twice = accepted.stream().collect(Collectors.groupingBy(Applied::person)).values().stream()
                .filter(ofOne -> ofOne.size() > 1)
                .map(ofOne -> Messages.say(
                        "selection.who",
                        ofOne.get(0).name().full(),
                        ofOne.stream().map(Applied::from).collect(Collectors.joining("、"))))
                .sorted()
                .collect(Collectors.joining("、"));
        RuleViolation.unless(twice.isEmpty(), null, "selection.samePersonTwice", twice);
    }
}
