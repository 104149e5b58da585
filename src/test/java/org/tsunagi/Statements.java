package org.tsunagi;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;

/** Counts the statements prepared for the database while something runs; nothing else may run meanwhile. */
@ApplicationScoped
public class Statements {
    private final SessionFactory sessions;

    Statements(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * The number of statements prepared while something is read, in a session of its own. It is read twice and the fewer
     * count: once in fifty lines the audit fetches new numbers.
     */
    public long during(Runnable reading) {
        return Math.min(duringAct(reading), duringAct(reading));
    }

    /** The number of statements an act prepared in a session of its own, whatever batches they went out in. */
    public long duringAct(Runnable action) {
        boolean before = sessions.getStatistics().isStatisticsEnabled();
        sessions.getStatistics().setStatisticsEnabled(true);
        try {
            long start = sessions.getStatistics().getPrepareStatementCount();
            QuarkusTransaction.requiringNew().run(action);
            return sessions.getStatistics().getPrepareStatementCount() - start;
        } finally {
            sessions.getStatistics().setStatisticsEnabled(before);
        }
    }
}
