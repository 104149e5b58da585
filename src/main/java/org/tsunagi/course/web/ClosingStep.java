package org.tsunagi.course.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.ClosingLine;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseStep;
import org.tsunagi.course.CourseSteps;
import org.tsunagi.course.CourseViews;

/** A course is closed once its marks, days and curriculum shall stay as they are. */
@ApplicationScoped
class ClosingStep implements CourseSteps {
    private static final int ORDER = 650;

    private final CourseViews courses;

    ClosingStep(CourseViews courses) {
        this.courses = courses;
    }

    @Override
    public CourseStep of(Viewer viewer, CourseLine course) {
        Optional<ClosingLine> standing = courses.closings(course.id()).stream()
                .filter(ClosingLine::stands)
                .findFirst();
        return new CourseStep(
                ORDER,
                Messages.say("course.step.closing"),
                standing.isPresent(),
                false,
                standing.map(one -> Messages.say(
                                "course.step.closedOn",
                                JapaneseDate.withWeekday(
                                        one.closedAt().atZone(OfficeClock.ZONE).toLocalDate())))
                        .orElseGet(CourseStep::notYet),
                viewer.isOfficer() ? "/courses/" + course.id() + "/closing" : null);
    }
}
