package org.tsunagi.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import org.tsunagi.enrollment.SettledEnrollments;

/** An enrollment is settled once its completion is decided, whatever the outcome and whether it was revoked or not. */
@ApplicationScoped
class JudgedEnrollments implements SettledEnrollments {
    private final Completions completions;

    JudgedEnrollments(Completions completions) {
        this.completions = completions;
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
