package org.tsunagi;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fresh database for each start of the application under test: H2 in memory, or an embedded PostgreSQL server that
 * serves the whole JVM when {@code quarkus.datasource.db-kind} says so. Found by the service loader: no test names it.
 */
public final class Database implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        String name = "tsunagi" + PerJvm.starts.incrementAndGet();
        String url =
                isPostgres() ? onPostgres(name) : "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url,
                "quarkus.datasource.username",
                isPostgres() ? "postgres" : "sa",
                "quarkus.datasource.password",
                isPostgres() ? "postgres" : "sa");
    }

    @Override
    public void stop() {}

    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("quarkus.datasource.db-kind"));
    }

    private static String onPostgres(String name) {
        try (Connection connection = PerJvm.server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE DATABASE " + name + " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
            return PerJvm.server().getJdbcUrl("postgres", name);
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static final class PerJvm {
        static final AtomicInteger starts = new AtomicInteger();
        private static EmbeddedPostgres server;

        static synchronized EmbeddedPostgres server() throws IOException {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "60")
                        .start();
            }
            return server;
        }
    }
}
