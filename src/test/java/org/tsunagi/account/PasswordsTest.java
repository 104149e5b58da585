package org.tsunagi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagi.base.kernel.RuleViolation;

class PasswordsTest {
    @Test
    void aCrowdAtTheDoorTakesAQuarterOfTheMemoryAtMost() {
        assertThat(Passwords.atOnce(2, 512L << 20, 19_456)).isEqualTo(4);
        assertThat(Passwords.atOnce(8, 180L << 20, 19_456)).isEqualTo(2);
        assertThat(Passwords.atOnce(8, 40L << 20, 19_456)).isEqualTo(1);
    }

    @Test
    void lengthIsTheOnlyComposition() {
        for (String good : new String[] {"correct horse", "ひらがなのながいことば", "a".repeat(64) + "bc".repeat(32)}) {
            assertThatCode(() -> Passwords.check("password", good, "hanako")).doesNotThrowAnyException();
        }
        refused("seven77", "account.password.short");
        refused("ab".repeat(64) + "c", "account.password.long");
    }

    @Test
    void whatEveryoneTriesFirstIsRefused() {
        refused("password", "account.password.common");
        refused("Password123", "account.password.common");
        refused("ｐａｓｓｗｏｒｄ", "account.password.common");
        refused("aaaaaaaaaaaa", "account.password.common");
        refused("Hanako.takahashi", "account.password.login");
    }

    @ParameterizedTest
    @CsvSource({"common-passwords.txt,11611", "office-passwords.txt,88"})
    void everyCommonPasswordIsRefusedInWhateverWidthAndCase(String list, int howMany) throws IOException {
        List<String> passwords;
        try (InputStream file = Passwords.class.getResourceAsStream(list)) {
            passwords = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .toList();
        }
        assertThat(passwords).hasSize(howMany).doesNotHaveDuplicates();
        for (String password : passwords) {
            refused(password, "account.password.common");
            refused(password.toUpperCase(Locale.ROOT), "account.password.common");
            refused(wide(password), "account.password.common");
        }
    }

    private static String wide(String text) {
        return text.chars()
                .map(c -> '!' <= c && c <= '~' ? c - '!' + '！' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void anArgon2idHashTellsOnlyTheRightPassword() {
        String hash = Passwords.hash("correct horse");
        assertThat(hash).startsWith("$argon2id$v=19$m=256,t=2,p=1$"); // as the tests set it; see StartUpIT
        assertThat(Passwords.matches(Optional.of(hash), "correct horse")).isTrue();
        assertThat(Passwords.matches(Optional.of(hash), "correct horsf")).isFalse();
        assertThat(Passwords.matches(Optional.empty(), "correct horse")).isFalse();
    }

    @Test
    void whatWasHashedWithOtherMemoryStaysGood() {
        String older = Password.hash("correct horse")
                .with(Argon2Function.getInstance(1024, 3, 1, 32, Argon2.ID))
                .getResult();
        assertThat(Passwords.matches(Optional.of(older), "correct horse")).isTrue();
        assertThat(Passwords.matches(Optional.of(older), "correct horsf")).isFalse();
    }

    @Test
    void aPasswordIsNotCutAt72Bytes() {
        String start = "あ".repeat(40);
        assertThat(Passwords.matches(Optional.of(Passwords.hash(start + "い")), start + "う"))
                .isFalse();
    }

    private static void refused(String password, String key) {
        assertThatThrownBy(() -> Passwords.check("password", password, "hanako.takahashi"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
