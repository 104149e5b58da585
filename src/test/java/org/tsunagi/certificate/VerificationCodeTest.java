package org.tsunagi.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.RuleViolation;

class VerificationCodeTest {
    private static final String CODE = VerificationCode.withCheck("7KQ2M9XD4HRT8C3");
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    @Test
    void oneIsReadHoweverItIsTyped() {
        assertThat(CODE).matches("7KQ2-M9XD-4HRT-8C3[2-9A-Z]");
        assertThat(VerificationCode.read(
                        " " + CODE.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(CODE);
        assertThat(VerificationCode.read(
                        CODE.replace("-", "ー").replace("7", "７").replace("K", "Ｋ")))
                .isEqualTo(CODE);
        assertThat(Stream.generate(VerificationCode::fresh).limit(200))
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(VerificationCode.read(code)).isEqualTo(code));
    }

    @Test
    void oneOfACertificateMadeBeforeIsReadToo() {
        assertThat(VerificationCode.read("7kq2m9xd4hrt")).isEqualTo("7KQ2-M9XD-4HRT");
    }

    @Test
    void aCutOneIsToldByItsLength() {
        assertThat(refusal(CODE.substring(0, 13))).isEqualTo("確認番号は16文字（以前の証書では12文字）です。入力されたのは11文字です。");
        assertThat(refusal(CODE + "2")).contains("入力されたのは17文字です。");
    }

    @Test
    void whateverLetterIsMistypedAndWhateverNeighboursAreExchangedIsSeen() {
        String plain = CODE.replace("-", "");
        for (int at = 0; at < plain.length(); at++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != plain.charAt(at)) {
                    assertThat(refusal(plain.substring(0, at) + other + plain.substring(at + 1)))
                            .startsWith("確認番号のどこかに、打ちまちがいがあります。");
                }
            }
        }
        for (int at = 0; at < plain.length() - 1; at++) {
            String exchanged =
                    plain.substring(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.substring(at + 2);
            assertThat(refusal(exchanged)).startsWith("確認番号のどこかに");
        }
    }

    @Test
    void aLetterNoCodeHasIsTold() {
        assertThat(refusal(VerificationCode.EXAMPLE)).startsWith("確認番号に使わない文字（0、1、I、L、Oなど）が入っています。");
        assertThat(refusal("7KQ2-M9XD-4HR葛")).startsWith("確認番号に使わない文字（0");
    }

    private static String refusal(String typed) {
        return catchThrowableOfType(RuleViolation.class, () -> VerificationCode.read(typed))
                .sentence();
    }
}
