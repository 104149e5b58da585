package org.tsunagi.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.certificate.CertificateViews.CertificateCount;
import org.tsunagi.completion.CompletionViews.DecidedCourse;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.intake.CallLine;
import org.tsunagi.survey.SurveyLine;

/**
 * What is known of a course on its way from the plan to the report, without people's names.
 *
 * @param calls the earliest first
 * @param silent the bodies that have sent nothing, by call
 * @param selectedOn when the seats were decided; null before
 * @param people on the course now
 * @param days in order
 * @param confirmed the days whose attendance is confirmed
 * @param decision null before the completion was decided
 * @param certificates null while nobody has completed
 * @param survey null when nothing is known of it
 */
record CourseFacts(
        CourseLine course,
        List<CallLine> calls,
        Map<Long, List<String>> silent,
        @Nullable LocalDate selectedOn,
        long people,
        List<CourseDay> days,
        Set<Long> confirmed,
        @Nullable DecidedCourse decision,
        @Nullable CertificateCount certificates,
        @Nullable SurveyLine survey) {

    long id() {
        return course.id();
    }

    /** 「コーディネーター（令和8年度）」 */
    String title() {
        return HomeMessages.title(course.shortTitle(), course.fiscalYear());
    }

    boolean isSelected() {
        return selectedOn != null;
    }

    /** The call that closes last. */
    Optional<CallLine> lastCall() {
        return calls.stream().reduce((one, other) -> closesAfter(one, other) ? one : other);
    }

    private static boolean closesAfter(CallLine one, CallLine other) {
        return one.window().closesAt().isAfter(other.window().closesAt());
    }

    /** Those whose applications reached the prefecture and stand, over all calls. */
    long arrived() {
        return calls.stream().mapToLong(call -> call.standing().arrived()).sum();
    }

    long corrections() {
        return calls.stream().mapToLong(call -> call.standing().corrections()).sum();
    }

    List<CourseDay> unconfirmedUntil(LocalDate today) {
        return days.stream()
                .filter(day -> !day.heldOn().isAfter(today) && !confirmed.contains(day.dayId()))
                .toList();
    }

    /** Whether there are people on it whose completion is not decided yet. */
    boolean awaitsCompletion() {
        return people > 0 && decision == null;
    }

    Optional<LocalDate> firstDay() {
        return days.stream().map(CourseDay::heldOn).findFirst();
    }

    Optional<LocalDate> lastDay() {
        return days.stream().map(CourseDay::heldOn).reduce((one, other) -> other);
    }

    /** Whether there were days and the last of them is over. */
    boolean isOver(LocalDate today) {
        return lastDay().map(last -> last.isBefore(today)).orElse(false);
    }

    /** Whether nothing can be planned for it any more: its days or its fiscal year are over. */
    boolean isPast(LocalDate today) {
        return isOver(today) || today.isAfter(course.fiscalYear().last());
    }
}
