package org.tsunagi.selection.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseStep;
import org.tsunagi.course.CourseSteps;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.StateCounts;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.selection.SelectionViews.DecidedRound;

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
                selections.decided(viewer, List.of(course.id())).get(course.id()),
                intake.standing(course.id()),
                viewer.isOfficer() ? "/courses/" + course.id() + "/selection" : "/selections?year=" + course.year());
    }

    /** @param standing of the applications for the course: those not decided after a decision are of a later round */
    static CourseStep of(@Nullable DecidedRound decided, StateCounts standing, String place) {
        return new CourseStep(
                ORDER,
                Messages.say("selection.step"),
                decided != null && decided.published() && standing.undecided() == 0,
                true,
                note(decided, standing),
                place);
    }

    private static String note(@Nullable DecidedRound decided, StateCounts standing) {
        long arrived = standing.arrived();
        if (decided != null && decided.published() && standing.undecided() > 0) {
            return Messages.tell("selection.step.again", standing.undecided());
        }
        if (decided != null) {
            String note = Messages.say(
                    decided.published() ? "selection.step.approved" : "selection.step.unpublished",
                    JapaneseDate.withWeekday(decided.approvedOn()));
            return decided.round().isFirst()
                    ? note
                    : Messages.say("selection.step.ofRound", decided.round().label(), note);
        }
        return arrived == 0 ? CourseStep.notYet() : Messages.tell("selection.step.arrived", arrived);
    }
}
