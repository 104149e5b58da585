package org.tsunagi.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.course.Course;

/** The questions asked of a course's trainees, within a window. */
@Entity
class Survey extends StoredEntity {
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    private Instant opensAt;
    private Instant closesAt;

    /** Whether its replies were taken out of their envelopes; from then on it takes no more. */
    private boolean repliesOpened;

    protected Survey() {}

    Survey(Course course, Instant opensAt, Instant closesAt) {
        this.course = course;
        setWindow(opensAt, closesAt);
    }

    Course course() {
        return course;
    }

    void changeWindow(Instant newOpening, Instant newClosing) {
        setWindow(newOpening, newClosing);
    }

    /** Takes no more replies from now on. */
    void close(Instant now) {
        RuleViolation.unless(isOpen(now), null, "survey.closed");
        this.closesAt = now;
    }

    private void setWindow(Instant opening, Instant closing) {
        RuleViolation.unless(opening.isBefore(closing), "closesOn", "survey.closesBeforeOpening");
        this.opensAt = opening;
        this.closesAt = closing;
    }

    /** @return whether that is still to be done, and may be: the survey is over and its replies are enough to be shown */
    boolean awaitsOpening(Instant now, long answered) {
        return !repliesOpened && isOver(now) && answered >= SurveyTally.FEWEST;
    }

    void markRepliesOpened() {
        this.repliesOpened = true;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(closesAt);
    }

    boolean isOpen(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }
}
