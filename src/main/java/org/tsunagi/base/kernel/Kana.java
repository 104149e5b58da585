package org.tsunagi.base.kernel;

/** The two syllabaries, which Unicode lays out in parallel. */
final class Kana {
    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";

    private Kana() {}

    /** {@code text} with hiragana (ぁ to ゖ, ゝ, ゞ) turned into katakana, all else as it is. */
    static String toKatakana(String text) {
        StringBuilder katakana = new StringBuilder(text.length());
        text.chars().forEach(c -> katakana.append((char) (isHiragana(c) ? c + ('ア' - 'あ') : c)));
        return katakana.toString();
    }

    /** {@code text} with ゛ and ゜ standing alone belonging to the sign before them, so that う゛ is one sign. */
    static String joined(String text) {
        return text.replace('\u309B', '\u3099').replace('\u309C', '\u309A');
    }

    /** {@code katakana} with the small signs (ャ, ッ) written large. */
    static String large(String katakana) {
        StringBuilder large = new StringBuilder(katakana.length());
        katakana.chars().forEach(c -> {
            int small = SMALL.indexOf(c);
            large.append(small < 0 ? (char) c : LARGE.charAt(small));
        });
        return large.toString();
    }

    private static boolean isHiragana(int c) {
        return (c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ';
    }
}
