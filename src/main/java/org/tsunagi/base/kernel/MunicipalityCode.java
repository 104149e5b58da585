package org.tsunagi.base.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The code of a municipality or prefecture (全国地方公共団体コード): five digits and a check digit. A text, never a number: 011002
 * is 札幌市.
 */
public record MunicipalityCode(String digits) {
    private static final Pattern SIX = Pattern.compile("[0-9]{6}");
    private static final Pattern FIVE = Pattern.compile("[0-9]{5}");

    public MunicipalityCode {
        if (!isValid(digits)) {
            throw new IllegalStateException("no municipality code: " + digits);
        }
    }

    /**
     * Reads six digits, or five and adds the check digit; full width and blanks do no harm.
     *
     * @throws RuleViolation with a key {@code base.municipalityCode.…} and no field
     */
    public static MunicipalityCode parse(String text) {
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (FIVE.matcher(digits).matches()) {
            return new MunicipalityCode(digits + checkDigit(digits));
        }
        RuleViolation.unless(SIX.matcher(digits).matches(), null, "base.municipalityCode.unreadable");
        RuleViolation.unless(isValid(digits), null, "base.municipalityCode.checkDigit", digits);
        return new MunicipalityCode(digits);
    }

    /** Whether {@code digits} are six ASCII digits of which the last is the check digit of the others. */
    public static boolean isValid(String digits) {
        return SIX.matcher(digits).matches() && digits.charAt(5) == checkDigit(digits);
    }

    @Override
    public String toString() {
        return digits;
    }

    /** Weights 6, 5, 4, 3, 2; the last digit of 11 less the sum's remainder by 11. */
    private static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (digits.charAt(i) - '0') * (6 - i);
        }
        return (char) ('0' + (11 - sum % 11) % 10);
    }
}
