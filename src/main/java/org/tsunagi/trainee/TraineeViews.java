package org.tsunagi.trainee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.NearMatches;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.trainee.FormerNames.Former;
import org.tsunagi.trainee.IdentityChange.Kind;
import org.tsunagi.trainee.Trainee.Person;

/** Reads who a trainee is and was; for officers only. */
@ApplicationScoped
public class TraineeViews {
    private final Trainees trainees;
    /** A person's page names at most this many others. */
    private static final int MAYBE = 50;

    private final FormerNames formerNames;
    private final IdentityChanges identityChanges;

    TraineeViews(Trainees trainees, FormerNames formerNames, IdentityChanges identityChanges) {
        this.trainees = trainees;
        this.formerNames = formerNames;
        this.identityChanges = identityChanges;
    }

    /** One trainee; 404 when there is none or for anyone but an officer. Four statements. */
    public TraineeDetail one(Viewer viewer, long traineeId) {
        viewer.requireOfficer("a trainee");
        Trainee trainee = trainees.require(traineeId);
        return new TraineeDetail(
                trainee.id(),
                trainee.version(),
                trainee.name(),
                trainee.birthDate(),
                corrections(trainee),
                trainee.isJoined() ? trainee.standing().id() : null,
                trainees.joinedTo(trainee).stream().map(TraineeViews::known).toList(),
                identityChanges.of(traineeId));
    }

    /**
     * Who else may be this person by the birth date or by the reading, whatever else is written; at most {@value #MAYBE}. 404
     * for anyone but an officer.
     */
    public List<Known> maybe(Viewer viewer, long traineeId) {
        viewer.requireOfficer("a trainee");
        return trainees.maybe(trainees.require(traineeId), MAYBE).stream()
                .map(TraineeViews::known)
                .toList();
    }

    /**
     * Those who may be the same person as each of these ({@link NearMatches}), by whatever name either is or was known. Two
     * statements; for the desks above.
     */
    public Map<Long, Set<Trainee>> like(Collection<Trainee> asked) {
        Set<LocalDate> birthDates = asked.stream().map(Trainee::birthDate).collect(Collectors.toSet());
        List<Named> all = named(birthDates);
        NearMatches<Named> matches = matches(all);
        Set<Long> ids = asked.stream().map(Trainee::id).collect(Collectors.toSet());
        Map<Long, Set<Trainee>> like = new HashMap<>();
        all.stream()
                .filter(one -> ids.contains(one.trainee().id()))
                .forEach(one -> matches.of(one).stream()
                        .map(Named::trainee)
                        .filter(other -> other.id() != one.trainee().id())
                        .forEach(other -> like.computeIfAbsent(one.trainee().id(), first -> new LinkedHashSet<>())
                                .add(other)));
        return like;
    }

    /** Those who may be each of these people by the birth date and the name or reading they are or were known by. Two statements. */
    public Map<Person, List<Known>> whoMayBe(Viewer viewer, Collection<Person> asked) {
        viewer.requireOfficer("a trainee");
        Set<LocalDate> birthDates = asked.stream().map(Person::birthDate).collect(Collectors.toSet());
        if (birthDates.isEmpty()) {
            return Map.of();
        }
        NearMatches<Named> matches = matches(named(birthDates));
        Map<Person, List<Known>> found = new HashMap<>();
        asked.forEach(person -> found.computeIfAbsent(
                person,
                one -> matches.of(one.name(), one.birthDate()).stream()
                        .map(like -> known(like.trainee()))
                        .distinct()
                        .toList()));
        return found;
    }

    /** Who was born on these days, by each name they are or were known by. */
    private List<Named> named(Set<LocalDate> birthDates) {
        return Stream.concat(
                        trainees.bornOn(birthDates).stream().map(one -> new Named(one.person(), one.standing())),
                        formerNames.ofThoseBornOn(birthDates).stream()
                                .map(former -> new Named(
                                        new Person(
                                                former.name(), former.trainee().birthDate()),
                                        former.trainee().standing())))
                .toList();
    }

    private static NearMatches<Named> matches(List<Named> all) {
        return NearMatches.among(
                all, one -> one.person().name(), one -> one.person().birthDate());
    }

    /** By whatever names and birth dates this person is or was known; for the desks above. */
    public Set<Person> knownAs(Trainee trainee) {
        return Stream.concat(
                        Stream.of(trainee.person()),
                        formerNames.of(trainee.id()).stream().map(one -> new Person(one.name(), one.birthDate())))
                .collect(Collectors.toSet());
    }

    private static Known known(Trainee trainee) {
        return new Known(trainee.id(), trainee.name(), trainee.birthDate());
    }

    /** Each correction with what it led to: the next one's former words, or today's. */
    private List<FormerNameLine> corrections(Trainee trainee) {
        List<FormerNameLine> lines = new ArrayList<>();
        Person later = new Person(trainee.name(), trainee.birthDate());
        for (Former former : formerNames.of(trainee.id())) {
            Person was = new Person(former.name(), former.birthDate());
            lines.add(new FormerNameLine(was, later, former.at(), former.by(), former.reason()));
            later = was;
        }
        return lines;
    }

    /** What a trainee was known by until a correction, what from then on, and why. */
    public record FormerNameLine(Person was, Person became, Instant correctedAt, String correctedBy, String reason) {

        public boolean isRenamed() {
            return !was.name().equals(became.name());
        }
    }

    /**
     * A trainee as an officer sees one.
     *
     * @param formerNames the corrections, the latest first
     * @param joinedTo the record of the same person that stands, where this one was joined to it
     * @param joined the records that were joined to this one
     * @param identity what was joined and parted, the latest first
     */
    public record TraineeDetail(
            long id,
            long version,
            PersonName name,
            LocalDate birthDate,
            List<FormerNameLine> formerNames,
            @Nullable Long joinedTo,
            List<Known> joined,
            List<IdentityLine> identity) {}

    /** A record of a person. */
    public record Known(long id, PersonName name, LocalDate birthDate) {}

    /**
     * Two records became one person's, or an enrollment was given back to a record of its own.
     *
     * @param words which courses went along
     */
    public record IdentityLine(
            Kind kind,
            long traineeId,
            PersonName trainee,
            LocalDate traineeBorn,
            long otherId,
            PersonName other,
            LocalDate otherBorn,
            String words,
            Act done,
            String reason) {}

    private record Named(Person person, Trainee trainee) {}
}
