package org.tsunagi.certificate;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/** The code on a certificate that nobody can guess: twelve of 31 letters and figures that are not mistaken for others. */
final class VerificationCode {
    /** As wide as any; never given out. */
    static final String EXAMPLE = "0000-0000-0000";

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private VerificationCode() {}

    /** 「7KQ2-M9XD-4HRT」. */
    static String fresh() {
        return grouped(RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(Collectors.joining()));
    }

    /** A typed code as it is stored; full width, small letters and missing hyphens do no harm. */
    static String read(String typed) {
        return grouped(Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", ""));
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
