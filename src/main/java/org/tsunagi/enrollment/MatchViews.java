package org.tsunagi.enrollment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.enrollment.TraineeMatch.Answer;
import org.tsunagi.trainee.Trainee;
import org.tsunagi.trainee.Trainee.Person;

/** Reads who on a course may be a person known already; for officers only. */
@ApplicationScoped
public class MatchViews {
    private final TraineeMatches matches;
    private final Enrollments enrollments;

    MatchViews(TraineeMatches matches, Enrollments enrollments) {
        this.matches = matches;
        this.enrollments = enrollments;
    }

    /** What was proposed on a course, what waits first; 404 for anyone but an officer. Three statements. */
    public List<MatchLine> on(Viewer viewer, long courseId) {
        viewer.requireOfficer("the matches");
        List<TraineeMatch> all = matches.on(courseId);
        Set<Long> people = all.stream()
                .flatMap(one -> Stream.of(
                        one.enrollment().trainee().id(), one.known().standing().id()))
                .collect(Collectors.toSet());
        Map<Long, List<KnownCourse>> courses =
                matches.coursesOf(people).stream().collect(Collectors.groupingBy(KnownCourse::traineeId));
        Map<Long, Set<Long>> numbered = enrollments.coursesByPerson(people);
        return all.stream().map(one -> line(one, courses, numbered)).toList();
    }

    private static MatchLine line(
            TraineeMatch one, Map<Long, List<KnownCourse>> courses, Map<Long, Set<Long>> numbered) {
        Enrollment enrollment = one.enrollment();
        Trainee own = enrollment.trainee();
        Trainee known = one.known().standing();
        KnownCourse here = courses.get(own.id()).stream()
                .filter(course -> course.enrollmentId() == enrollment.id())
                .findFirst()
                .orElseThrow();
        List<KnownCourse> earlier = courses.getOrDefault(known.id(), List.of()).stream()
                .filter(course -> course.enrollmentId() != enrollment.id())
                .toList();
        return new MatchLine(
                one.id(),
                one.isExact(),
                one.isSameName(),
                one.isWaiting(),
                one.answer(),
                one.answered(),
                here,
                enrollment.name(),
                own.birthDate(),
                known.id(),
                known.person(),
                earlier,
                known.id() == own.id(),
                known.id() != own.id()
                        && !Collections.disjoint(
                                numbered.getOrDefault(own.id(), Set.of()),
                                numbered.getOrDefault(known.id(), Set.of())));
    }

    /** How many wait on each course; one statement. */
    public List<WaitingMatches> waiting() {
        return matches.waiting();
    }

    /** The courses of these people, the oldest first. */
    public List<KnownCourse> coursesOf(Viewer viewer, Collection<Long> traineeIds) {
        viewer.requireOfficer("the matches");
        return matches.coursesOf(traineeIds);
    }

    /** What an enrollment would be given back with; 404 when there is none or for anyone but an officer. */
    public Parting parting(Viewer viewer, long enrollmentId) {
        viewer.requireOfficer("the matches");
        return parting(enrollments.require(enrollmentId));
    }

    Parting parting(Enrollment one) {
        Trainee from = one.trainee();
        List<Enrollment> all = enrollments.of(from);
        Set<Long> along = new LinkedHashSet<>();
        one.formerTrainee()
                .ifPresent(former -> all.stream()
                        .filter(other -> other.formerTrainee()
                                .filter(same -> same.id() == former.id())
                                .isPresent())
                        .forEach(other -> along.add(other.id())));
        along.add(one.id());
        Person own = one.formerTrainee().map(Trainee::person).orElse(new Person(one.name(), from.birthDate()));
        return new Parting(
                one.id(),
                from.id(),
                own,
                one.formerTrainee().isPresent(),
                along,
                all.size() > along.size(),
                one.formerTrainee().isEmpty()
                        && all.stream()
                                .filter(other -> !along.contains(other.id()))
                                .allMatch(other -> other.formerTrainee().isPresent()),
                seen(from, all));
    }

    /** Both people as an officer saw them before joining. */
    public Fingerprint seen(Viewer viewer, long oneId, long otherId) {
        viewer.requireOfficer("the matches");
        return seen(enrollments.trainee(oneId), enrollments.trainee(otherId));
    }

    Fingerprint seen(Trainee one, Trainee other) {
        return Fingerprint.of(Stream.of(one, other).map(each -> seen(each, enrollments.of(each))));
    }

    private static Fingerprint seen(Trainee one, List<Enrollment> all) {
        return Fingerprint.of(Stream.concat(
                Stream.of(one.id(), one.person()),
                all.stream().flatMap(each -> Stream.of(each.id(), each.number(), each.isCancelled()))));
    }

    /** The exact matches of a course that wait and are of one name, as the page shows them. */
    public static Fingerprint exact(List<MatchLine> lines) {
        return exactIds(lines.stream().filter(MatchLine::isSureAndWaiting).map(MatchLine::id));
    }

    static Fingerprint exactIds(Stream<Long> ids) {
        return Fingerprint.of(ids.sorted());
    }

    /**
     * Somebody on a course who may be a person known already.
     *
     * @param here the enrollment it is about
     * @param name as accepted
     * @param courses the other courses of the known person
     * @param sameName whether the accepted name is the known person's of today
     * @param joined whether both are one record now
     * @param sameCourse whether both have a number on one course, so that they cannot be joined
     */
    public record MatchLine(
            long id,
            boolean exact,
            boolean sameName,
            boolean waits,
            @Nullable Answer answer,
            @Nullable Act answered,
            KnownCourse here,
            PersonName name,
            LocalDate birthDate,
            long knownId,
            Person known,
            List<KnownCourse> courses,
            boolean joined,
            boolean sameCourse) {

        /** Whether it can be confirmed with all others of exactly the same name. */
        public boolean isSureAndWaiting() {
            return waits && exact && sameName;
        }

        public boolean isSame() {
            return answer == Answer.SAME;
        }
    }

    /**
     * A course of a person as it was accepted.
     *
     * @param byEmployer whether employers apply for their people
     */
    public record KnownCourse(
            long enrollmentId,
            long traineeId,
            long courseId,
            String course,
            int year,
            int number,
            String employer,
            @Nullable String body,
            boolean byEmployer) {

        public FiscalYear fiscalYear() {
            return new FiscalYear(year);
        }
    }

    /** How many matches of a course wait for an officer. */
    public record WaitingMatches(long courseId, String course, int year, long count) {}

    /**
     * An enrollment to be given back to a record of its own.
     *
     * @param own who it will be
     * @param former whether that is the record it was enrolled under
     * @param along the enrollments that go, this one and those that came with it
     * @param others whether anything stays with the person it is taken from
     * @param foreign whether all that would stay came from other records, so that those are to be parted instead
     */
    public record Parting(
            long enrollmentId,
            long fromId,
            Person own,
            boolean former,
            Set<Long> along,
            boolean others,
            boolean foreign,
            Fingerprint seen) {}
}
