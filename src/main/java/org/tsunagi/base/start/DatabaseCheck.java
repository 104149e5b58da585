package org.tsunagi.base.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Opens the database once by its plain driver and changes nothing in it, before the pool, Flyway and Hibernate would
 * fail on it at length, or make a new one in the place of one that was lost.
 */
record DatabaseCheck(String url, Properties login, boolean begun) {
    /** How long the embedded database is read for damage: small ones are read wholly, large ones in part. */
    private static final long READING_MILLIS = 500;

    private static final String SECONDS_TO_CONNECT = "10";
    private static final String HISTORY = "SELECT 1 FROM \"flyway_schema_history\"";

    /** In which H2 keeps what tables there are. */
    private static final String TABLES = "table.0";

    /** H2 tells so of a statement that took longer than QUERY_TIMEOUT. */
    private static final String CANCELLED = "57014";

    /**
     * What the pool will be given.
     *
     * @param begun whether a server of this data folder has had a database before
     */
    static DatabaseCheck of(String url, Optional<String> user, Optional<String> password, boolean begun) {
        Properties login = new Properties();
        user.ifPresent(name -> login.setProperty("user", name));
        password.ifPresent(secret -> login.setProperty("password", secret));
        return new DatabaseCheck(url, login, begun);
    }

    /** @throws StartRefused when it cannot be worked with, or is empty though it was not */
    void pass() {
        Optional<Path> file = DatabaseUrl.h2File(url);
        if (file.isPresent()) {
            embedded(file.get());
        } else if (url.startsWith("jdbc:postgresql:")) {
            server();
        }
    }

    private void embedded(Path file) {
        if (!Files.exists(file) || file.toFile().length() == 0) {
            requireFirstStart();
            return;
        }
        if (!Files.isReadable(file) || !Files.isWritable(file)) {
            throw new StartRefused(
                    "データベースのファイルを読み書きできません。アクセス権と所有者を確認してください: " + file,
                    "The database file cannot be read and written. Check its permissions and its owner.");
        }
        if (isHollow(file)) {
            if (begun) {
                throw DatabaseRefusal.damaged(url, "no tables");
            }
            return;
        }
        try (Connection connection = DriverManager.getConnection(DatabaseUrl.toRead(url), login)) {
            requireHistory(connection);
            read(connection);
        } catch (SQLException failed) {
            throw DatabaseRefusal.of(url, failed);
        }
    }

    /**
     * Whether nothing can be found behind a good header. H2 takes such a file for a new one, and opened by its driver to
     * be read only, it stays locked within this process.
     */
    private boolean isHollow(Path file) {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            return !store.hasMap(TABLES);
        } catch (MVStoreException unreadable) {
            // its driver will say why
            return false;
        }
    }

    private void server() {
        login.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        login.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        try (Connection connection = DriverManager.getConnection(url, login)) {
            requireHistory(connection);
            if (one(connection, "SHOW transaction_read_only").equals("on")) {
                throw DatabaseRefusal.readOnly(url);
            }
        } catch (SQLException failed) {
            throw DatabaseRefusal.of(url, failed);
        }
    }

    private void requireHistory(Connection connection) throws SQLException {
        try {
            one(connection, HISTORY);
        } catch (SQLException failed) {
            if (!DatabaseRefusal.isMissingTable(failed)) {
                throw failed;
            }
            requireFirstStart();
        }
    }

    private void requireFirstStart() {
        if (begun) {
            throw new StartRefused(
                    "これまでのデータベースが見つからないか、空です（" + DatabaseRefusal.shown(url)
                            + "）。バックアップから戻す（java -jar … restore ファイル）か、新しく始めるときはデータフォルダーの keys.properties を別の場所に移してください。",
                    "The database of this installation is missing or empty. Restore a backup (java -jar … restore FILE), "
                            + "or move keys.properties away to begin anew.");
        }
    }

    /**
     * Each page of a table carries a checksum, so reading finds what was overwritten. A file that was cut short is not
     * always found: H2 opens it as it was earlier.
     */
    private static void read(Connection connection) throws SQLException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(READING_MILLIS);
        for (String table : H2Tables.of(connection)) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET QUERY_TIMEOUT " + left);
                statement.execute("SELECT COUNT(*) FROM \"" + table + "\" WHERE RAND() < 2");
            } catch (SQLException failed) {
                if (!CANCELLED.equals(failed.getSQLState())) {
                    throw failed;
                }
            }
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            return found.next() ? found.getString(1) : "";
        }
    }
}
