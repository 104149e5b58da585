package org.tsunagi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptNumberTest {
    /** By hand: 794 × 100 = 79400 = 818 × 97 + 54, and 98 − 54 = 44 (ISO/IEC 7064, MOD 97-10). */
    @Test
    void itBearsTwoCheckDigits() {
        assertThat(new ReceiptNumber(794)).hasToString("794-44");
    }

    @ParameterizedTest
    @ValueSource(strings = {"794-44", "７９４－４４", " 794‐44 ", "794 - 44", "794–44"})
    void howeverItIsTypedItIsTheSame(String typed) {
        assertThat(ReceiptNumber.parse(typed)).contains(new ReceiptNumber(794));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "794", "79444", "0-98", "-1-01", "髙橋", "794-45", "99999999999999999-00"})
    void whatIsNoNumberNamesNobody(String typed) {
        assertThat(ReceiptNumber.parse(typed)).isEmpty();
    }

    @Test
    void oneWrongFigureOrTwoExchangedNameNobody() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 500; i++) {
            String number = new ReceiptNumber(random.nextLong(1, 10_000_000)).toString();
            for (int at = 0; at < number.length(); at++) {
                for (char other = '0'; other <= '9'; other++) {
                    assertNone(number, replaced(number, at, other));
                }
                if (at > 0) {
                    assertNone(number, exchanged(number, at));
                }
            }
        }
    }

    private static void assertNone(String number, String typed) {
        if (!typed.equals(number)) {
            assertThat(ReceiptNumber.parse(typed))
                    .as("%s for %s", typed, number)
                    .isEmpty();
        }
    }

    private static String replaced(String number, int at, char other) {
        return number.charAt(at) == '-' ? number : number.substring(0, at) + other + number.substring(at + 1);
    }

    private static String exchanged(String number, int at) {
        char[] figures = number.toCharArray();
        char one = figures[at - 1];
        figures[at - 1] = figures[at];
        figures[at] = one;
        return new String(figures);
    }
}
