package org.tsunagi.selection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tsunagi.audit.Actor;
import org.tsunagi.audit.AuditDesk;
import org.tsunagi.audit.AuditDesk.Happened;
import org.tsunagi.audit.AuditKind;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.ActWords;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.StorageFailure;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseDesk;

/** Publishes a decision on seats, at once or on its day, or takes it back before anybody has seen it. */
@Desk
public class PublicationDesk {
    /** At which hour of its day a decision is published by itself. */
    public static final LocalTime HOUR = LocalTime.of(9, 0);

    private static final Logger LOG = Logger.getLogger(PublicationDesk.class);

    private final Selections selections;
    private final Publishing publishing;
    private final CourseDesk courses;
    private final AuditDesk audit;
    private final OfficeClock clock;

    PublicationDesk(
            Selections selections, Publishing publishing, CourseDesk courses, AuditDesk audit, OfficeClock clock) {
        this.selections = selections;
        this.publishing = publishing;
        this.courses = courses;
        this.audit = audit;
        this.clock = clock;
    }

    /** When a decision is published that is to be on this day. */
    public static Instant hourOf(LocalDate day) {
        return day.atTime(HOUR).atZone(OfficeClock.ZONE).toInstant();
    }

    /** What the audit says of a day that was chosen. */
    static String planned(LocalDate day) {
        return Messages.say("selection.planned", JapaneseDate.both(day));
    }

    /** Publishes it now: the accepted are enrolled, bodies and people see what came of their applications. */
    public void publish(Viewer by, long courseId, Fingerprint seen) {
        publishing.publish(by, locked(courseId, seen));
    }

    /** Has it published by itself on a day. */
    public void plan(Viewer by, long courseId, LocalDate day, Fingerprint seen) {
        locked(courseId, seen).planPublication(day, "publishOn", Act.of(by, clock.now()));
        ActWords.say(planned(day));
    }

    /** Has it published by nobody but an officer again. */
    public void forgetPlan(long courseId, Fingerprint seen) {
        locked(courseId, seen).forgetPlan();
    }

    /** Takes an unpublished decision back, with the reason: everything is again as it was proposed. */
    public void revoke(Viewer by, long courseId, String reason, Fingerprint seen) {
        Selection decided = locked(courseId, seen);
        selections.revoke(decided, new SelectionRevocation(decided, reason, Act.of(by, clock.now())));
    }

    /**
     * Publishes what is due, each in a transaction of its own, whatever comes of the others. What cannot be published keeps the
     * reason for its page and is not tried again by itself.
     */
    public void publishDue() {
        LocalDate today = clock.today();
        LocalDate due = clock.now().isBefore(hourOf(today)) ? today.minusDays(1) : today;
        for (long courseId : selections.toPublishBy(due)) {
            try {
                publishOrRefuse(courseId, due);
            } catch (RuntimeException fault) {
                LOG.errorf(fault, "the decision of course %d is tried again in a minute", courseId);
            }
        }
    }

    private void publishOrRefuse(long courseId, LocalDate due) {
        try {
            QuarkusTransaction.requiringNew().run(() -> due(courseId, due).ifPresent(this::publishPlanned));
        } catch (RuleViolation refused) {
            refuse(courseId, due, refused.sentence());
        } catch (RuntimeException fault) {
            if (StorageFailure.isBusy(fault) || StorageFailure.isOvertaken(fault) || StorageFailure.isGone(fault)) {
                throw fault;
            }
            LOG.errorf(fault, "the decision of course %d could not be published", courseId);
            refuse(courseId, due, Messages.say("selection.publicationFault"));
        }
    }

    private void refuse(long courseId, LocalDate due, String why) {
        QuarkusTransaction.requiringNew().run(() -> due(courseId, due).ifPresent(one -> one.refusePublication(why)));
    }

    /** The day may have been moved or the decision taken back since it was looked for. */
    private Optional<Selection> due(long courseId, LocalDate day) {
        courses.lock(courseId);
        return selections.ofLastRound(courseId).filter(one -> one.isDueBy(day));
    }

    private void publishPlanned(Selection decided) {
        Act planner = decided.planned().orElseThrow();
        String words = decided.publicationDay().map(PublicationDesk::planned).orElse("");
        publishing.publish(new Viewer(planner.by(), planner.byName(), Role.OFFICIAL, null, null), decided);
        audit.record(new Happened(
                new Actor(
                        planner.by(),
                        planner.byName(),
                        "",
                        "/courses/" + decided.course().id() + "/selection/publication"),
                AuditKind.ACT,
                "PublicationDesk.publishDue",
                words));
    }

    private Selection locked(long courseId, Fingerprint seen) {
        courses.lock(courseId);
        Selection decided = selections.ofLastRound(courseId).orElseThrow(StaleForm::new);
        decided.requireUnpublished();
        if (!decided.seen().equals(seen)) {
            throw new StaleForm();
        }
        return decided;
    }
}
