package org.tsunagi.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagi.attendance.ConfirmedDays;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.CertificateViews.CertificateCount;
import org.tsunagi.completion.CompletionCounts;
import org.tsunagi.completion.CompletionCounts.DecidedCourse;
import org.tsunagi.course.CourseDates;
import org.tsunagi.course.CourseDates.CourseDate;
import org.tsunagi.course.CourseLine;
import org.tsunagi.enrollment.EnrollmentCounts;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.survey.SurveyLine;
import org.tsunagi.survey.SurveyViews;

/** Gathers from every station what is known of some courses; figures and dates only. */
@ApplicationScoped
class CourseFile {
    private final CourseDates dates;
    private final IntakeViews calls;
    private final SelectionViews selections;
    private final EnrollmentCounts enrollments;
    private final ConfirmedDays attendance;
    private final CompletionCounts completions;
    private final CertificateViews certificates;
    private final SurveyViews surveys;

    CourseFile(
            CourseDates dates,
            IntakeViews calls,
            SelectionViews selections,
            EnrollmentCounts enrollments,
            ConfirmedDays attendance,
            CompletionCounts completions,
            CertificateViews certificates,
            SurveyViews surveys) {
        this.dates = dates;
        this.calls = calls;
        this.selections = selections;
        this.enrollments = enrollments;
        this.attendance = attendance;
        this.completions = completions;
        this.certificates = certificates;
        this.surveys = surveys;
    }

    /** Ten statements for any number of courses of any years. */
    List<CourseFacts> of(List<CourseLine> courses) {
        List<Long> ids = courses.stream().map(CourseLine::id).toList();
        List<CourseDate> days = dates.of(ids);
        List<CallLine> opened = calls.callsOf(ids);
        Map<Long, List<CallLine>> callsOf = opened.stream().collect(Collectors.groupingBy(CallLine::courseId));
        Map<Long, List<String>> silent = calls.silentBodies(opened.stream()
                .filter(call -> call.isNominated() && call.window().isOpen())
                .map(CallLine::id)
                .toList());
        Map<Long, List<CourseDate>> daysOf = days.stream().collect(Collectors.groupingBy(CourseDate::courseId));
        Set<Long> confirmed =
                attendance.among(days.stream().map(CourseDate::dayId).collect(Collectors.toSet()));
        Map<Long, LocalDate> selectedOn = selections.approvedOn(ids);
        Map<Long, Long> people = enrollments.standingOn(ids);
        Map<Long, DecidedCourse> decided = completions.decided(ids);
        Map<Long, CertificateCount> papers = certificates.countsOf(ids);
        Map<Long, SurveyLine> asked =
                surveys.statusOf(courses).stream().collect(Collectors.toMap(SurveyLine::courseId, Function.identity()));
        return courses.stream()
                .map(course -> new CourseFacts(
                        course,
                        callsOf.getOrDefault(course.id(), List.of()),
                        silent,
                        selectedOn.get(course.id()),
                        people.getOrDefault(course.id(), 0L),
                        daysOf.getOrDefault(course.id(), List.of()),
                        confirmed,
                        decided.get(course.id()),
                        papers.get(course.id()),
                        asked.get(course.id())))
                .toList();
    }
}
