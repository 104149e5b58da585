package org.tsunagi.survey;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;

/** A 抜粋: a free text picked for the year's report, shortened or de-identified where needed. */
@Entity
class Excerpt extends StoredEntity {
    private int fiscalYear;
    private int position;
    private String words;
    private @Nullable Long answerId;
    private @Nullable String submissionKey;

    protected Excerpt() {}

    Excerpt(FiscalYear year, int position, String words, @Nullable Long answerId) {
        this.fiscalYear = year.year();
        this.position = position;
        this.words = words;
        this.answerId = answerId;
    }

    void sentBy(SubmissionKey key) {
        this.submissionKey = key.value();
    }

    String words() {
        return words;
    }

    int position() {
        return position;
    }

    FiscalYear fiscalYear() {
        return new FiscalYear(fiscalYear);
    }

    void reword(String newWords) {
        this.words = newWords;
    }

    void moveTo(int newPosition) {
        this.position = newPosition;
    }
}
