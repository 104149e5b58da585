package org.tsunagi.base.web;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.tsunagi.base.kernel.StorageFailure.UnsureWhetherStored;

/**
 * Makes what was committed outlive a power cut before the user is told: H2 answers a commit up to half a second before
 * it reaches the disk. One checkpoint serves all who wait for one (group commit). PostgreSQL needs none of this.
 */
@ApplicationScoped
public class Durability {
    private static final Logger LOG = Logger.getLogger(Durability.class);
    private static final int REFUSED = 400;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final DataSource database;
    private final boolean needed;
    private final AtomicLong asked = new AtomicLong();
    private final Object turn = new Object();
    private long settled;

    Durability(
            DataSource database,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind,
            @ConfigProperty(name = "tsunagi.settle", defaultValue = "true") boolean wanted) {
        this.database = database;
        this.needed = kind.equals("h2") && wanted;
        if (!wanted) {
            LOG.warn("tsunagi.settle=false: what users are told to be stored may be lost in a power cut");
        }
    }

    /** Returns when everything committed so far lies on the disk. Not to be called inside a transaction. */
    public void settle() {
        if (!needed) {
            return;
        }
        long mine = asked.incrementAndGet();
        synchronized (turn) {
            if (settled < mine) {
                long covered = asked.get();
                checkpoint();
                settled = covered;
            }
        }
    }

    /** What was refused needs none: nobody is told that it is stored. */
    @ServerResponseFilter
    void beforeAnswering(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getStatus() < REFUSED
                && !READING.contains(request.getMethod())
                && BlockingOperationControl.isBlockingAllowed()) {
            settle();
        }
    }

    private void checkpoint() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException failed) {
            throw new UnsureWhetherStored(failed);
        }
    }
}
