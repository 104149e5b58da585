package org.tsunagi.base.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpTest {
    @TempDir
    Path data;

    @Test
    void withoutAnyConfigurationTheDatabaseLiesInTheDataFolder() {
        assertThat(DatabaseUrl.of("h2", Optional.empty(), Path.of("/srv/data")))
                .isEqualTo("jdbc:h2:file:/srv/data/tsunagi;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
    }

    @Test
    void anAbsoluteOrRemoteDatabaseIsTakenAsConfigured() {
        for (String url : new String[] {"jdbc:h2:mem:x", "jdbc:h2:tcp://a/x"}) {
            assertThat(DatabaseUrl.of("h2", Optional.of(url), data)).isEqualTo(url);
        }
        for (String url : new String[] {"jdbc:h2:file:/srv/x", "jdbc:h2:/srv/x", "jdbc:h2:~/x", "jdbc:h2:C:/x"}) {
            assertThat(DatabaseUrl.of("h2", Optional.of(url), data))
                    .isEqualTo(url + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        }
        assertThat(DatabaseUrl.of("h2", Optional.of("jdbc:h2:/srv/x;Write_Delay=500;TRACE_LEVEL_FILE=1"), data))
                .isEqualTo("jdbc:h2:/srv/x;Write_Delay=500;TRACE_LEVEL_FILE=1;DB_CLOSE_ON_EXIT=FALSE");
    }

    @Test
    void aDatabaseOfTheOtherKindIsRefusedWithASentence() {
        assertThatThrownBy(() -> DatabaseUrl.of("h2", Optional.of("jdbc:postgresql://db/x"), data))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("この実行ファイルは h2 用です")
                .hasMessageContaining("This build is for h2");
        assertThatThrownBy(() -> DatabaseUrl.of("postgresql", Optional.of("jdbc:h2:mem:x"), data))
                .isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> DatabaseUrl.of("postgresql", Optional.empty(), data))
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void aRelativeDatabasePathIsRefused() {
        for (String url : new String[] {"jdbc:h2:tsunagi", "jdbc:h2:file:data/tsunagi", "jdbc:h2:./x"}) {
            assertThatThrownBy(() -> DatabaseUrl.of("h2", Optional.of(url), data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("絶対パス");
        }
    }

    @Test
    void withPlainHttpTheServerAnswersThisMachineOnly() {
        assertThat(decided(Map.of())).containsEntry("quarkus.http.host", "127.0.0.1");
        assertThat(decided(Map.of("tsunagi.demo", "true"))).doesNotContainKey("quarkus.http.host");
        assertThat(decided(Map.of("tsunagi.public-url", "https://tsunagi.example.jp")))
                .doesNotContainKey("quarkus.http.host");
    }

    @Test
    void theSignedSecretOfFormsIsCalledAsTheOtherCookiesAre() {
        assertThat(decided(Map.of())).containsEntry("quarkus.rest-csrf.cookie-name", "csrf-token");
        assertThat(decided(Map.of("tsunagi.public-url", "https://tsunagi.example.jp")))
                .containsEntry("quarkus.rest-csrf.cookie-name", "__Host-csrf-token");
    }

    @Test
    void theHostTheOperatorGivesIsTaken() {
        assertThat(decided(Map.of("quarkus.http.host", "0.0.0.0"))).doesNotContainKey("quarkus.http.host");
    }

    @Test
    void onlyHttpsIsSecureAndPlainHttpStaysOnThisMachineOrInTheDemo() {
        assertThat(PublicUrl.of("https://tsunagi.example.jp/", false))
                .isEqualTo(new PublicUrl("https://tsunagi.example.jp"))
                .matches(PublicUrl::secure);
        assertThat(PublicUrl.of("http://localhost:8080", false).secure()).isFalse();
        assertThat(PublicUrl.of("http://192.0.2.1", true).secure()).isFalse();
        assertThatThrownBy(() -> PublicUrl.of("http://192.0.2.1", false)).hasMessageContaining("https://");
        for (String odd :
                new String[] {"tsunagi.example.jp", "ftp://a", "https://a/b", "https://", "http://localhost.evil"}) {
            assertThatThrownBy(() -> PublicUrl.of(odd, false)).isInstanceOf(StartRefused.class);
        }
    }

    @Test
    void theKeysAreMadeOnceAndOnlyTheirOwnerReadsThem() throws IOException {
        Map<String, String> first = Keys.of(data, name -> Optional.empty());
        assertThat(Keys.of(data, name -> Optional.empty())).isEqualTo(first);
        assertThat(first.values()).doesNotHaveDuplicates().allMatch(key -> key.length() == 43);
        assertThat(rights(data.resolve("keys.properties"))).isEqualTo("rw-------");
    }

    @Test
    void configuredKeysAreUsedAndNotWrittenDown() {
        String key = "k".repeat(32);
        assertThat(Keys.of(data, name -> Optional.of(key))).containsEntry("tsunagi.keys.link", key);
        assertThat(data.resolve("keys.properties")).doesNotExist();
        assertThatThrownBy(() -> Keys.of(data, name -> Optional.of("short"))).isInstanceOf(StartRefused.class);
    }

    @Test
    void theDataFolderIsCreatedForItsOwnerOnlyAndAFileInItsPlaceIsRefused() throws IOException {
        Path created = DataFolder.create(data + "/a/../b");
        assertThat(created).isEqualTo(data.resolve("b")).isDirectory();
        assertThat(rights(created)).isEqualTo("rwx------");
        Path file = Files.createFile(data.resolve("file"));
        assertThatThrownBy(() -> DataFolder.create(file.toString())).isInstanceOf(StartRefused.class);
    }

    @Test
    void whatWasThereBeforeBecomesTheOwnersOnly() throws IOException {
        Path backups = Files.createDirectory(data.resolve("backups"));
        Path elsewhere = Files.createFile(data.resolveSibling(data.getFileName() + "-elsewhere"));
        for (Path file : List.of(data.resolve("tsunagi.mv.db"), backups.resolve("tsunagi.zip"))) {
            Files.createFile(file);
            grant(file, "rw-r--r--");
        }
        grant(elsewhere, "rw-r--r--");
        grant(backups, "rwxr-xr-x");
        grant(data, "rwxr-xr-x");
        Files.createSymbolicLink(data.resolve("tsunagi.link"), elsewhere);
        decided(Map.of());
        assertThat(rights(data)).isEqualTo("rwx------");
        assertThat(rights(backups)).isEqualTo("rwx------");
        for (String file : List.of("tsunagi.mv.db", "tsunagi.lock", "keys.properties", "backups/tsunagi.zip")) {
            assertThat(rights(data.resolve(file))).as(file).isEqualTo("rw-------");
        }
        assertThat(rights(elsewhere)).isEqualTo("rw-r--r--");
        Files.delete(elsewhere);
    }

    @Test
    void aFolderOfOtherThingsIsRefusedAndKeepsItsRights() throws IOException {
        Files.createFile(data.resolve("letter.txt"));
        grant(data, "rwxr-xr-x");
        assertThatThrownBy(() -> decided(Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("つなぎ以外のファイルがあります");
        assertThat(rights(data)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void whatBelongsToAnotherUserIsRefused() throws IOException {
        Path file = Files.createFile(data.resolve("tsunagi.mv.db"));
        try {
            Files.setOwner(
                    file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        } catch (IOException onlyRootMay) {
            assumeTrue(false, "only root gives files away");
        }
        assertThatThrownBy(() -> decided(Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ほかの利用者のもの")
                .hasMessageContaining(file.toString());
    }

    /** Not by taking rights away: root, as whom the tests may run, writes all the same. */
    @Test
    void aFolderThatCannotBeWrittenIsRefused() {
        data = Path.of("/proc/tsunagi");
        assertThatThrownBy(() -> decided(Map.of())).hasMessageContaining("データフォルダーを作成できないか、書き込めません");
    }

    @Test
    void aHashThatTakesLessMemoryThanTheDefaultIsRefused() {
        for (String less : List.of("19455", "0", "-1", "", "much", "99999999999")) {
            assertThatThrownBy(() -> decided(Map.of("tsunagi.password-memory", less)))
                    .as(less)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("19456（KiB）以上");
        }
        assertThat(decided(Map.of("tsunagi.password-memory", "65536"))).isNotEmpty();
    }

    private static void grant(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Map<String, String> decided(Map<String, String> configured) {
        return StartUp.decide(
                name -> Optional.ofNullable(name.equals("tsunagi.data-dir") ? data.toString() : configured.get(name)));
    }
}
