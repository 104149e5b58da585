package org.tsunagi.enrollment;

import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.enrollment.MatchViews.Parting;
import org.tsunagi.enrollment.TraineeMatch.Answer;
import org.tsunagi.trainee.IdentityDesk;
import org.tsunagi.trainee.Trainee;

/** An officer says whether two records are one person's; joins and parts them. */
@Desk
public class MatchDesk {
    private final TraineeMatches matches;
    private final MatchViews views;
    private final Enrollments enrollments;
    private final IdentityDesk identity;
    private final CourseDesk courses;
    private final OfficeClock clock;
    private final Event<TraineesJoining> joining;
    private final Event<EnrollmentsParting> parting;

    MatchDesk(
            TraineeMatches matches,
            MatchViews views,
            Enrollments enrollments,
            IdentityDesk identity,
            CourseDesk courses,
            OfficeClock clock,
            Event<TraineesJoining> joining,
            Event<EnrollmentsParting> parting) {
        this.matches = matches;
        this.views = views;
        this.enrollments = enrollments;
        this.identity = identity;
        this.courses = courses;
        this.clock = clock;
        this.joining = joining;
        this.parting = parting;
    }

    /**
     * The enrollment belongs to the person it was given to, or both records are one person's and cannot be joined as they are
     * on one course; answers the course.
     */
    public long confirm(Viewer by, long matchId) {
        TraineeMatch match = matches.require(matchId);
        RuleViolation.unless(
                match.isExact()
                        || enrollments
                                .both(
                                        match.enrollment().trainee(),
                                        match.known().standing())
                                .isPresent(),
                null,
                "enrollment.matchNear");
        return answer(match, Answer.SAME, by);
    }

    /** The same of all exact matches of a course that wait, are of one name and were seen; answers how many. */
    public int confirmAll(Viewer by, long courseId, Fingerprint seen) {
        courses.lock(courseId);
        List<TraineeMatch> waiting = matches.waitingExactlyOn(courseId).stream()
                .filter(TraineeMatch::isSameName)
                .toList();
        RuleViolation.unless(
                seen.equals(MatchViews.exactIds(waiting.stream().map(TraineeMatch::id))),
                null,
                "enrollment.matchesChanged");
        waiting.forEach(match -> match.answer(Answer.SAME, by, clock.now()));
        return waiting.size();
    }

    /** The two are different people, and are not proposed again; answers the course. */
    public long reject(Viewer by, long matchId) {
        TraineeMatch match = matches.require(matchId);
        RuleViolation.unless(!match.isExact(), null, "enrollment.matchExact");
        return answer(match, Answer.OTHER, by);
    }

    /** Whatever else waits between the two is answered with it, unless it was given to the person already. */
    private long answer(TraineeMatch match, Answer said, Viewer by) {
        match.answer(said, by, clock.now());
        if (!match.isExact()) {
            matches.between(match.enrollment().trainee(), match.known().standing()).stream()
                    .filter(one -> !one.isExact() && one.isWaiting())
                    .forEach(one -> settle(one, said, by));
        }
        return match.enrollment().course().id();
    }

    /** It was said by mistake and waits again; what was joined or parted since is undone on its own. Answers the course. */
    public long reopen(Viewer by, long matchId) {
        TraineeMatch match = matches.require(matchId);
        boolean together =
                match.known().standing().id() == match.enrollment().trainee().id();
        RuleViolation.unless(
                together == match.isExact(), null, together ? "enrollment.joinedSince" : "enrollment.parted");
        match.reopen();
        return match.enrollment().course().id();
    }

    /**
     * Two records are one person's: what hangs on the other goes to the one that is kept, whose name and birth date stay.
     * Refused when both are on one course, and by the features above when they hold what cannot be joined.
     */
    public void join(Viewer by, long otherId, long keptId, String reason, Fingerprint seen) {
        RuleViolation.unless(otherId != keptId, null, "enrollment.joinedSince");
        lockCourses(otherId, keptId);
        Trainee kept = identity.lock(keptId);
        Trainee other = identity.lock(otherId);
        checkSeen(seen, views.seen(other, kept));
        enrollments.both(other, kept).ifPresent(both -> {
            throw new RuleViolation(null, "enrollment.bothOnCourse", both.name());
        });
        List<Enrollment> moved = enrollments.of(other);
        joining.fire(new TraineesJoining(other, kept, by, reason));
        moved.forEach(one -> one.joinTo(kept));
        identity.join(by, other, kept, words(moved), reason);
        matches.between(kept, kept).stream()
                .filter(match -> !match.isExact() || match.answer() == Answer.OTHER)
                .forEach(match -> settle(match, Answer.SAME, by));
    }

    /**
     * An enrollment is given back to a record of its own, and what came with it goes along. Refused when nothing would stay,
     * and by the features above where what they made would name the wrong person.
     */
    public void part(Viewer by, long enrollmentId, String reason, Fingerprint seen) {
        long fromId = enrollments.traineeOf(enrollmentId);
        lockCourses(fromId);
        Trainee from = identity.lock(fromId);
        Enrollment one = enrollments.require(enrollmentId);
        Parting plan = views.parting(one);
        checkSeen(seen, plan.seen());
        RuleViolation.unless(plan.others(), null, "enrollment.nothingStays");
        Map<Boolean, List<Enrollment>> all = enrollments.of(from).stream()
                .collect(Collectors.partitioningBy(each -> plan.along().contains(each.id())));
        List<Enrollment> moved = all.get(true);
        RuleViolation.unless(!plan.foreign(), null, "enrollment.onlyJoinedStay", words(all.get(false)));
        Trainee own = identity.part(by, from, one.formerTrainee().orElse(null), plan.own(), words(moved), reason);
        parting.fire(new EnrollmentsParting(plan.along(), from, own, by, reason));
        moved.forEach(each -> each.partTo(own));
        List<TraineeMatch> asked = matches.between(own, from);
        asked.forEach(match -> settle(match, Answer.OTHER, by));
        if (asked.isEmpty()) {
            TraineeMatch apart = new TraineeMatch(one, from, false);
            apart.answer(Answer.OTHER, by, clock.now());
            matches.persist(apart);
        }
    }

    private void settle(TraineeMatch match, Answer said, Viewer by) {
        if (match.answer() != said) {
            match.settle(said, by, clock.now());
        }
    }

    private void lockCourses(Long... traineeIds) {
        enrollments.coursesOf(List.of(traineeIds)).forEach(courses::lock);
    }

    private static void checkSeen(Fingerprint sent, Fingerprint now) {
        if (!sent.equals(now)) {
            throw new StaleForm();
        }
    }

    private static String words(List<Enrollment> moved) {
        return moved.stream()
                .map(one -> Messages.tell(
                        "enrollment.moved",
                        one.course().fiscalYear().both(),
                        one.course().name(),
                        one.number()))
                .collect(Collectors.joining("、"));
    }

    /** Two records become one person's: who keeps something of the other one takes it to the one that stands, or refuses. */
    public record TraineesJoining(Trainee other, Trainee kept, Viewer by, String reason) {}

    /** Enrollments are given back to a record of its own: who keeps something of them takes it along, or refuses. */
    public record EnrollmentsParting(Set<Long> enrollmentIds, Trainee from, Trainee own, Viewer by, String reason) {}
}
