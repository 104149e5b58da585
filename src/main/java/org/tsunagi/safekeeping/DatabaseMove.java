package org.tsunagi.safekeeping;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;
import org.tsunagi.base.start.DataFolder;
import org.tsunagi.base.start.DatabaseUrl;
import org.tsunagi.base.start.StartRefused;
import org.tsunagi.base.start.StartUp;

/**
 * The command {@code move}: an H2 installation is copied into an empty PostgreSQL database in one transaction, and every
 * table is read back and compared before the commit. The old folder is only read.
 */
final class DatabaseMove {
    private static final String KIND = "postgresql";
    private static final String LINE = "%-32s %,12d  %s…  %s…%n";

    private final OldInstallation old;
    private final DataSource target;
    private final PrintStream out;

    DatabaseMove(Path folder, DataSource target, PrintStream out) {
        this.old = new OldInstallation(folder);
        this.target = target;
        this.out = out;
    }

    /**
     * Runs the command.
     *
     * @param named the data folder of the H2 installation
     * @param configured looks up where PostgreSQL is, as the service does
     * @throws StartRefused with a sentence for the operator; nothing has been moved then
     */
    static void run(Path named, Function<String, Optional<String>> configured, PrintStream out) {
        if (!StartUp.builtFor().equals(KIND)) {
            throw new StartRefused(
                    "移行には PostgreSQL 用の実行ファイルを使います。-Dquarkus.datasource.db-kind=postgresql を付けてビルドしてください。",
                    "Use the build for PostgreSQL to move: build with -Dquarkus.datasource.db-kind=postgresql.");
        }
        Path folder = named.toAbsolutePath().normalize();
        PGSimpleDataSource target = new PGSimpleDataSource();
        target.setUrl(DatabaseUrl.of(KIND, configured.apply("quarkus.datasource.jdbc.url"), folder));
        configured.apply("quarkus.datasource.username").ifPresent(target::setUser);
        configured.apply("quarkus.datasource.password").ifPresent(target::setPassword);
        target.setReWriteBatchedInserts(true);
        // Before Quarkus starts every level is logged, each value the driver reads; and an operator reads sentences.
        Logger.getLogger("").setLevel(Level.OFF);
        new DatabaseMove(folder, target, out).move();
    }

    void move() {
        DataFolder.hold(old.requireFolder());
        try (Connection h2 = old.open();
                Connection fresh = OldInstallation.fresh()) {
            OldInstallation.requireNewest(h2, fresh);
            try (Connection postgres = target.getConnection()) {
                NewDatabase.requireEmpty(postgres, fresh);
            }
            Migrations.of(KIND).migrate(target);
            try (Connection postgres = target.getConnection()) {
                postgres.setAutoCommit(false);
                NewDatabase.take(postgres, fresh);
                fill(h2, postgres);
                postgres.commit();
            }
        } catch (SQLException | FlywayException failed) {
            throw MoveFailures.refusal(failed);
        } catch (IllegalStateException | UncheckedIOException broken) {
            throw MoveFailures.broken(broken);
        }
        out.println("移行しました。表ごとの行数とハッシュは一致しています。元のフォルダーは変えていません。");
        out.println("元のフォルダーの keys.properties にある tsunagi.keys.* と同じ値を指定して、PostgreSQL 用のつなぎを起動してください。");
        out.println("Moved: the rows and the hashes of every table are the same. The old folder was not changed.");
        out.println(
                "Start the build for PostgreSQL with the same tsunagi.keys.* as in the old folder's keys.properties.");
    }

    private void fill(Connection h2, Connection postgres) throws SQLException {
        List<MovedTable> tables = MovedTable.of(h2);
        NewDatabase.requireSameColumns(h2, postgres);
        ForeignKeys keys = ForeignKeys.setAside(postgres);
        out.printf("%-32s %12s  %-13s  %s%n", "表 / table", "行 / rows", "H2", "PostgreSQL");
        long rows = 0;
        for (MovedTable table : tables) {
            rows += moved(table, h2, postgres);
        }
        out.printf("%-32s %,12d%n", tables.size() + " 表 / tables", rows);
        continueSequences(h2, postgres);
        try (Statement statement = postgres.createStatement()) {
            statement.execute("analyze");
        }
        keys.putBack(postgres);
    }

    private long moved(MovedTable table, Connection h2, Connection postgres) throws SQLException {
        TableCopy copy = new TableCopy(table);
        TableDigest sent = copy.copy(h2, postgres);
        TableDigest found = copy.readBack(postgres);
        out.printf(LINE, table.plainName(), found.rows(), sent.shortHash(), found.shortHash());
        if (!sent.equals(found)) {
            throw new StartRefused(
                    "写した表が元と一致しません。PostgreSQL には何も残していません: " + table.plainName(),
                    "A copied table is not the same as the old one. Nothing was left in PostgreSQL: "
                            + table.plainName());
        }
        return found.rows();
    }

    /** The next number of each sequence is the one H2 would have given. */
    private static void continueSequences(Connection h2, Connection postgres) throws SQLException {
        try (Statement ask = h2.createStatement();
                ResultSet row = ask.executeQuery("select sequence_name, base_value from information_schema.sequences"
                        + " where sequence_schema = current_schema");
                Statement statement = postgres.createStatement()) {
            while (row.next()) {
                statement.execute(
                        "alter sequence " + MovedTable.quoted(row.getString(1).toLowerCase(Locale.ROOT))
                                + " restart with " + row.getLong(2));
            }
        }
    }
}
