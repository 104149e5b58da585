package org.tsunagi.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Set;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.ClosingDesk.CourseBeingClosed;
import org.tsunagi.enrollment.SettledEnrollments;

/** An enrollment is settled once its completion is decided, whatever the outcome and whether it was revoked or not. */
@ApplicationScoped
class JudgedEnrollments implements SettledEnrollments {
    private final Completions completions;

    JudgedEnrollments(Completions completions) {
        this.completions = completions;
    }

    /** There is nothing to close before. */
    void on(@Observes CourseBeingClosed closing) {
        RuleViolation.unless(completions.anyOn(closing.courseId()), null, "completion.notDecidedYet");
    }

    @Override
    public Set<Long> on(long courseId) {
        return completions.enrollmentsDecidedOn(courseId);
    }

    @Override
    public Set<Long> coursesAmong(Collection<Long> courseIds) {
        return completions.coursesDecidedAmong(courseIds);
    }
}
