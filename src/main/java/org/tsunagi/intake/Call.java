package org.tsunagi.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.Course;
import org.tsunagi.intake.CallDesk.NewCall;

/** A 推薦依頼 or 募集 for a course: from when until when, and how many each body may nominate. */
@Entity
public class Call extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    /** For which {@link Round} of seats. */
    private int round;

    private Instant opensAt;
    private Instant closesAt;
    private @Nullable Integer limitPerBody;
    private String note;
    private String submissionKey;
    private @Nullable Long copiedIn;

    protected Call() {}

    Call(Course course, int round, NewCall call, SubmissionKey key) {
        RuleViolation.unless(call.opensAt().isBefore(call.closesAt()), "closesAt", "intake.call.closesBeforeOpening");
        this.course = course;
        this.round = round;
        this.submissionKey = key.value();
        this.opensAt = call.opensAt();
        this.closesAt = call.closesAt();
        this.limitPerBody = call.limitPerBody();
        this.note = call.note();
    }

    /** It came over with a plan that was copied. */
    void copiedIn(long planCopyId) {
        this.copiedIn = planCopyId;
    }

    public Course course() {
        return course;
    }

    int round() {
        return round;
    }

    public Instant closesAt() {
        return closesAt;
    }

    Instant opensAt() {
        return opensAt;
    }

    LocalDate opensOn() {
        return LocalDate.ofInstant(opensAt, OfficeClock.ZONE);
    }

    @Nullable
    Integer limitPerBody() {
        return limitPerBody;
    }

    boolean isOpen(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }

    /** Refuses an application without an account now: of a course that takes none this way, or outside the window. */
    void checkTakesApplications(WayIn way, Instant now) {
        way.check(this);
        RuleViolation.unless(!now.isBefore(opensAt), null, "intake.online.notOpenYet");
        RuleViolation.unless(isOpen(now), null, "intake.closed", JapaneseDate.both(closesAt));
    }

    /** Ends an open call before its deadline: the deadline is now. */
    void close(Instant now) {
        RuleViolation.unless(isOpen(now), null, "intake.call.notOpen");
        this.closesAt = now;
    }

    void change(NewCall call) {
        RuleViolation.unless(call.opensAt().isBefore(call.closesAt()), "closesAt", "intake.call.closesBeforeOpening");
        this.opensAt = call.opensAt();
        this.closesAt = call.closesAt();
        this.limitPerBody = call.limitPerBody();
        this.note = call.note();
    }
}
