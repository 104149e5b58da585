package org.tsunagi.course.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseDates;
import org.tsunagi.course.CourseDates.CourseDate;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseStep;
import org.tsunagi.course.CourseSteps;

/** A course is planned once it has days. */
@ApplicationScoped
class PlanStep implements CourseSteps {
    private static final int ORDER = 100;

    private final CourseDates dates;

    PlanStep(CourseDates dates) {
        this.dates = dates;
    }

    @Override
    public CourseStep of(Viewer viewer, CourseLine course) {
        return of(
                dates.of(List.of(course.id())),
                viewer.isOfficer() ? "/sessions?year=" + course.year() : null);
    }

    static CourseStep of(List<CourseDate> days, @Nullable String place) {
        return new CourseStep(
                ORDER,
                Messages.say("course.step"),
                !days.isEmpty(),
                false,
                days.isEmpty()
                        ? Messages.say("course.step.noDays")
                        : Messages.tell(
                                "course.step.days",
                                days.stream().map(CourseDate::heldOn).distinct().count()),
                place);
    }
}
