package org.tsunagi.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.certificate.CertificateCounts;
import org.tsunagi.certificate.CertificateViews.CertificateCount;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.completion.CompletionViews.DecidedCourse;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallWatch;
import org.tsunagi.selection.SelectionDates;
import org.tsunagi.survey.SurveyLine;
import org.tsunagi.survey.SurveyViews;

/** Gathers from every station what is known of some courses; figures and dates only. */
@ApplicationScoped
class CourseFile {
    private final CourseViews planned;
    private final CallWatch calls;
    private final SelectionDates selections;
    private final EnrollmentViews enrollments;
    private final AttendanceViews attendance;
    private final CompletionViews completions;
    private final CertificateCounts certificates;
    private final SurveyViews surveys;

    CourseFile(
            CourseViews planned,
            CallWatch calls,
            SelectionDates selections,
            EnrollmentViews enrollments,
            AttendanceViews attendance,
            CompletionViews completions,
            CertificateCounts certificates,
            SurveyViews surveys) {
        this.planned = planned;
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
        List<CourseDay> days = planned.daysOf(ids);
        List<CallLine> opened = calls.of(ids);
        Map<Long, List<CallLine>> callsOf = opened.stream().collect(Collectors.groupingBy(CallLine::courseId));
        Map<Long, List<String>> silent = calls.silentBodies(opened.stream()
                .filter(call -> call.isNominated() && call.window().isOpen())
                .map(CallLine::id)
                .toList());
        Map<Long, List<CourseDay>> daysOf = days.stream().collect(Collectors.groupingBy(CourseDay::courseId));
        Set<Long> confirmed =
                attendance.confirmedAmong(days.stream().map(CourseDay::dayId).collect(Collectors.toSet()));
        Map<Long, LocalDate> selectedOn = selections.approvedOn(ids);
        Map<Long, Long> people = enrollments.countStandingOn(ids);
        Map<Long, DecidedCourse> decided = completions.decided(ids);
        Map<Long, CertificateCount> papers = certificates.of(ids);
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
