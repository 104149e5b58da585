package org.tsunagi.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.survey.QuestionDesk.NewQuestion;
import org.tsunagi.survey.QuestionLine.QuestionKind;

/** One question of a survey. */
@Entity
class Question extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Survey survey;

    private int position;

    @Enumerated(EnumType.STRING)
    private QuestionKind kind;

    private String wording;
    private boolean required;
    private @Nullable String submissionKey;

    protected Question() {}

    Question(Survey survey, int position, NewQuestion question) {
        this.survey = survey;
        this.position = position;
        this.kind = question.kind();
        this.wording = question.wording();
        this.required = question.required();
    }

    void sentBy(SubmissionKey key) {
        this.submissionKey = key.value();
    }

    Survey survey() {
        return survey;
    }

    /** Asks something else, or the same otherwise. */
    void become(NewQuestion question) {
        this.kind = question.kind();
        this.wording = question.wording();
        this.required = question.required();
    }

    QuestionLine line() {
        return new QuestionLine(id(), position, kind, wording, required);
    }

    void moveTo(int place) {
        this.position = place;
    }

    QuestionKind kind() {
        return kind;
    }

    String wording() {
        return wording;
    }

    boolean isRequired() {
        return required;
    }

    int position() {
        return position;
    }
}
