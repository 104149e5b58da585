package org.tsunagi.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.enrollment.Enrollment;

/**
 * Whether a trainee has answered a survey: for the response rate and a reminder. It carries no time and no trace of the
 * reply; the reply carries none of the trainee.
 */
@Entity
class SurveyInvitation extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Survey survey;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Enrollment enrollment;

    /** Which personal link is the valid one; a new link ends the earlier. */
    private int generation;

    private boolean answered;

    protected SurveyInvitation() {}

    SurveyInvitation(Survey survey, Enrollment enrollment) {
        this.survey = survey;
        this.enrollment = enrollment;
    }

    boolean isAnswered() {
        return answered;
    }

    int generation() {
        return generation;
    }

    /** Ends the personal link given out so far. */
    void renewLink() {
        RuleViolation.unless(!answered, null, "survey.renewAnswered");
        this.generation++;
    }

    Survey survey() {
        return survey;
    }

    /** One reply a person. */
    void answer() {
        RuleViolation.unless(!answered, null, "survey.alreadyAnswered");
        this.answered = true;
    }
}
