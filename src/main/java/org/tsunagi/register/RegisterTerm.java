package org.tsunagi.register;

import jakarta.persistence.Entity;
import org.tsunagi.base.kernel.StoredEntity;

/** What a heading of an office's own register means, or a word in one of its columns. */
@Entity
class RegisterTerm extends StoredEntity {
    /** Stands for the field where the word is a heading; its meaning is a field then. */
    static final String HEADING = "HEADING";

    private String field;
    private String word;
    private String meaning;

    protected RegisterTerm() {}

    RegisterTerm(String field, String word, String meaning) {
        this.field = field;
        this.word = word;
        this.meaning = meaning;
    }

    String field() {
        return field;
    }

    String word() {
        return word;
    }

    String meaning() {
        return meaning;
    }

    void mean(String now) {
        this.meaning = now;
    }
}
