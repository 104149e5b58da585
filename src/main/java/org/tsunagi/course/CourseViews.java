package org.tsunagi.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;

/** Reads the plan. Courses and their timetables are no secret among signed-in users. */
@ApplicationScoped
public class CourseViews {
    private final Courses courses;
    private final SessionDays days;
    private final Lessons lessons;

    CourseViews(Courses courses, SessionDays days, Lessons lessons) {
        this.courses = courses;
        this.days = days;
        this.lessons = lessons;
    }

    /** The courses of a fiscal year in the office's order. */
    public List<CourseLine> of(FiscalYear year) {
        return courses.linesOf(year);
    }

    /** One course; 404 when there is none. */
    public CourseLine line(long courseId) {
        return courses.line(courseId);
    }

    /** Fiscal years that have courses, the newest first. */
    public List<FiscalYear> fiscalYears() {
        return courses.fiscalYears().stream().map(FiscalYear::new).toList();
    }

    /** The days of a course in order, shared ones included. */
    public List<CourseDay> daysOf(long courseId) {
        return days.linesOf(courseId);
    }

    /** The lessons that count for a course. */
    public List<CourseLesson> lessonsOf(long courseId) {
        return lessons.ofCourse(courseId);
    }

    /** The entity behind an id, for features that refer to a course. */
    public Course course(long courseId) {
        return courses.require(courseId);
    }

    /** The entity behind an id, for features that refer to a day. */
    public SessionDay day(long dayId) {
        return days.require(dayId);
    }
}
