package org.tsunagi.base.kernel;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands in a text and nobody sees: controls, characters that turn the order of writing round or take no room, and codes
 * that are no character. A joiner, and a selector that picks one drawing of a kanji, are part of what one sees.
 */
public final class UnseenCharacters {
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int LAST_TWO_OF_A_PLANE = 0xFFFE;
    private static final Pattern SHOWN = Pattern.compile("［U\\+[0-9A-F]{4,6}］");

    private UnseenCharacters() {}

    /** The first of them in a text of one line, as it is {@link #shown}. */
    public static Optional<String> first(String text) {
        return isEveryday(text) ? Optional.empty() : firstOfAny(text);
    }

    private static Optional<String> firstOfAny(String text) {
        return text.codePoints()
                .filter(UnseenCharacters::isUnseen)
                .mapToObj(UnseenCharacters::named)
                .findFirst()
                .or(() -> SHOWN.matcher(text)
                        .results()
                        .map(found -> found.group())
                        .findFirst());
    }

    /** The first of them in a text that may have lines and tabs. */
    public static Optional<String> firstInLines(String text) {
        return first(text.replace('\r', ' ').replace('\n', ' ').replace('\t', ' '));
    }

    /** Whether there are only characters that nearly all texts consist of, so that nothing has to be looked up. */
    private static boolean isEveryday(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isEveryday(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEveryday(char c) {
        return ' ' <= c && c <= '~' || '\u3000' <= c && c < '\uD800';
    }

    /** Whether there is anything to show in a text that may have lines and tabs. */
    public static boolean areIn(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isEveryday(c) && c != '\n' && c != '\t' && c != '\r' && isUnseen(Character.codePointAt(text, i))) {
                return true;
            }
        }
        return false;
    }

    /** The text with each of them in words, ［U+202E］, so that it can be found and taken out; lines and tabs stay. */
    public static String shown(String text) {
        return areIn(text)
                ? text.codePoints()
                        .mapToObj(c ->
                                c != '\n' && c != '\t' && c != '\r' && isUnseen(c) ? named(c) : Character.toString(c))
                        .collect(Collectors.joining())
                : text;
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> character != NON_JOINER && character != JOINER;
            case Character.UNASSIGNED ->
                (character & LAST_TWO_OF_A_PLANE) == LAST_TWO_OF_A_PLANE || 0xFDD0 <= character && character <= 0xFDEF;
            default -> false;
        };
    }

    private static String named(int character) {
        return String.format("［U+%04X］", character);
    }
}
