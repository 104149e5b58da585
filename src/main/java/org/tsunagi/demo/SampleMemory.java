package org.tsunagi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * The build is one transaction of thousands of rows. Hibernate compares every entity it remembers before each query, so
 * what has been written is forgotten after each person, subject and profession.
 */
@ApplicationScoped
class SampleMemory {
    private final EntityManager stored;

    SampleMemory(EntityManager stored) {
        this.stored = stored;
    }

    void forget() {
        stored.flush();
        stored.clear();
    }
}
