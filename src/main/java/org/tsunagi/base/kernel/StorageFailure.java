package org.tsunagi.base.kernel;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the failures of the database apart that another user's work causes from those that are our own. */
public final class StorageFailure {
    /** Lock time-outs of H2 and PostgreSQL, deadlocks of both. */
    private static final Set<String> BUSY = Set.of("HYT00", "55P03", "40001", "40P01");

    private StorageFailure() {}

    /** Whether another user's work was in the way, so that trying again helps: a lock in vain, or a deadlock. */
    public static boolean isBusy(Throwable failure) {
        SQLException sql = find(failure, SQLException.class);
        return sql != null && sql.getSQLState() != null && BUSY.contains(sql.getSQLState());
    }

    /** Whether someone else has changed the record since the form was rendered. */
    public static boolean isOvertaken(Throwable failure) {
        return find(failure, StaleForm.class) != null || find(failure, OptimisticLockException.class) != null;
    }

    /** Whether a unique constraint was hit: somebody else stored the same between the look and the commit. */
    public static boolean isTaken(Throwable failure) {
        SQLException sql = find(failure, SQLException.class);
        return sql != null && "23505".equals(sql.getSQLState());
    }

    /** The cause of that kind, or null. */
    public static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> kind) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable one = failure; one != null && seen.add(one); one = one.getCause()) {
            if (kind.isInstance(one)) {
                return kind.cast(one);
            }
        }
        return null;
    }
}
