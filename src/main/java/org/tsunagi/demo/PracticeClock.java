package org.tsunagi.demo;

import jakarta.persistence.Entity;
import org.tsunagi.base.kernel.StoredEntity;

/** How many days ahead the practice prefecture lives; kept, so that a new start does not fall back behind its records. */
@Entity
class PracticeClock extends StoredEntity {
    private int daysAhead;

    int daysAhead() {
        return daysAhead;
    }

    void goAhead(int days) {
        this.daysAhead = days;
    }
}
