package org.tsunagi.base.kernel;

import io.quarkus.qute.TemplateException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A failure the user is told a number of. The log says under that number which classes failed where, with the SQL state,
 * but no message: H2 prints the values of rows into its messages, and these are personal data.
 */
public final class Incident {
    private static final Logger LOG = Logger.getLogger(Incident.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FRAMES = 25;

    private static final OnceAMinute OUTAGES = new OnceAMinute();

    private Incident() {}

    /** Writes a failure that nobody is told of to the log; while the database cannot be used, one line a minute is enough. */
    public static void note(Throwable failure) {
        if (StorageFailure.isGone(failure)) {
            noteOutage(failure);
        } else {
            report(failure);
        }
    }

    private static void noteOutage(Throwable failure) {
        if (OUTAGES.isTime()) {
            LOG.error("the database cannot be used; it is tried again with each request"
                    + StorageFailure.all(failure)
                            .map(Incident::kind)
                            .collect(Collectors.joining(", caused by ", ": ", "")));
        }
    }

    /** Writes the failure to the log and returns its number. */
    public static String report(Throwable failure) {
        String number = String.format(Locale.ROOT, "%04X-%04X", RANDOM.nextInt(0x10000), RANDOM.nextInt(0x10000));
        LOG.error("incident " + number + account(failure));
        return number;
    }

    private static String account(Throwable failure) {
        return StorageFailure.all(failure)
                .map(one -> kind(one)
                        + Stream.of(one.getStackTrace())
                                .limit(FRAMES)
                                .map(frame -> "\n\tat " + frame)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\ncaused by ", ": ", ""));
    }

    /** What failed, without its message. */
    private static String kind(Throwable one) {
        String name = one.getClass().getName();
        if (one instanceof SQLException sql) {
            return name + " SQLState " + sql.getSQLState() + " code " + sql.getErrorCode();
        }
        if (one instanceof TemplateException template) {
            return name + " in " + template.getOrigin() + ": " + template.getCode();
        }
        return name;
    }
}
