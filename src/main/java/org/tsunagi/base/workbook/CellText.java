package org.tsunagi.base.workbook;

import java.util.regex.Pattern;
import org.tsunagi.base.kernel.UnseenCharacters;

/** What a text has to become so that a spreadsheet shows exactly that text. */
final class CellText {
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");

    private CellText() {}

    /** Without what XML cannot hold, with what nobody would see in words, with line ends as one character, and {@code _x0041_} kept as it was typed. */
    static String storable(String text) {
        String clean =
                NOT_XML.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("\uFFFD");
        return ESCAPE.matcher(UnseenCharacters.shown(clean)).replaceAll("_x005F_");
    }

    /** Whether a spreadsheet would take the text for a formula when someone edits the cell, in Japan also by a full-width sign. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@＝＋－＠\t\n\r".indexOf(text.charAt(0)) >= 0;
    }
}
