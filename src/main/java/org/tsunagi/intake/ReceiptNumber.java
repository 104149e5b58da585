package org.tsunagi.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The 受付番号 of an application, as it stands on paper and is said on the telephone: its number and two check digits
 * (ISO/IEC 7064, MOD 97-10), so that one wrong figure, or two exchanged, name nobody else's.
 *
 * @param applicationId 1 or more
 */
public record ReceiptNumber(long applicationId) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,15})\\p{Pd}([0-9]{2})");
    private static final String PLACE = "/applications/by-receipt/";
    private static final int MODULUS = 97;

    /** The number that was typed, full width or not; empty when it is none, or mistyped. */
    public static Optional<ReceiptNumber> parse(String typed) {
        Matcher parts = WRITTEN.matcher(
                Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", ""));
        return parts.matches()
                ? Optional.of(new ReceiptNumber(Long.parseLong(parts.group(1))))
                        .filter(number -> number.check() == Integer.parseInt(parts.group(2)))
                : Optional.empty();
    }

    /** What a scanner read or a finger typed: the number, or the whole address that the office's code bears. */
    public static Optional<ReceiptNumber> scanned(String read) {
        return parse(read.strip().replaceFirst("^.*" + PLACE, ""));
    }

    /** Where the office finds it. */
    public String place() {
        return PLACE + this;
    }

    /** As it is printed: 1234-56. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d-%02d", applicationId, check());
    }

    private int check() {
        return (int) (MODULUS + 1 - applicationId % MODULUS * 100 % MODULUS);
    }
}
