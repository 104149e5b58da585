package org.tsunagi.base.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path data;

    @Test
    void whereverTheFileIsCutItIsRefusedOrGivesTheSameKeys() throws IOException {
        Map<String, String> keys = keys();
        String whole = Files.readString(file());
        int refused = 0;
        for (int length = 0; length < whole.length(); length++) {
            refused += refusedOrSame(whole.substring(0, length), keys);
        }
        assertThat(refused).isEqualTo(whole.length() - 1);
    }

    @Test
    void whicheverLetterIsChangedTheFileIsRefusedOrGivesTheSameKeys() throws IOException {
        Map<String, String> keys = keys();
        String whole = Files.readString(file());
        int secrets = whole.indexOf(Keys.CSRF);
        for (int at = 0; at < whole.length(); at++) {
            char other = whole.charAt(at) == 'x' ? 'y' : 'x';
            int refused = refusedOrSame(whole.substring(0, at) + other + whole.substring(at + 1), keys);
            assertThat(refused).isEqualTo(at >= secrets && at < whole.length() - 1 ? 1 : refused);
        }
    }

    private int refusedOrSame(String text, Map<String, String> keys) throws IOException {
        Files.writeString(file(), text);
        try {
            assertThat(keys()).isEqualTo(keys);
            return 0;
        } catch (StartRefused damaged) {
            assertThat(damaged).hasMessageContaining("鍵のファイルが壊れています").message().hasLineCount(2);
            return 1;
        }
    }

    @Test
    void whatIsNoKeyFileIsRefused() throws IOException {
        byte[] binary = {(byte) 0xff, (byte) 0xfe, 0, 1};
        for (byte[] content : new byte[][] {{}, binary, "a=\\uzz".getBytes(StandardCharsets.UTF_8)}) {
            Files.write(file(), content);
            assertThatThrownBy(this::keys)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("鍵のファイルが壊れています")
                    .hasMessageContaining("The key file is damaged");
        }
    }

    @Test
    void aFileWrittenByHandNeedsNoCheckButEveryKey() throws IOException {
        String csrf = "tsunagi.keys.csrf=" + "c".repeat(40);
        Files.writeString(file(), csrf + "\ntsunagi.keys.link=" + "l".repeat(40));
        assertThat(keys()).containsEntry(Keys.LINK, "l".repeat(40));
        for (String link : new String[] {"", "\ntsunagi.keys.link=", "\ntsunagi.keys.link=short"}) {
            Files.writeString(file(), csrf + link);
            assertThatThrownBy(this::keys).hasMessageContaining("鍵のファイルが壊れています");
        }
    }

    @Test
    void thatTheInstallationHasBegunIsKeptBesideTheKeys() {
        Map<String, String> keys = keys();
        assertThat(KeyFile.read(data).hasBegun()).isFalse();
        KeyFile.read(data).begin();
        assertThat(KeyFile.read(data).hasBegun()).isTrue();
        assertThat(keys()).isEqualTo(keys);
    }

    @Test
    void itHasBegunAlsoWhereTheKeysAreConfigured() {
        KeyFile.read(data).begin();
        assertThat(Keys.of(data, name -> Optional.of("k".repeat(32)))).containsEntry(Keys.CSRF, "k".repeat(32));
        assertThat(KeyFile.read(data).hasBegun()).isTrue();
    }

    private Map<String, String> keys() {
        return Keys.of(data, name -> Optional.empty());
    }

    private Path file() {
        return data.resolve("keys.properties");
    }
}
