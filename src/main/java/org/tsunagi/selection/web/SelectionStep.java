package org.tsunagi.selection.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseStep;
import org.tsunagi.course.CourseSteps;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.selection.SelectionViews;

/** A course is selected once its seats are approved; then its plan and its calls are settled. */
@ApplicationScoped
class SelectionStep implements CourseSteps {
    private static final int ORDER = 300;

    private final SelectionViews selections;
    private final IntakeViews intake;

    SelectionStep(SelectionViews selections, IntakeViews intake) {
        this.selections = selections;
        this.intake = intake;
    }

    @Override
    public CourseStep of(Viewer viewer, CourseLine course) {
        return of(
                selections.approvedOn(List.of(course.id())).get(course.id()),
                intake.standing(course.id()).arrived(),
                viewer.isOfficer() ? "/courses/" + course.id() + "/selection" : "/selections?year=" + course.year());
    }

    /** @param arrived how many applications have arrived and stand */
    static CourseStep of(@Nullable LocalDate approvedOn, long arrived, String place) {
        return new CourseStep(
                ORDER, Messages.say("selection.step"), approvedOn != null, true, note(approvedOn, arrived), place);
    }

    private static String note(@Nullable LocalDate approvedOn, long arrived) {
        if (approvedOn != null) {
            return Messages.say("selection.step.approved", JapaneseDate.withWeekday(approvedOn));
        }
        return arrived == 0 ? CourseStep.notYet() : Messages.tell("selection.step.arrived", arrived);
    }
}
