package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged server says when it starts, and when it cannot; how soon it answers is measured by StartUpBench. */
class StartUpIT {
    private static final String DEMO = "-Dtsunagi.demo=true";

    @TempDir
    private Path folder;

    @BeforeEach
    void theBuildIsForH2() {
        assumeFalse(Database.isPostgres(), "a build for PostgreSQL needs a server to start with");
    }

    @Test
    void theConsoleTellsHowToSignInToTheDemoWhichIsNeverStartedAsARealPrefecture() throws Exception {
        try (BuiltServer server = BuiltServer.ready(FreePort.one(), folder.resolve("data"), DEMO)) {
            assertThat(server.printed())
                    .contains("Tsunagi: " + server.address())
                    .contains("admin", "officer", "official", "992011", "tsunagi-demo")
                    .doesNotContain("INFO", "powered by");
        }
        assertRefused("見本県が入っています", folder.resolve("data"));
        assertThat(UnderLoad.column(folder.resolve("data"), "select distinct password_hash from app_user"))
                .as("as slow as OWASP asks")
                .isNotEmpty()
                .allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void aDatabaseOfTheOtherKindIsRefused() throws Exception {
        assertRefused(
                "この実行ファイルは h2 用です",
                folder.resolve("data"),
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://localhost/tsunagi");
    }

    @Test
    void plainHttpForOtherMachinesIsRefused() throws Exception {
        assertRefused(
                "tsunagi.public-url が http のため起動しません", folder.resolve("data"), "-Dtsunagi.public-url=http://192.0.2.1");
    }

    @Test
    void aSettingThatCannotBeReadOrIsNoneOfOursIsNamed() throws Exception {
        assertRefused("設定の表を見て直してください: tsunagi.backup.at", folder.resolve("data"), "-Dtsunagi.backup.at=25:00");
        assertRefused("設定の表を見て直してください: tsunagi.backup.day", folder.resolve("data"), "-Dtsunagi.backup.day=3");
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefused() throws Exception {
        try (BuiltServer first = BuiltServer.ready(FreePort.one(), folder.resolve("data"))) {
            assertThat(first.printed()).contains(first.address() + "/setup/");
            assertRefused("つなぎがすでに動いています", folder.resolve("data"));
            assertRefused(
                    "ポート " + first.address().getPort() + " を開けません",
                    folder.resolve("other"),
                    "-Dquarkus.http.port=" + first.address().getPort());
            assertRefused(
                    "ポート " + first.address().getPort() + " を開けません",
                    folder.resolve("other"),
                    "-Dquarkus.management.port=" + first.address().getPort());
        }
        assertRefused("1 から 65535 までの数字で設定してください", folder.resolve("other"), "-Dquarkus.http.port=");
    }

    @Test
    void aKilledServerStartsAgainAndALostOrDamagedDatabaseDoesNot() throws Exception {
        Path data = folder.resolve("data");
        Path database = data.resolve("tsunagi.mv.db");
        BuiltServer.ready(FreePort.one(), data).kill();
        BuiltServer.ready(FreePort.one(), data).close();
        byte[] good = Files.readAllBytes(database);

        Files.delete(database);
        assertRefused("これまでのデータベースが見つからないか、空です", data);
        byte[] bad = good.clone();
        Arrays.fill(bad, bad.length / 8, bad.length - 8192, (byte) 7);
        Files.write(database, bad);
        assertRefused("データベースのファイルが壊れています", data);
        assertThat(database).hasBinaryContent(bad);

        Files.write(database, good);
        BuiltServer.ready(FreePort.one(), data).close();
    }

    @Test
    void aWordItDoesNotKnowIsAnsweredWithTheUsage() throws Exception {
        BuiltServer ran = BuiltServer.command(folder.resolve("data"), List.of(), "backups");
        assertThat(ran.awaitEnd()).isEqualTo(2);
        assertThat(ran.printed()).contains("使い方", "Usage").hasLineCount(2);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private static void assertRefused(String sentence, Path data, String... options) throws Exception {
        BuiltServer server = BuiltServer.launch(data, options);
        assertThat(server.awaitEnd()).isNotZero();
        assertThat(server.printed()).contains(sentence).hasLineCount(2);
    }
}
