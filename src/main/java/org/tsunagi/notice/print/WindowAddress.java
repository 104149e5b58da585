package org.tsunagi.notice.print;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
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
    private static final double LEADING_OF_A_NAME = 0.42;
    private static final double SMALLEST = 6;
    private static final double READABLE = 8;
    private static final String BEFORE_THE_LAST_WORD = "[\\s　]+(?=[^\\s　]+[\\s　]+[^\\s　]+$)";
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
        writeName(page, name, TOP + height(lines, lettering), lines.isEmpty());
    }

    /** On one line, unless it could hardly be read there and has room on several; these begin on top where the name is all. */
    private static void writeName(PdfPage page, String name, double place, boolean alone) {
        double top = alone ? TOP : place;
        SetName onOneLine = new SetName(List.of(name), page.fitted(name, NAME, WIDTH));
        SetName set = onOneLine.lettering.size() >= READABLE
                ? onOneLine
                : broken(page, name)
                        .filter(one -> top + one.height() <= BOTTOM)
                        .findFirst()
                        .orElse(onOneLine);
        double y = set == onOneLine ? place : top;
        for (String line : set.lines) {
            page.left(line, LEFT, y, set.lettering);
            y += set.leading();
        }
    }

    /** Smaller and smaller; at last without regard to where a reader would pause. */
    private static Stream<SetName> broken(PdfPage page, String name) {
        return Stream.concat(
                DoubleStream.iterate(NAME.size(), size -> size >= READABLE, size -> size - 0.5)
                        .mapToObj(size -> broken(page, name, size, LineBreaker::evenly)),
                Stream.of(READABLE).map(size -> broken(page, name, size, LineBreaker::whereFull)));
    }

    /** The last word with what it is addressed by stands on a line of its own. */
    private static SetName broken(PdfPage page, String name, double size, Breaking breaking) {
        TextStyle lettering = TextStyle.of(size);
        LineBreaker breaker = new LineBreaker(one -> page.advance(one, lettering));
        return new SetName(
                Stream.of(name.split(BEFORE_THE_LAST_WORD))
                        .flatMap(part -> breaking.lines(breaker, part, WIDTH).stream())
                        .toList(),
                lettering);
    }

    private interface Breaking {
        List<String> lines(LineBreaker breaker, String text, double width);
    }

    /** A name as it is set in the window. */
    private record SetName(List<String> lines, TextStyle lettering) {
        double leading() {
            return lettering.size() * LEADING_OF_A_NAME;
        }

        double height() {
            return (lines.size() - 1) * leading();
        }
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
