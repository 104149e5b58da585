package org.tsunagi.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.SimpleResultSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.start.KeySettings;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.job.Work;
import org.tsunagi.job.Work.Step;

/** One step of the nightly backup and of one that was asked for, with an H2 database of two tables. */
class BackupStepsTest {
    private static final Step STEP = new Step("", 1, 1);

    @TempDir
    private Path data;

    private final JdbcDataSource database = new JdbcDataSource();
    private final OfficeClock clock = new OfficeClock();
    private TsunagiConfig config;

    @BeforeEach
    void aRunningService() throws SQLException {
        database.setURL("jdbc:h2:file:" + data.resolve("tsunagi"));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table \"flyway_schema_history\""
                    + " (\"installed_rank\" int, \"version\" varchar(20), \"success\" boolean)");
            statement.execute("insert into \"flyway_schema_history\" values (1, '01', true)");
            statement.execute("create table person (name varchar(40))");
            statement.execute("insert into person select '山本 ' || x from system_range(1, 500)");
        }
        config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(TsunagiConfig.class)
                .withValidateUnknown(false)
                .withDefaultValue("tsunagi.data-dir", data.toString())
                .build()
                .getConfigMapping(TsunagiConfig.class);
    }

    @Test
    void eitherMakesAVerifiedOneAndLeavesNothingElse() throws IOException {
        at(3, () -> nightly("h2").step(STEP));
        at(4, () -> new AskedBackup(backups("h2")).step(STEP));
        assertThat(made()).containsExactly("tsunagi-20261130-030000.zip", "tsunagi-20261130-040000.zip");
        for (String name : made()) {
            BackupFile.Verified verified = new BackupFile(folder().resolve(name)).verify();
            assertThat(verified.differences()).isEmpty();
            assertThat(verified.rows()).isEqualTo(501);
        }
    }

    @Test
    void onPostgresTheNightMakesNone() throws IOException {
        at(3, () -> nightly("postgresql").step(STEP));
        assertThat(folder()).doesNotExist();
    }

    @Test
    void withoutRoomOnTheDiskItFailsAndLeavesNothing() throws IOException {
        for (Work work : List.of(
                new NightlyBackup(backups(tooLarge(), "h2"), config), new AskedBackup(backups(tooLarge(), "h2")))) {
            assertThatThrownBy(() -> at(3, () -> work.step(STEP)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("no room for");
        }
        assertThat(made()).isEmpty();
        at(4, () -> nightly("h2").step(STEP));
        assertThat(made()).hasSize(1);
    }

    @Test
    void whereTheFolderCannotBeItFailsAndGoesOnOnceItCan() throws IOException {
        Files.writeString(folder(), "a file in its place");
        assertThatThrownBy(() -> at(3, () -> nightly("h2").step(STEP))).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> at(3, () -> new AskedBackup(backups("h2")).step(STEP)))
                .isInstanceOf(UncheckedIOException.class);
        Files.delete(folder());
        at(4, () -> nightly("h2").step(STEP));
        assertThat(made()).hasSize(1);
    }

    @Test
    void aFolderThatIsGoneIsMadeAgain() throws IOException {
        at(3, () -> nightly("h2").step(STEP));
        Files.delete(folder().resolve(made().get(0)));
        Files.delete(folder());
        at(4, () -> new AskedBackup(backups("h2")).step(STEP));
        assertThat(made()).containsExactly("tsunagi-20261130-040000.zip");
    }

    @Test
    void afterAKillInTheMiddleTheStepIsDoneAgainFromTheBeginning() throws IOException {
        Path half = Files.createDirectories(folder().resolve("making123"));
        Files.writeString(half.resolve("copy.zip"), "half a copy of everybody");
        at(3, () -> new AskedBackup(backups("h2")).step(STEP));
        assertThat(made()).containsExactly("tsunagi-20261130-030000.zip");
    }

    private NightlyBackup nightly(String kind) {
        return new NightlyBackup(backups(kind), config);
    }

    private Backups backups(String kind) {
        return backups(database, kind);
    }

    private Backups backups(DataSource of, String kind) {
        return new Backups(of, config, new Keys("only for this test", "and this one too"), clock, kind);
    }

    private void at(int hour, Runnable work) {
        clock.at(LocalDateTime.of(2026, 11, 30, hour, 0), work);
    }

    private Path folder() {
        return data.resolve("backups");
    }

    /** What lies there, half-made ones too. */
    private List<String> made() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The database, which says that it is larger than any disk. */
    private DataSource tooLarge() {
        return proxy(
                DataSource.class,
                database,
                (name, answer) -> name.equals("getConnection")
                        ? proxy(
                                Connection.class,
                                answer,
                                (inner, statement) -> inner.equals("createStatement")
                                        ? proxy(Statement.class, statement, BackupStepsTest::hugeSize)
                                        : statement)
                        : answer);
    }

    private static Object hugeSize(String method, Object answer) {
        if (!method.equals("executeQuery")) {
            return answer;
        }
        SimpleResultSet size = new SimpleResultSet();
        size.addColumn("SETTING_VALUE", Types.BIGINT, 19, 0);
        size.addRow(Long.MAX_VALUE / 2);
        return size;
    }

    /** Hands everything on to {@code real} and lets {@code changing} change what it answers. */
    private static <T> T proxy(Class<T> type, Object real, BiFunction<String, Object, Object> changing) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> changing.apply(method.getName(), method.invoke(real, arguments))));
    }

    private record Keys(String csrf, String link) implements KeySettings {}
}
