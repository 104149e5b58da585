package org.tsunagi;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;

/** Counts the statements prepared for the database while something runs; nothing else may run meanwhile. */
@ApplicationScoped
public class Statements {
    private final SessionFactory sessions;

    Statements(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The number of statements {@code action} prepared, whatever batches they went out in. */
    public long during(Runnable action) {
        boolean before = sessions.getStatistics().isStatisticsEnabled();
        sessions.getStatistics().setStatisticsEnabled(true);
        try {
            long start = sessions.getStatistics().getPrepareStatementCount();
            action.run();
            return sessions.getStatistics().getPrepareStatementCount() - start;
        } finally {
            sessions.getStatistics().setStatisticsEnabled(before);
        }
    }
}
