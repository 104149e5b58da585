package org.tsunagi.survey;

import jakarta.persistence.Entity;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.StoredEntity;

/** A 狙い of a fiscal year: what its courses change after the year before. */
@Entity
class Aim extends StoredEntity {
    private int fiscalYear;
    private int position;
    private String words;

    protected Aim() {}

    Aim(FiscalYear year, int position, String words) {
        this.fiscalYear = year.year();
        this.position = position;
        this.words = words;
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
