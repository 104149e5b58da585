package org.tsunagi.course.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseStep;
import org.tsunagi.course.CourseSteps;
import org.tsunagi.course.CourseViews;

/** A course is planned once it has days. */
@ApplicationScoped
class PlanStep implements CourseSteps {
    private static final int ORDER = 100;

    private final CourseViews courses;

    PlanStep(CourseViews courses) {
        this.courses = courses;
    }

    @Override
    public CourseStep of(Viewer viewer, CourseLine course) {
        return of(courses.daysOf(List.of(course.id())), viewer.isOfficer() ? "/sessions?year=" + course.year() : null);
    }

    static CourseStep of(List<CourseDay> days, @Nullable String place) {
        return new CourseStep(
                ORDER,
                Messages.say("course.step"),
                !days.isEmpty(),
                false,
                days.isEmpty()
                        ? Messages.say("course.step.noDays")
                        : Messages.tell(
                                "course.step.days",
                                days.stream().map(CourseDay::heldOn).distinct().count()),
                place);
    }
}
