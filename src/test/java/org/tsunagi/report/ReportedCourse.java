package org.tsunagi.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.Cast;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.EnrollmentLine;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.Priorities.Declared;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.ProfessionViews;
import org.tsunagi.masters.ProfessionViews.ProfessionLine;

/** Brings a course of the tests from the applications to the completions, through the desks. */
@ApplicationScoped
public class ReportedCourse {
    private final Cast cast;
    private final CourseViews courses;
    private final EnrollmentViews enrollments;
    private final MastersViews masters;
    private final ProfessionViews professions;
    private final AttendanceDesk attendance;

    ReportedCourse(
            Cast cast,
            CourseViews courses,
            EnrollmentViews enrollments,
            MastersViews masters,
            ProfessionViews professions,
            AttendanceDesk attendance) {
        this.cast = cast;
        this.courses = courses;
        this.enrollments = enrollments;
        this.masters = masters;
        this.professions = professions;
        this.attendance = attendance;
    }

    /** A course with lectures on 2019-09-30, exercises on 2019-10-16 and a call. */
    public record Planned(long id, long call, long lectures, long exercises, String title) {}

    public Planned plan(int seats) {
        return plan(Route.NOMINATED, seats);
    }

    public Planned plan(Route route, int seats) {
        long course = cast.course(route, seats);
        return new Planned(
                course,
                cast.call(course, null),
                cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course),
                cast.day(LocalDate.of(2019, 10, 16), SubjectKind.EXERCISE, course),
                courses.line(course).title());
    }

    /** Sends this many nominations of 汐見市. */
    public void nominate(Planned course, int persons) {
        for (int n = 1; n <= persons; n++) {
            cast.nominated(Cast.SHIOMI, course.call(), n, cast.person("試験", "第" + n, "しけん", "だい".repeat(1 + n % 3)));
        }
    }

    /** Accepts everyone who stands, in their order. */
    public List<EnrollmentLine> select(Planned course) {
        cast.select(course.id(), LocalDate.of(2019, 9, 6));
        return enrollments.on(cast.officer(), course.id());
    }

    public void mark(Planned course, EnrollmentLine person, Mark mark) {
        attendance.mark(cast.officer(), course.exercises(), person.traineeId(), new MarkEntry(mark, null, "訂正", null));
    }

    /** Everyone not yet marked was there, and the rule's proposal is decided. */
    public void complete(Planned course) {
        attendance.markRestPresent(cast.officer(), course.lectures());
        attendance.markRestPresent(cast.officer(), course.exercises());
        attendance.confirm(cast.officer(), course.lectures());
        attendance.confirm(cast.officer(), course.exercises());
        cast.complete(course.id(), LocalDate.of(2019, 10, 17));
    }

    /** The same person with these professions and a workplace there; null is outside the prefecture. */
    public Particulars with(Particulars p, @Nullable String workplace, String... professions) {
        Set<Long> ids = this.professions.lines().stream()
                .filter(line -> List.of(professions).contains(line.name()))
                .map(ProfessionLine::id)
                .collect(Collectors.toSet());
        return new Particulars(
                p.name(),
                p.birthDate(),
                p.employer(),
                p.employerKind(),
                workplace == null ? null : masters.municipalityOf(workplace).orElseThrow(),
                p.address(),
                p.phone(),
                p.email(),
                ids,
                p.otherProfession(),
                p.yearsOfExperience(),
                p.childExperience(),
                p.plannedRole(),
                p.reason(),
                p.allDaysPossible(),
                p.earlierCourse(),
                p.listConsent(),
                p.publishConsent(),
                p.consentNote(),
                p.accommodation(),
                Declared.NONE);
    }

    static SubmissionKey key() {
        return SubmissionKey.fresh();
    }
}
