package org.tsunagi.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.tsunagi.Database;
import org.tsunagi.base.start.StartRefused;

/** A real H2 file with rows in every table, moved into a real PostgreSQL. */
class DatabaseMoveTest {
    private static final String FILE = "tsunagi.mv.db";

    /** What a new schema has one value of before anything is moved into it. */
    private static final Set<String> OF_A_NEW_SCHEMA = Set.of(
            "certificate_template.*",
            "certificate_template.id",
            "certificate_template.version",
            "certificate_template.wording",
            "trainee_register.*",
            "trainee_register.id",
            "mail_connection.*",
            "mail_connection.id",
            "mail_connection.failures",
            "mail_connection.words");

    @TempDir
    private static Path filled;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private PGSimpleDataSource target;

    @BeforeAll
    static void everyTableHasRows() throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + filled.resolve("tsunagi"));
        Migrations.of("h2").migrate(source);
        try (Connection h2 = source.getConnection();
                Statement statement = h2.createStatement()) {
            MetadataRows.fill(h2);
            statement.execute("update municipality set successor_id = 3 where id = 1");
            for (String word : new String[] {"𠮷", "！", "\uE000", "鷗", "𠮷！", "ア", "\uFFFD"}) {
                statement.execute("merge into profession_alias values (1, '" + word + "')");
            }
            for (String sequence : sequences(h2)) {
                statement.execute("select next value for " + sequence);
                statement.execute("select next value for " + sequence);
            }
        }
    }

    @BeforeEach
    void anInstallationAndAnEmptyDatabase() throws Exception {
        Files.copy(filled.resolve(FILE), folder.resolve(FILE));
        target = new PGSimpleDataSource();
        target.setUrl(Database.freshOnPostgres());
        target.setUser("postgres");
        target.setPassword("postgres");
        target.setReWriteBatchedInserts(true);
    }

    @Test
    void everyRowOfEveryTableIsThereAndNothingOfItHasChanged() throws Exception {
        move();
        try (Connection h2 = h2();
                Connection postgres = target.getConnection()) {
            assertThat(counted(h2)).isEqualTo(counted(postgres)).allSatisfy((column, rows) -> {
                if (column.endsWith(".*")) {
                    assertThat(rows).as(column).isPositive();
                }
            });
            for (MovedTable table : MovedTable.of(h2)) {
                assertThat(line(table.plainName())).matches("\\S+ +[\\d,]+  (\\w{12}…)  \\1");
            }
            assertThat(asked(postgres, "select alias from profession_alias where profession_id = 1"))
                    .contains("𠮷", "！", "\uFFFD");
            assertThat(asked(postgres, "select successor_id from municipality where id = 1"))
                    .containsExactly("3");
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("移行しました", "tsunagi.keys.*", "Moved:");
    }

    @Test
    void theNextNumberIsFree() throws Exception {
        move();
        try (Connection h2 = h2();
                Connection postgres = target.getConnection()) {
            for (String sequence : sequences(h2)) {
                assertThat(asked(postgres, "select nextval('" + sequence.toLowerCase(Locale.ROOT) + "')"))
                        .as(sequence)
                        .isEqualTo(asked(h2, "select next value for " + sequence));
            }
        }
    }

    @Test
    void theSchemaIsTheOneTheServiceMakes() throws Exception {
        move();
        String other = Database.freshOnPostgres();
        PGSimpleDataSource untouched = new PGSimpleDataSource();
        untouched.setUrl(other);
        untouched.setUser("postgres");
        untouched.setPassword("postgres");
        Migrations.of("postgresql").migrate(untouched);
        String constraints = """
                select conrelid::regclass || ' ' || conname || ' ' || convalidated || ' ' || pg_get_constraintdef(oid)
                from pg_constraint where connamespace = 'public'::regnamespace order by 1""";
        try (Connection moved = target.getConnection();
                Connection made = untouched.getConnection()) {
            assertThat(asked(moved, constraints))
                    .isEqualTo(asked(made, constraints))
                    .hasSizeGreaterThan(100);
        }
    }

    @Test
    void theOldFolderIsOnlyRead() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve(FILE));
        move();
        assertThat(Files.readAllBytes(folder.resolve(FILE))).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(FILE, "tsunagi.lock");
        }
    }

    @Test
    void aByteThatChangedOnTheWayIsFoundAndNothingIsLeft() throws Exception {
        prepared("new.family_name := new.family_name || ' '; return new;");
        assertRefused("写した表が元と一致しません", "trainee");
        assertNothingIsLeft();
    }

    @Test
    void aFullDiskLeavesNothing() throws Exception {
        prepared("if new.id = 3 then raise exception using errcode = '53100'; end if; return new;");
        assertRefused("PostgreSQL のディスクまたはメモリーが足りません");
        assertNothingIsLeft();
    }

    /** The connection is cut when all rows are there, but nothing is committed. */
    @Test
    void aMoveThatBreaksOffLeavesNothingAndCanBeRepeated() throws Exception {
        Migrations.of("postgresql").migrate(target);
        onTarget(
                "create function cut() returns event_trigger language plpgsql"
                        + " as $$ begin perform pg_terminate_backend(pg_backend_pid()); end $$",
                "create event trigger cuts on ddl_command_start when tag in ('ALTER SEQUENCE') execute function cut()");
        assertRefused("途中で切れました");
        onTarget("drop event trigger cuts");
        assertNothingIsLeft();
        move();
    }

    @Test
    void aDatabaseWithRowsIsRefusedAndStaysAsItIs() throws Exception {
        move();
        try (Connection postgres = target.getConnection()) {
            Map<String, Long> before = counted(postgres);
            assertRefused("空ではありません");
            assertThat(counted(postgres)).isEqualTo(before);
        }
    }

    @Test
    void aDatabaseWithATableOfOthersIsRefused() throws Exception {
        onTarget("create table theirs (id bigint primary key)");
        try (Connection postgres = target.getConnection()) {
            assertRefused("空ではありません", "theirs");
            assertThat(MovedTable.names(postgres)).containsExactly("theirs");
        }
    }

    @Test
    void aDatabaseWithAnythingElseOfOthersIsRefused() throws Exception {
        onTarget("create function theirs() returns int language sql as 'select 1'");
        assertRefused("この版のつなぎのもの以外があります");
        try (Connection postgres = target.getConnection()) {
            assertThat(MovedTable.names(postgres)).isEmpty();
        }
    }

    @Test
    void anOlderSchemaIsRefused() throws Exception {
        onH2(
                "delete from \"flyway_schema_history\" where \"installed_rank\" = (select max(\"installed_rank\") from \"flyway_schema_history\")");
        assertRefused("版がこの実行ファイルと異なります");
        try (Connection postgres = target.getConnection()) {
            assertThat(MovedTable.names(postgres)).isEmpty();
        }
    }

    @Test
    void aTextThatPostgresCannotKeepIsNamed() throws Exception {
        onH2("update trainee set given_name = 'a' || char(0) where id = 2");
        assertRefused("入れられない文字", "trainee.given_name, id = 2");
        assertNothingIsLeft();
    }

    @Test
    void aFolderWithoutADatabaseIsRefused() throws Exception {
        Files.delete(folder.resolve(FILE));
        assertRefused("H2 のデータベース（tsunagi.mv.db）がありません");
    }

    @Test
    void aRunningServiceIsRefused() throws Exception {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FolderHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(service.getInputStream().read()).isEqualTo('!');
            assertRefused("すでに動いています");
        } finally {
            service.destroy();
        }
    }

    @Test
    void aWrongPasswordAndAnUnreachableServerAreToldInSentences() throws Exception {
        target.setUser("nobody");
        assertRefused("ユーザー名、パスワードを確かめてください");
        target.setUrl("jdbc:postgresql://localhost:1/tsunagi");
        assertRefused("つながらないか");
    }

    @Test
    void onlyTheBuildForPostgresMoves() {
        assertThatThrownBy(() ->
                        Command.run(List.of("move", folder.toString()), name -> Optional.empty(), Instant.EPOCH, out()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("-Dquarkus.datasource.db-kind=postgresql");
    }

    private void move() {
        new DatabaseMove(folder, target, out()).move();
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private void assertRefused(String... sentences) {
        assertThatThrownBy(this::move).isInstanceOf(StartRefused.class).hasMessageContainingAll(sentences);
    }

    private String line(String table) {
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(table + " "))
                .findFirst()
                .orElseThrow();
    }

    /** The schema is there already, and something happens to each trainee that is stored. */
    private void prepared(String happens) throws SQLException {
        Migrations.of("postgresql").migrate(target);
        onTarget(
                "create function spoil() returns trigger language plpgsql as $$ begin " + happens + " end $$",
                "create trigger spoilt before insert on trainee for each row execute function spoil()");
    }

    private void onTarget(String... statements) throws SQLException {
        try (Connection postgres = target.getConnection();
                Statement statement = postgres.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void assertNothingIsLeft() throws SQLException {
        try (Connection postgres = target.getConnection()) {
            assertThat(counted(postgres))
                    .allSatisfy((column, rows) ->
                            assertThat(rows).as(column).isEqualTo(OF_A_NEW_SCHEMA.contains(column) ? 1 : 0));
        }
    }

    private void onH2(String sql) throws SQLException {
        try (Connection h2 = h2();
                Statement statement = h2.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection h2() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("tsunagi"));
    }

    /** How many rows each table has, and how many of them have something in each column. */
    private static Map<String, Long> counted(Connection database) throws SQLException {
        Map<String, Long> counted = new TreeMap<>();
        for (String table : MovedTable.names(database)) {
            if (table.equals(MovedTable.HISTORY)) {
                continue;
            }
            try (PreparedStatement all = database.prepareStatement("select * from " + MovedTable.quoted(table));
                    ResultSet row = all.executeQuery()) {
                counted.put(table.toLowerCase(Locale.ROOT) + ".*", 0L);
                while (row.next()) {
                    counted.merge(table.toLowerCase(Locale.ROOT) + ".*", 1L, Long::sum);
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        String column = table + "." + row.getMetaData().getColumnName(i);
                        counted.merge(column.toLowerCase(Locale.ROOT), row.getObject(i) == null ? 0L : 1L, Long::sum);
                    }
                }
            }
        }
        return counted;
    }

    private static List<String> sequences(Connection h2) throws SQLException {
        return asked(
                h2, "select sequence_name from information_schema.sequences where sequence_schema = current_schema");
    }

    private static List<String> asked(Connection database, String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                answers.add(row.getString(1));
            }
        }
        return answers;
    }
}
