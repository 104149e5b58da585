package org.tsunagi.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.survey.QuestionLine.QuestionKind;
import org.tsunagi.survey.SurveyDesk.NewQuestion;

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

    protected Question() {}

    Question(Survey survey, int position, NewQuestion question) {
        this.survey = survey;
        this.position = position;
        this.kind = question.kind();
        this.wording = question.wording();
        this.required = question.required();
    }

    /** Asks something else, or the same otherwise. */
    void become(NewQuestion question) {
        this.kind = question.kind();
        this.wording = question.wording();
        this.required = question.required();
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
