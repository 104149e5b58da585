package org.tsunagi;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A fresh database for each start of the application under test: H2 in memory, or an embedded PostgreSQL server that
 * serves the whole JVM when {@code quarkus.datasource.db-kind} says so. Found by the service loader: no test names it.
 */
public final class Database implements QuarkusTestResourceLifecycleManager {
    private static final String PORT = "tests.postgres.port";

    @Override
    public Map<String, String> start() {
        String url = isPostgres()
                ? freshOnPostgres()
                : "jdbc:h2:mem:" + name() + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
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

    private static String name() {
        return "tsunagi" + Integer.toUnsignedString(ThreadLocalRandom.current().nextInt());
    }

    /** The URL of a new empty database on the embedded PostgreSQL server; user and password are "postgres". */
    public static String freshOnPostgres() {
        return createdFrom("template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
    }

    /** The URL of a copy of such a database, which nobody is connected to. */
    public static String copyOnPostgres(String url) {
        return createdFrom(url.replaceFirst("^.*/", ""));
    }

    private static String createdFrom(String template) {
        String name = name();
        try {
            String server = "jdbc:postgresql://localhost:" + port() + "/";
            try (Connection connection = DriverManager.getConnection(server + "postgres", "postgres", "postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
            }
            return server + name;
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** One server for the whole JVM; a test profile loads this class anew, so the port is kept where all see it. */
    private static synchronized int port() throws IOException {
        String started = System.getProperty(PORT);
        if (started == null) {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "100")
                    .start();
            started = Integer.toString(server.getPort());
            System.setProperty(PORT, started);
        }
        return Integer.parseInt(started);
    }
}
