package org.tsunagi.intake;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Removal;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.Course;
import org.tsunagi.course.Course.CourseRemoving;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.masters.Municipality.MunicipalityRemoving;
import org.tsunagi.masters.NominatingBody.NominatingBodyRemoving;
import org.tsunagi.masters.Profession.ProfessionRemoving;

/** Opens calls and changes their window and limit. */
@Desk
public class CallDesk {
    private final Calls calls;
    private final Applications applications;
    private final CourseDesk courses;
    private final Undecided undecided;
    private final CallExtensions extensions;
    private final OutsideScopes outside;
    private final Event<CallRemoving> removing;
    private final OfficeClock clock;

    CallDesk(
            Calls calls,
            Applications applications,
            CourseDesk courses,
            Undecided undecided,
            CallExtensions extensions,
            OutsideScopes outside,
            Event<CallRemoving> removing,
            OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.courses = courses;
        this.undecided = undecided;
        this.extensions = extensions;
        this.outside = outside;
        this.removing = removing;
        this.clock = clock;
    }

    /** Opens one, for the seats that are left where those before are decided; the same form sent twice opens one call. */
    public long open(long courseId, NewCall call, SubmissionKey key) {
        return open(courseId, null, call, key);
    }

    /**
     * Opens the same call for several courses, all or none; the same form sent twice opens each once. The first one's id.
     *
     * @param seen in which round of the first course the call would be, as the form said; the others are called for the first time
     */
    public long open(List<Long> courseIds, Round seen, NewCall call, SubmissionKey key) {
        Optional<Call> already = calls.sent(key);
        if (already.isPresent()) {
            return already.get().id();
        }
        long first = open(courseIds.get(0), seen, call, key);
        courseIds.stream().skip(1).sorted().forEach(course -> open(course, Round.FIRST, call, SubmissionKey.fresh()));
        return first;
    }

    private long open(long courseId, @Nullable Round seen, NewCall call, SubmissionKey key) {
        Course course = courses.lock(courseId);
        Optional<Call> already = calls.sent(key);
        if (already.isPresent()) {
            return already.get().id();
        }
        Round round = undecided.roundOfNext(courseId);
        RuleViolation.unless(seen == null || seen.equals(round), null, "intake.round.changed", round.label());
        Call opened = new Call(course, round.number(), call, key);
        calls.persist(opened);
        return opened.id();
    }

    public void change(long callId, NewCall call, long version) {
        Call kept = calls.lock(callId);
        undecided.check(kept);
        StaleForm.check(version, kept.version());
        kept.change(call);
    }

    /** Ends an open call now; its window may be changed again until the selection is decided. */
    public void close(long callId, long version) {
        Call kept = calls.lock(callId);
        StaleForm.check(version, kept.version());
        kept.close(clock.now());
    }

    /** Removes a call opened by mistake, while nothing was entered for it, not even a draft. */
    public void remove(long callId) {
        Call call = calls.lock(callId);
        new Removal()
                .hangs(calls.applicationsFor(call), "intake.hanging.applications")
                .refuseUnlessFree(call.course().words().title());
        removing.fire(new CallRemoving(callId));
        calls.forgetNones(call);
        extensions.forget(call);
        outside.forget(call);
        calls.delete(call);
    }

    void on(@Observes CourseRemoving course) {
        course.removal().hangs(calls.of(course.courseId()), "intake.hanging.calls");
    }

    void on(@Observes NominatingBodyRemoving body) {
        body.removal()
                .hangs(applications.ofBody(body.bodyId()), "intake.hanging.nominations")
                .hangs(calls.nonesOf(body.bodyId()), "intake.hanging.nones")
                .hangs(extensions.ofBody(body.bodyId()), "intake.hanging.extensions")
                .hangs(outside.ofBody(body.bodyId()), "intake.hanging.outside");
    }

    void on(@Observes MunicipalityRemoving municipality) {
        municipality
                .removal()
                .hangs(applications.workingIn(municipality.municipalityId()), "intake.hanging.workplaces");
    }

    void on(@Observes ProfessionRemoving profession) {
        profession
                .removal()
                .hangs(applications.withProfession(profession.professionId()), "intake.hanging.professions");
    }

    /** A call to be opened; without a limit a body may nominate any number. */
    public record NewCall(
            Instant opensAt, Instant closesAt, @Nullable Integer limitPerBody, String note) {}

    /** A call opened by mistake is removed, and what was asked for with it goes too. */
    public record CallRemoving(long callId) {}
}
