package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.course.CourseViews;

/** Opens calls and changes their window and limit. */
@ApplicationScoped
@Transactional
public class CallDesk {
    private final Calls calls;
    private final CourseViews courses;

    CallDesk(Calls calls, CourseViews courses) {
        this.calls = calls;
        this.courses = courses;
    }

    public long open(long courseId, NewCall call) {
        Call opened = new Call(courses.course(courseId), call);
        calls.persist(opened);
        return opened.id();
    }

    public void change(long callId, NewCall call, long version) {
        Call kept = calls.require(callId);
        StaleForm.check(version, kept.version());
        kept.change(call);
    }
}
