package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.Application;
import org.tsunagi.selection.SeatAllocation.Candidate;
import org.tsunagi.selection.SeatAllocation.Place;
import org.tsunagi.selection.SelectionViews.Promotable;
import org.tsunagi.selection.WaitingList.WaitingLine;

/** Runs the allocation of a course again with those who are seated fixed: who waits, and who moves up. */
@ApplicationScoped
class WaitingListSheet {
    private final WaitingLists lists;
    private final CourseViews courses;
    private final EnrollmentViews enrollments;

    WaitingListSheet(WaitingLists lists, CourseViews courses, EnrollmentViews enrollments) {
        this.lists = lists;
        this.courses = courses;
        this.enrollments = enrollments;
    }

    WaitingList of(long courseId) {
        List<Application> waiting = lists.waitingOn(courseId).stream()
                .map(SelectionOutcome::application)
                .toList();
        Map<Long, Application> byId = waiting.stream().collect(Collectors.toMap(Application::id, Function.identity()));
        EnrolledNear enrolled = EnrolledNear.on(enrollments.numbersOn(courseId));
        return new WaitingList(
                courses.line(courseId).seats(),
                enrollments.standingOn(courseId).size(),
                !enrollments.settledOn(courseId).isEmpty(),
                inOrder(lists.decidedAbout(courseId), byId.keySet()).stream()
                        .map(place -> line(place, byId.get(place.candidate().applicationId()), enrolled))
                        .toList(),
                lists.madeOn(courseId),
                lists.declinedOn(courseId));
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

    /**
     * The waiting in the order of the allocation, from the first place on.
     *
     * @param all everybody decided about: a body's second stays its second when the first has a seat
     */
    static List<Place> inOrder(List<Candidate> all, Set<Long> waiting) {
        List<Candidate> left = SeatAllocation.inOrder(all).stream()
                .filter(one -> waiting.contains(one.applicationId()))
                .toList();
        return SeatAllocation.of(0).places(left);
    }

    private static WaitingLine line(Place place, Application one, EnrolledNear enrolled) {
        Applied applied = Applied.of(one);
        return new WaitingLine(
                place.waitingPosition(),
                one.id(),
                applied.name(),
                applied.birthDate(),
                applied.body(),
                applied.rank(),
                one.applicant().employer(),
                enrolled.like(applied));
    }
}
