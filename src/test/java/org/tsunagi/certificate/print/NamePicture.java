package org.tsunagi.certificate.print;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name of the list and how its reference picture is made up: a square for each grapheme, and below it, where it has a variation
 * selector, one for its bare character in the same font, which is what a printer shows that passes selectors over.
 */
record NamePicture(int number, List<Cell> cells) {
    /** Pixels of an em, of a square, and from its corner to where the letter stands. */
    static final int EM = 96;

    static final int SQUARE = 132;
    static final int ORIGIN = 18;
    static final int BASELINE = 102;

    private static final Pattern SELECTOR = Pattern.compile("\\{([0-9A-F]{5})}");
    private static final Pattern CELL = Pattern.compile("(.\\p{Mn}*)(?:@([a-z]+))?");

    static List<NamePicture> all() throws IOException {
        try (InputStream list = NamePicture.class.getResourceAsStream("/certificate/names/names.txt")) {
            List<NamePicture> all = new ArrayList<>();
            for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                all.add(new NamePicture(all.size() + 1, cells(line)));
            }
            return all;
        }
    }

    private static List<Cell> cells(String line) {
        String name =
                SELECTOR.matcher(line).replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
        List<Cell> cells = new ArrayList<>();
        for (Matcher cell = CELL.matcher(name); cell.find(); ) {
            cells.add(new Cell(cell.group(1), cell.group(2) == null ? "shipped" : cell.group(2)));
        }
        return cells;
    }

    String name() {
        return String.join("", cells.stream().map(Cell::grapheme).toList());
    }

    String file() {
        return "%02d.png".formatted(number);
    }

    /** @param font by which it is to be drawn: shipped, ipamj or noto */
    record Cell(String grapheme, String font) {
        boolean hasSelector() {
            return grapheme.codePointCount(0, grapheme.length()) == 2;
        }

        String bare() {
            return Character.toString(grapheme.codePointAt(0));
        }
    }
}
