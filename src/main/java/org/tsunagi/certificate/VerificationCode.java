package org.tsunagi.certificate;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.RuleViolation;

/**
 * The code on a certificate that nobody can guess: fifteen of 31 letters and figures that are not mistaken for others, and one
 * that follows from them, so that a slip is seen at once. Those of certificates made before had twelve, all of them drawn.
 */
final class VerificationCode {
    /** As wide as any; never given out. */
    static final String EXAMPLE = "0000-0000-0000-0000";

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int DRAWN = 15;
    private static final int LENGTH = DRAWN + 1;
    private static final int FORMER_LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private VerificationCode() {}

    /** 「7KQ2-M9XD-4HRT-8C3S」. */
    static String fresh() {
        return withCheck(RANDOM.ints(DRAWN, 0, ALPHABET.length())
                .mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(Collectors.joining()));
    }

    /** The code of these drawn letters. */
    static String withCheck(String drawn) {
        return grouped(drawn + check(drawn));
    }

    /**
     * A typed code as it is stored; full width, small letters and missing hyphens do no harm.
     *
     * @throws RuleViolation where it cannot be one: too long or too short, a letter no code has, or one mistyped
     */
    static String read(String typed) {
        String code = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}\u2212\u30FC]", "");
        int length = code.codePointCount(0, code.length());
        RuleViolation.unless(
                length == LENGTH || length == FORMER_LENGTH,
                "code",
                "certificate.code.length",
                LENGTH,
                FORMER_LENGTH,
                length);
        RuleViolation.unless(
                code.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0), "code", "certificate.code.letter");
        RuleViolation.unless(
                length == FORMER_LENGTH || code.charAt(DRAWN) == check(code.substring(0, DRAWN)),
                "code",
                "certificate.code.mistyped");
        return grouped(code);
    }

    /** Another letter wherever one letter is another, or two neighbours are exchanged: 31 is a prime. */
    private static char check(String drawn) {
        int sum = 0;
        for (int i = 0; i < DRAWN; i++) {
            sum += (i + 1) * ALPHABET.indexOf(drawn.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
