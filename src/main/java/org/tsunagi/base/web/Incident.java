package org.tsunagi.base.web;

import io.quarkus.qute.TemplateException;
import jakarta.persistence.OptimisticLockException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.StaleForm;

/**
 * A failure the user is told a number of. The log says under that number which classes failed where, with the SQL state,
 * but no message: H2 prints the values of rows into its messages, and these are personal data.
 */
final class Incident {
    private static final Logger LOG = Logger.getLogger(Incident.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FRAMES = 25;
    /** Lock time-outs of H2 and PostgreSQL, deadlocks of both. */
    private static final Set<String> BUSY = Set.of("HYT00", "55P03", "40001", "40P01");

    private Incident() {}

    /** Writes the failure to the log and returns its number. */
    static String report(Throwable failure) {
        String number = String.format(Locale.ROOT, "%04X-%04X", RANDOM.nextInt(0x10000), RANDOM.nextInt(0x10000));
        LOG.error("incident " + number + account(failure));
        return number;
    }

    /** Whether another user's work was in the way, so that trying again helps: a lock in vain, or a deadlock. */
    static boolean isBusy(Throwable failure) {
        SQLException sql = find(failure, SQLException.class);
        return sql != null && sql.getSQLState() != null && BUSY.contains(sql.getSQLState());
    }

    /** Whether someone else has changed the record since the form was rendered. */
    static boolean isOvertaken(Throwable failure) {
        return find(failure, StaleForm.class) != null || find(failure, OptimisticLockException.class) != null;
    }

    /** Whether a unique constraint was hit: somebody else stored the same between the look and the commit. */
    static boolean isTaken(Throwable failure) {
        SQLException sql = find(failure, SQLException.class);
        return sql != null && "23505".equals(sql.getSQLState());
    }

    /** The cause of that kind, or null. */
    static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> kind) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable one = failure; one != null && seen.add(one); one = one.getCause()) {
            if (kind.isInstance(one)) {
                return kind.cast(one);
            }
        }
        return null;
    }

    private static String account(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = new HashSet<>();
        for (Throwable one = failure; one != null && seen.add(one); one = one.getCause()) {
            text.append(seen.size() == 1 ? ": " : "\ncaused by ")
                    .append(one.getClass().getName());
            if (one instanceof SQLException sql) {
                text.append(" SQLState ")
                        .append(sql.getSQLState())
                        .append(" code ")
                        .append(sql.getErrorCode());
            }
            if (one instanceof TemplateException template) {
                text.append(" in ").append(template.getOrigin()).append(": ").append(template.getCode());
            }
            StackTraceElement[] frames = one.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("\n\tat ").append(frames[i]);
            }
        }
        return text.toString();
    }
}
