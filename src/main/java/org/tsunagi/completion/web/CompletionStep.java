package org.tsunagi.completion.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.completion.CompletionViews.DecidedCourse;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseStep;
import org.tsunagi.course.CourseSteps;

/** A course is judged once its completion is decided; then all before is settled. */
@ApplicationScoped
class CompletionStep implements CourseSteps {
    private static final int ORDER = 500;

    private final CompletionViews counts;

    CompletionStep(CompletionViews counts) {
        this.counts = counts;
    }

    @Override
    public CourseStep of(Viewer viewer, CourseLine course) {
        return of(
                counts.decided(List.of(course.id())).get(course.id()),
                viewer.isOfficer() ? "/courses/" + course.id() + "/judgement" : null);
    }

    static CourseStep of(@Nullable DecidedCourse decision, @Nullable String place) {
        return new CourseStep(
                ORDER,
                Messages.say("completion.step"),
                decision != null,
                true,
                decision == null
                        ? CourseStep.notYet()
                        : Messages.tell(
                                "completion.step.decided",
                                JapaneseDate.withWeekday(decision.decidedOn()),
                                decision.completed(),
                                decision.others()),
                place);
    }
}
