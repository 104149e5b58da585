package org.tsunagi.selection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseDesk;

/** Publishes a decision on seats, at once or on its day, or takes it back before anybody has seen it. */
@Desk
public class PublicationDesk {
    /** At which hour of its day a decision is published by itself. */
    public static final LocalTime HOUR = LocalTime.of(9, 0);

    private final Selections selections;
    private final Publishing publishing;
    private final CourseDesk courses;
    private final OfficeClock clock;

    PublicationDesk(Selections selections, Publishing publishing, CourseDesk courses, OfficeClock clock) {
        this.selections = selections;
        this.publishing = publishing;
        this.courses = courses;
        this.clock = clock;
    }

    /** Publishes it now: the accepted are enrolled, bodies and people see what came of their applications. */
    public void publish(Viewer by, long courseId) {
        publishing.publish(by, locked(courseId));
    }

    /** Has it published by itself on a day. */
    public void plan(Viewer by, long courseId, LocalDate day) {
        RuleViolation.unless(!day.isBefore(clock.today()), "publishOn", "selection.publishInThePast");
        locked(courseId).planPublication(day, Act.of(by, clock.now()));
    }

    /** Has it published by nobody but an officer again. */
    public void forgetPlan(long courseId) {
        locked(courseId).forgetPlan();
    }

    /** Takes an unpublished decision back, with the reason: everything is again as it was proposed. */
    public void revoke(Viewer by, long courseId, String reason) {
        Selection decided = locked(courseId);
        decided.requireUnpublished();
        selections.revoke(decided, new SelectionRevocation(decided, reason, Act.of(by, clock.now())));
    }

    /** Publishes what is due, each in a transaction of its own; what cannot be published keeps the reason for its page. */
    public void publishDue() {
        Instant now = clock.now();
        LocalDate today = clock.today();
        LocalDate due =
                now.isBefore(today.atTime(HOUR).atZone(OfficeClock.ZONE).toInstant()) ? today.minusDays(1) : today;
        for (long courseId : selections.toPublishBy(due)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> publishPlanned(courseId));
            } catch (RuleViolation refused) {
                String why = refused.sentence();
                QuarkusTransaction.requiringNew()
                        .run(() -> selections.ofCourse(courseId).ifPresent(one -> one.refusePublication(why)));
            }
        }
    }

    private void publishPlanned(long courseId) {
        Selection decided = locked(courseId);
        Act planned = decided.planned().orElse(null);
        if (planned != null && !decided.isPublished()) {
            publishing.publish(new Viewer(planned.by(), planned.byName(), Role.OFFICER, null, null), decided);
        }
    }

    private Selection locked(long courseId) {
        courses.lock(courseId);
        return NotFound.orThrow(selections.ofCourse(courseId), "selection of course " + courseId);
    }
}
