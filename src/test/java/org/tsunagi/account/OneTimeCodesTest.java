package org.tsunagi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {
    /** The secret of RFC 6238, appendix B; of the eight digits there an app shows the last six. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreThoseOfTheStandard(long seconds, String digits) {
        Instant moment = Instant.ofEpochSecond(seconds);
        assertThat(OneTimeCodes.code(SECRET, OneTimeCodes.step(moment))).isEqualTo(digits);
        assertThat(OneTimeCodes.stepOf(SECRET, digits, moment, 0)).hasValue(seconds / 30);
    }

    @Test
    void aClockMayBeHalfAMinuteWrongAndNoMore() {
        Instant moment = Instant.ofEpochSecond(1_234_567_890);
        long step = OneTimeCodes.step(moment);
        for (int wrong = -3; wrong <= 3; wrong++) {
            assertThat(OneTimeCodes.stepOf(SECRET, OneTimeCodes.code(SECRET, step + wrong), moment, 0)
                            .isPresent())
                    .as("%d steps", wrong)
                    .isEqualTo(Math.abs(wrong) <= 1);
        }
    }

    @Test
    void aCodeNotLaterThanTheLastOneIsNone() {
        Instant moment = Instant.ofEpochSecond(1_234_567_890);
        long step = OneTimeCodes.step(moment);
        assertThat(OneTimeCodes.stepOf(SECRET, OneTimeCodes.code(SECRET, step), moment, step))
                .isEmpty();
        assertThat(OneTimeCodes.stepOf(SECRET, OneTimeCodes.code(SECRET, step), moment, step - 1))
                .hasValue(step);
    }

    @Test
    void aCodeIsTheSameHoweverItIsTyped() {
        assertThat(OneTimeCodes.folded(" １２３ 456\u3000")).isEqualTo("123456");
        assertThat(OneTimeCodes.folded("ABCD-efgh－2345ー6789\u2010jkmn")).isEqualTo("abcdefgh23456789jkmn");
    }

    @Test
    void theSecretIsWrittenAsTheAppsReadIt() {
        assertThat(OneTimeCodes.inGroups(SECRET)).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(OneTimeCodes.address(SECRET, "hanako"))
                .isEqualTo("otpauth://totp/Tsunagi:hanako?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Tsunagi");
    }
}
