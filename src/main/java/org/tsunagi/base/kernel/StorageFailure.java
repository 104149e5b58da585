package org.tsunagi.base.kernel;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the failures of the database apart that another user's work causes from those that are our own. */
public final class StorageFailure {
    /** Lock time-outs of H2 and PostgreSQL, deadlocks of both. */
    private static final Set<String> BUSY = Set.of("HYT00", "55P03", "40001", "40P01");

    /**
     * The connection is lost or refused, the server is shut down, has no connection or no room left, cannot read or write:
     * classes of PostgreSQL's states and codes of H2.
     */
    private static final Pattern GONE =
            Pattern.compile("08.*|53.*|57P.*|58.*|90020|90028|90031|90067|90098|90121|90135");

    /** PostgreSQL's class of insufficient resources, which it answers a statement with; H2 has none of it. */
    private static final String NO_MEANS = "53";

    private StorageFailure() {}

    /** Whether another user's work was in the way, so that trying again helps: a lock in vain, or a deadlock. */
    public static boolean isBusy(Throwable failure) {
        SQLException sql = find(failure, SQLException.class);
        return sql != null && sql.getSQLState() != null && BUSY.contains(sql.getSQLState());
    }

    /** Whether the database cannot be used at all: it does not answer, is closed, or its disk is full. */
    public static boolean isGone(Throwable failure) {
        return all(failure).anyMatch(one -> one instanceof SQLException sql && isGone(sql));
    }

    private static boolean isGone(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransientConnectionException
                || sql instanceof SQLNonTransientConnectionException
                || state == null // the pool's own words: it has no connection to give, or a broken one
                || GONE.matcher(state).matches()
                || find(sql, IOException.class) != null; // H2 calls a full disk a general error
    }

    /** Whether it failed while a transaction was being ended, so that nobody knows whether it was stored. */
    public static boolean isUnsure(Throwable failure) {
        return find(failure, UnsureWhetherStored.class) != null
                || find(failure, RollbackException.class) != null && !isRefused(failure);
    }

    /** Whether the database itself answered that it has not the means, a full disk for one: then nothing was stored. */
    private static boolean isRefused(Throwable failure) {
        return all(failure)
                .anyMatch(one -> one instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith(NO_MEANS));
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

    /** What was committed may not have come to the disk. */
    public static final class UnsureWhetherStored extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        public UnsureWhetherStored(SQLException failed) {
            super("the database could not be written to the disk", failed);
        }
    }

    /** The failure or cause of that kind, or null. */
    public static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> kind) {
        return all(failure).filter(kind::isInstance).map(kind::cast).findFirst().orElse(null);
    }

    /** The failure, what caused it, and what the transaction manager hangs on it as suppressed: why a commit was refused. */
    public static Stream<Throwable> all(Throwable failure) {
        Set<Throwable> seen = new LinkedHashSet<>();
        gather(failure, seen);
        return seen.stream();
    }

    private static void gather(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure != null && seen.add(failure)) {
            gather(failure.getCause(), seen);
            for (Throwable suppressed : failure.getSuppressed()) {
                gather(suppressed, seen);
            }
        }
    }
}
