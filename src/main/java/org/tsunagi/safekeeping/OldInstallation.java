package org.tsunagi.safekeeping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.tsunagi.base.start.StartRefused;

/** The H2 database that is moved, opened for reading only. */
record OldInstallation(Path folder) {
    private static final String NAME = "tsunagi";

    /**
     * The folder.
     *
     * @throws StartRefused when no H2 database lies in it
     */
    Path requireFolder() {
        if (!Files.isRegularFile(folder.resolve(NAME + ".mv.db"))) {
            throw new StartRefused(
                    "このフォルダーには H2 のデータベース（tsunagi.mv.db）がありません: " + folder,
                    "There is no H2 database (tsunagi.mv.db) in this folder.");
        }
        return folder;
    }

    Connection open() {
        try {
            return connected("file:" + folder.resolve(NAME) + DatabaseCopy.READ_ONLY);
        } catch (SQLException unreadable) {
            throw new StartRefused(
                    "H2 のデータベースを読めません（" + unreadable.getSQLState() + "）。この版を H2 で一度起動して終了してから、やり直してください: " + folder,
                    "The H2 database cannot be read (" + unreadable.getSQLState()
                            + "). Start this version on it once, stop it, and try again.");
        }
    }

    /** A database in memory with this build's schema and no rows but those that the schema brings with it. */
    static Connection fresh() throws SQLException {
        String url = "mem:" + UUID.randomUUID();
        Connection connection = connected(url);
        Migrations.of("h2").migrate(source(url));
        return connection;
    }

    /**
     * Checks that the old schema is this build's.
     *
     * @throws StartRefused when it is an older or a newer one
     */
    static void requireNewest(Connection h2, Connection fresh) throws SQLException {
        List<String> old = Migrations.appliedTo(h2);
        List<String> now = Migrations.appliedTo(fresh);
        if (!old.equals(now)) {
            throw new StartRefused(
                    "H2 のデータベースの版がこの実行ファイルと異なります。同じ版の H2 用のつなぎを一度起動して終了してから、やり直してください。",
                    "The H2 database is of another version. Start the H2 build of this version on it once, stop it, and"
                            + " try again.");
        }
    }

    private static Connection connected(String path) throws SQLException {
        return source(path).getConnection();
    }

    private static JdbcDataSource source(String path) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + path);
        return source;
    }
}
