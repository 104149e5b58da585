package org.tsunagi.survey;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.survey.ExcerptViews.AimLine;

/** A 狙い of a fiscal year: what its courses change after the year before. */
@Entity
class Aim extends StoredEntity {
    private int fiscalYear;
    private int position;
    private String words;
    private @Nullable String submissionKey;

    protected Aim() {}

    Aim(FiscalYear year, int position, String words, SubmissionKey key) {
        this.fiscalYear = year.year();
        this.position = position;
        this.words = words;
        this.submissionKey = key.value();
    }

    AimLine line() {
        return new AimLine(id(), version(), fiscalYear, words);
    }

    String words() {
        return words;
    }

    int position() {
        return position;
    }

    void reword(String newWords) {
        this.words = newWords;
    }
}
