package org.tsunagi.base.kernel;

import io.quarkus.qute.TemplateException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * A failure the user is told a number of. The log says under that number which classes failed where, with the SQL state,
 * but no message: H2 prints the values of rows into its messages, and these are personal data.
 */
public final class Incident {
    private static final Logger LOG = Logger.getLogger(Incident.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FRAMES = 25;

    private Incident() {}

    /** Writes the failure to the log and returns its number. */
    public static String report(Throwable failure) {
        String number = String.format(Locale.ROOT, "%04X-%04X", RANDOM.nextInt(0x10000), RANDOM.nextInt(0x10000));
        LOG.error("incident " + number + account(failure));
        return number;
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
