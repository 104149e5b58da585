package org.tsunagi.base.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
                .isEqualTo("jdbc:h2:file:/srv/data/tsunagi;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    @Test
    void anAbsoluteOrRemoteDatabaseIsTakenAsConfigured() {
        for (String url : new String[] {
            "jdbc:h2:file:/srv/x", "jdbc:h2:/srv/x", "jdbc:h2:~/x", "jdbc:h2:C:/x", "jdbc:h2:mem:x", "jdbc:h2:tcp://a/x"
        }) {
            assertThat(DatabaseUrl.of("h2", Optional.of(url), data)).isEqualTo(url);
        }
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
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys.properties"))))
                .isEqualTo("rw-------");
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
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(created)))
                .isEqualTo("rwx------");
        Path file = Files.createFile(data.resolve("file"));
        assertThatThrownBy(() -> DataFolder.create(file.toString())).isInstanceOf(StartRefused.class);
    }

    private Map<String, String> decided(Map<String, String> configured) {
        return StartUp.decide(
                name -> Optional.ofNullable(name.equals("tsunagi.data-dir") ? data.toString() : configured.get(name)));
    }
}
