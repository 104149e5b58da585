package org.tsunagi.intake;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.SearchKey;

/**
 * The name of an employer as it is compared with another's: a hint for an officer that both may be one, and no proof.
 *
 * @param folded as a search folds it
 * @param bare the same without the legal form
 */
record EmployerNames(String folded, String bare) {
    /** A shorter name says too little to be told from a part of another, or from a slip. */
    private static final int TELLING = 4;

    private static final String NUMERALS = "0123456789一二三四五六七八九十";

    static EmployerNames of(String name) {
        return new EmployerNames(SearchKey.of(name), SearchKey.ofWorkplace(name));
    }

    /** How near the other is; null where nothing says that both are one. */
    @Nullable
    Nearness nearnessTo(EmployerNames other) {
        if (folded.equals(other.folded)) {
            return Nearness.PLACE;
        }
        if (bare.equals(other.bare)) {
            return Nearness.LEGAL_FORM;
        }
        String shorter = bare.length() < other.bare.length() ? bare : other.bare;
        String longer = shorter.equals(bare) ? other.bare : bare;
        if (shorter.length() < TELLING) {
            return null;
        }
        return longer.contains(shorter) ? Nearness.PART : isSlip(shorter, longer) ? Nearness.SPELLING : null;
    }

    /** Whether one character was left out, two changed places, or one kana is another; 第一 and 第二 are no slip. */
    private static boolean isSlip(String shorter, String longer) {
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int start = 0;
        while (start < shorter.length() && shorter.charAt(start) == longer.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter.length() - start
                && shorter.charAt(shorter.length() - 1 - end) == longer.charAt(longer.length() - 1 - end)) {
            end++;
        }
        String one = shorter.substring(start, shorter.length() - end);
        String other = longer.substring(start, longer.length() - end);
        return switch (one.length()) {
            case 0 -> !NUMERALS.contains(other);
            case 1 -> other.length() == 1 && isKana(one) && isKana(other);
            case 2 -> other.equals(new StringBuilder(one).reverse().toString());
            default -> false;
        };
    }

    private static boolean isKana(String one) {
        return one.charAt(0) >= 'ァ' && one.charAt(0) <= 'ー';
    }

    /** In what the names of two employers that may be one differ. */
    public enum Nearness {
        PLACE,
        LEGAL_FORM,
        PART,
        SPELLING
    }
}
