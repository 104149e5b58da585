package org.tsunagi.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagi.base.start.StartRefused;

/** Backing up, looking into a backup and restoring it, as an operator does with the service at rest. */
class CommandTest {
    private static final Instant NOW = Instant.parse("2026-11-29T18:00:00Z");
    private static final String NAME = "tsunagi-20261130-030000.zip";

    @TempDir
    private Path folder;

    private Path data;
    private Path backup;

    @BeforeEach
    void anInstallationAtRest() throws Exception {
        data = Files.createDirectory(folder.resolve("data"));
        backup = data.resolve("backups").resolve(NAME);
        keys(data, "a");
        change(
                data,
                "create table \"flyway_schema_history\" (\"installed_rank\" int, \"version\" varchar(20), \"success\" boolean)",
                "insert into \"flyway_schema_history\" values (1, '01', true), (2, '17', true)",
                "create table person (name varchar(40))",
                "insert into person select '山本 ' || x from system_range(1, 500)");
    }

    @Test
    void whatWasBackedUpIsThereAgainAfterwards() throws Exception {
        assertThat(run("backup")).contains("バックアップを作成し、検証しました", NAME, "keys.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(Files.list(backup.getParent())).containsExactly(backup);
        change(data, "delete from person");

        assertThat(run("verify", backup.toString())).contains("作成したときのままです: 表 2、行 502");
        data = Files.createDirectory(folder.resolve("new"));
        keys(data, "a");
        assertThat(run("restore", backup.toString()))
                .contains("復元しました: 表 2、行 502")
                .doesNotContain("個人用リンク");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("tsunagi.mv.db"))))
                .isEqualTo("rw-------");
        assertThat(Files.list(data).map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder("tsunagi.mv.db", "keys.properties", "tsunagi.lock");
        assertThat(count(data)).isEqualTo(500);
    }

    @Test
    void whatAKilledBackupLeftIsTakenAwayByTheNext() throws Exception {
        Path half = Files.createDirectories(backup.resolveSibling("making123"));
        Files.writeString(half.resolve("tsunagi.mv.db"), "half a copy of everybody");
        run("backup");
        assertThat(Files.list(backup.getParent())).containsExactly(backup);
    }

    @Test
    void aDatabaseFileOfAnotherNameIsBackedUpAndRestoredToo() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(
                data.resolve("tsunagi.mv.db"), Files.createDirectory(elsewhere).resolve("kenshu.mv.db"));
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + elsewhere.resolve("kenshu"))) {
            BackupFile.make(connection, BackupFolder.in(data), NOW, KeyFingerprint.in(data));
        }
        data = folder.resolve("new");
        assertThat(run("restore", backup.toString())).contains("復元しました: 表 2、行 502");
        assertThat(count(data)).isEqualTo(500);
    }

    @Test
    void theKeysAreNotInItAndMissingOrOtherOnesAreTold() throws Exception {
        run("backup");
        assertThat(new BackupFile(backup).manifest().keys())
                .isEqualTo(KeyFingerprint.in(data))
                .hasSize(16);
        data = folder.resolve("without");
        assertThat(run("restore", backup.toString())).contains("復元しました", "個人用リンクは使えなくなり", "開封できなくなります");
        data = Files.createDirectory(folder.resolve("others"));
        keys(data, "b");
        assertThat(run("restore", backup.toString())).contains("復元しました", "個人用リンクは使えなくなり", "開封できなくなります");
    }

    @Test
    void aDamagedBackupIsNeitherVerifiedNorRestored() throws Exception {
        run("backup");
        byte[] whole = Files.readAllBytes(backup);
        data = folder.resolve("empty");
        for (int at = 100; at < whole.length; at += Math.max(1, whole.length / 12)) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            Files.write(backup, damaged);
            if (isWhole()) {
                continue; // a byte of the zip's own padding
            }
            refused("restore", backup.toString());
            assertThat(data.resolve("tsunagi.mv.db")).doesNotExist();
        }
        Files.write(backup, Arrays.copyOf(whole, whole.length / 2));
        assertThat(refused("verify", backup.toString())).contains("壊れています");
    }

    @Test
    void aBackupWithFewerRowsThanItSaysIsFound() throws Exception {
        run("backup");
        BackupManifest says = new BackupFile(backup).manifest();
        assertThat(says.differencesFrom(says.sha256(), "17", Map.of("person", 499L, "flyway_schema_history", 2L)))
                .containsExactly("person 500 / 499");
        assertThat(says.differencesFrom("0", "16", Map.of("person", 500L)))
                .containsExactly("SHA-256", "schema 17 / 16", "flyway_schema_history 2 / -");
    }

    @Test
    void aRowThatIsMissingInTheCopyIsNamed() throws Exception {
        run("backup");
        change(data, "delete from person where name = '山本 7'");
        try (FileSystem inside = FileSystems.newFileSystem(backup)) {
            Files.copy(
                    data.resolve("tsunagi.mv.db"),
                    inside.getPath("tsunagi.mv.db"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(refused("verify", backup.toString()))
                .contains("作成したときと違います", "SHA-256", "person 500 / 499")
                .doesNotContain("flyway");
        data = folder.resolve("new");
        assertThat(refused("restore", backup.toString())).contains("person 500 / 499");
        assertThat(Files.list(data)).containsExactly(data.resolve("tsunagi.lock"));
    }

    @Test
    void aChangedLineOfTheAuditIsFoundInTheBackup() throws Exception {
        change(
                data,
                "create table audit_event (id bigint, happened_at timestamp(6) with time zone, account bigint,"
                        + " kind varchar(20), act varchar(80), path varchar(500), text_hash varchar(64),"
                        + " seal_position bigint, seal varchar(64))",
                "create table audit_text (event_id bigint, salt varchar(64), name varchar(80), address varchar(80),"
                        + " words varchar(400))",
                "insert into audit_event values (1, current_timestamp, 7, 'ACT', 'x', '/x', '', 1, '" + "0".repeat(64)
                        + "')");
        run("backup");
        assertThat(refused("verify", backup.toString())).contains("操作の記録の 1 件目が、封印したときの内容と違います");
        data = folder.resolve("restored");
        assertThat(run("restore", backup.toString())).contains("復元しました");
    }

    @Test
    void aBackupThatTheDiskHasNoRoomForIsNotBegun() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("tsunagi"))) {
            long bytes = BackupFolder.needed(connection);
            assertThat(bytes).isEqualTo(2 * Files.size(data.resolve("tsunagi.mv.db")));
            assertThatThrownBy(() -> BackupFolder.in(data).toMakeOneIn(1L << 60))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("room");
        }
        assertThat(backup.getParent()).isEmptyDirectory();
    }

    @Test
    void whatCannotBeUnpackedIsNotSaidToBeDamaged() throws Exception {
        run("backup");
        data = Files.writeString(folder.resolve("file"), "no folder");
        assertThat(refused("restore", backup.toString()))
                .contains("データフォルダーに書き込めるか")
                .doesNotContain("壊れて");
    }

    @Test
    void nothingIsRestoredOverAnInstallation() throws Exception {
        run("backup");
        assertThat(refused("restore", backup.toString())).contains("復元先のデータフォルダーが空ではありません");
        assertThat(count(data)).isEqualTo(500);
    }

    @Test
    void aLostDatabaseIsRestoredBesideItsKeysAndBackups() throws Exception {
        run("backup");
        Files.delete(data.resolve("tsunagi.mv.db"));
        assertThat(run("restore", backup.toString())).contains("復元しました").doesNotContain("個人用リンク");
        assertThat(count(data)).isEqualTo(500);
        assertThat(backup).exists();
    }

    @Test
    void whatIsNoBackupIsSaidToBeNone() throws Exception {
        Path foreign = folder.resolve("foreign.zip");
        new ZipOutputStream(Files.newOutputStream(foreign)).close();
        data = folder.resolve("empty");
        assertThat(refused("verify", foreign.toString())).contains("バックアップのファイルではないか");
        assertThat(refused("restore", foreign.toString())).contains("復元できませんでした", "壊れています");
        assertThat(refused("verify", folder.resolve("missing.zip").toString())).contains("ファイルがありません");
        assertThat(refused("backup")).contains("H2 のデータベースがありません");
    }

    @Test
    void otherWordsAreNoneOfOurs() {
        assertThat(Command.run(List.of(), name -> Optional.empty(), NOW, System.out))
                .isFalse();
        assertThat(Command.run(List.of("verify"), name -> Optional.empty(), NOW, System.out))
                .isFalse();
    }

    private boolean isWhole() {
        try {
            return new BackupFile(backup).verify().differences().isEmpty();
        } catch (IOException damaged) {
            return false;
        }
    }

    private String run(String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(Command.run(
                        List.of(words),
                        name -> name.equals("tsunagi.data-dir") ? Optional.of(data.toString()) : Optional.empty(),
                        NOW,
                        new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isTrue();
        return said.toString(StandardCharsets.UTF_8);
    }

    private String refused(String... words) {
        StringBuilder said = new StringBuilder();
        assertThatThrownBy(() -> run(words))
                .isInstanceOf(StartRefused.class)
                .satisfies(refusal -> said.append(refusal.getMessage()));
        assertThat(said.toString().lines()).hasSize(2);
        return said.toString();
    }

    private static void keys(Path data, String key) throws IOException {
        Files.writeString(
                data.resolve("keys.properties"),
                "tsunagi.keys.csrf=" + key.repeat(40) + "\ntsunagi.keys.link=" + key.repeat(41) + "\n");
    }

    private static void change(Path data, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("tsunagi"));
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static long count(Path data) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("tsunagi"));
                Statement statement = connection.createStatement();
                var counted = statement.executeQuery("select count(*) from person")) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
