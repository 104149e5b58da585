package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.Application;
import org.tsunagi.selection.SelectionViews.Promotable;
import org.tsunagi.selection.WaitingList.WaitingLine;

/** Runs the allocation of a course again with those who are seated fixed: who waits, and who moves up. */
@ApplicationScoped
class WaitingListSheet {
    private final WaitingLists lists;
    private final SelectionRules rules;
    private final DeadlineRegions regions;
    private final CourseViews courses;
    private final EnrollmentViews enrollments;

    WaitingListSheet(
            WaitingLists lists,
            SelectionRules rules,
            DeadlineRegions regions,
            CourseViews courses,
            EnrollmentViews enrollments) {
        this.lists = lists;
        this.rules = rules;
        this.regions = regions;
        this.courses = courses;
        this.enrollments = enrollments;
    }

    /** Empty before a decision on the course is published. */
    Optional<WaitingList> find(long courseId) {
        return lists.isPublished(courseId) ? Optional.of(of(courseId)) : Optional.empty();
    }

    WaitingList of(long courseId) {
        List<SelectionOutcome> waiting = inOrder(courseId);
        EnrolledNear enrolled = EnrolledNear.on(enrollments.numbersOn(courseId));
        return new WaitingList(
                courses.line(courseId).seats(),
                enrollments.standingOn(courseId).size(),
                !enrollments.settledOn(courseId).isEmpty(),
                IntStream.range(0, waiting.size())
                        .mapToObj(i -> line(i + 1, waiting.get(i), enrolled))
                        .toList(),
                lists.madeOn(courseId),
                lists.declinedOn(courseId));
    }

    /**
     * Who waits, from the first place on: the allocation run again with the seated fixed. A body's second stays its second
     * when the first has a seat, and who is beyond the limit of the body or of its region stands behind all who are within.
     * Who waits since an earlier round stands before all of a later one.
     */
    List<SelectionOutcome> inOrder(long courseId) {
        return lists.waitingOn(courseId).stream()
                .collect(Collectors.groupingBy(SelectionOutcome::round, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(round -> inOrder(round.getKey(), round.getValue()))
                .toList();
    }

    /** Gives everybody who waits the place that the order gives now, through all rounds. */
    void moveUp(long courseId) {
        lists.flush();
        List<SelectionOutcome> waiting = inOrder(courseId);
        IntStream.range(0, waiting.size()).forEach(i -> waiting.get(i).standAt(i + 1));
    }

    private Stream<SelectionOutcome> inOrder(CourseRound round, List<SelectionOutcome> waiting) {
        SeatRule rule = rules.of(round);
        Map<Long, String> regionOf = regions.of(round, rule);
        return SeatLimits.of(rule)
                .part(waiting, one -> WaitingLists.memberOf(one, regionOf), lists.usedOn(round.courseId(), regionOf))
                .all()
                .stream();
    }

    /** The courses not over yet in which a seat is free and somebody waits. Four statements. */
    List<Promotable> promotable(LocalDate today) {
        List<CourseLine> found = lists.withFreeSeats(FiscalYear.of(today));
        List<Long> ids = found.stream().map(CourseLine::id).toList();
        Map<Long, List<CourseDay>> days =
                courses.daysOf(ids).stream().collect(Collectors.groupingBy(CourseDay::courseId));
        Map<Long, Long> taken = enrollments.countStandingOn(ids);
        Map<Long, Long> waiting = lists.countWaitingOn(ids);
        return found.stream()
                .filter(course -> !isOver(days.getOrDefault(course.id(), List.of()), today))
                .map(course -> new Promotable(
                        course, course.seats() - taken.getOrDefault(course.id(), 0L), waiting.get(course.id())))
                .toList();
    }

    private static boolean isOver(List<CourseDay> days, LocalDate today) {
        return !days.isEmpty() && days.stream().allMatch(day -> day.heldOn().isBefore(today));
    }

    private static WaitingLine line(int position, SelectionOutcome outcome, EnrolledNear enrolled) {
        Application one = outcome.application();
        Applied applied = Applied.of(one);
        return new WaitingLine(
                position,
                outcome.round().round(),
                one.id(),
                applied.name(),
                applied.birthDate(),
                applied.body(),
                applied.rank(),
                one.applicant().employer(),
                enrolled.like(applied));
    }
}
