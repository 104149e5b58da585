package org.tsunagi.notice.print;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagi.base.pdf.PdfPage;
import org.tsunagi.base.pdf.TextStyle;
import org.tsunagi.base.text.LineBreaker;

/**
 * The address where the window of an envelope 長形3号 (235 × 120 mm) shows it: the usual window is 90 × 45 mm, 22 mm from the
 * left and 13 mm from the top. A4 folded in three (210 × 99 mm) may lie 25 mm further right and 21 mm lower in it; what stands
 * here shows wherever it lies, and nothing else of the letter ever does.
 */
final class WindowAddress {
    private static final double LEFT = 24;
    private static final double TOP = 18.5;
    private static final double WIDTH = 62;
    private static final double BOTTOM = 36.5;
    private static final double BEFORE_THE_NAME = 6.2;
    private static final double LEADING_OF_A_POINT = 0.46;
    private static final double SMALLEST = 6;
    private static final TextStyle NAME = TextStyle.of(12.5).spaced(0.04);
    private static final Pattern POSTAL_CODE =
            Pattern.compile("〒?\\s*([0-9０-９]{3}\\s?[-‐‑−－ー]?\\s?[0-9０-９]{4})[\\s　]*(.*)");

    private WindowAddress() {}

    static void write(PdfPage page, String address, String name) {
        TextStyle lettering = TextStyle.of(10);
        List<String> lines = lines(page, address, lettering);
        while (height(lines, lettering) > BOTTOM - TOP && lettering.size() > SMALLEST) {
            lettering = lettering.sized(lettering.size() - 0.5);
            lines = lines(page, address, lettering);
        }
        double y = TOP;
        for (String line : lines) {
            page.left(line, LEFT, y, lettering);
            y += lettering.size() * LEADING_OF_A_POINT;
        }
        page.left(name, LEFT, TOP + height(lines, lettering), page.fitted(name, NAME, WIDTH));
    }

    /** From the first line to the name. */
    private static double height(List<String> lines, TextStyle lettering) {
        return (lines.size() - 1) * lettering.size() * LEADING_OF_A_POINT + BEFORE_THE_NAME;
    }

    /** The postal code, then the address; what does not fit on one line is broken at its blanks first. */
    private static List<String> lines(PdfPage page, String address, TextStyle lettering) {
        List<String> lines = new ArrayList<>();
        Matcher code = POSTAL_CODE.matcher(address);
        String rest = address;
        if (code.matches()) {
            lines.add("〒" + code.group(1));
            rest = code.group(2);
        }
        LineBreaker breaker = new LineBreaker(one -> page.advance(one, lettering));
        boolean onOneLine = page.width(rest, lettering) <= WIDTH;
        for (String part : onOneLine ? new String[] {rest} : rest.split("[\\s　]+")) {
            lines.addAll(breaker.evenly(part, WIDTH));
        }
        return lines;
    }
}
