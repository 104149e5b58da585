package org.tsunagi.base.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/**
 * The {@code cmap} table of a font: which glyph shows a character (formats 12 and 4) and which a variation sequence (format
 * 14). It is searched where it lies, nothing of it is unpacked. Glyph 0 is the box of a missing one and never an answer.
 */
final class CharacterTable {
    private static final int BEYOND = 1 << 24;

    private final ByteBuffer cmap;
    private final int characters;
    private final int sequences;

    private CharacterTable(ByteBuffer cmap) {
        this.cmap = cmap;
        int full = subtable(12);
        this.characters = full != 0 ? full : subtable(4);
        this.sequences = subtable(14);
    }

    /**
     * The table in these bytes.
     *
     * @throws IOException where its characters are listed in no way known here
     */
    static CharacterTable of(ByteBuffer cmap) throws IOException {
        CharacterTable table = new CharacterTable(cmap);
        if (table.characters == 0) {
            throw new IOException("no cmap of format 12 or 4");
        }
        return table;
    }

    OptionalInt glyphOf(int character) {
        int glyph = cmap.getShort(characters) == 12 ? inGroups(character) : inSegments(character);
        return glyph == 0 ? OptionalInt.empty() : OptionalInt.of(glyph);
    }

    /** The glyph of a sequence the font knows; a known one may look like the bare character. */
    OptionalInt glyphOf(int base, int selector) {
        if (sequences == 0) {
            return OptionalInt.empty();
        }
        int record = last(sequences + 10, cmap.getInt(sequences + 6), 11, this::threeBytes, selector);
        if (record == 0 || threeBytes(record) != selector) {
            return OptionalInt.empty();
        }
        int special = special(cmap.getInt(record + 7), base);
        if (special != 0) {
            return OptionalInt.of(special);
        }
        return isUsual(cmap.getInt(record + 3), base) ? glyphOf(base) : OptionalInt.empty();
    }

    /** How many variation sequences it knows. */
    int sequences() {
        int known = 0;
        int records = sequences == 0 ? 0 : cmap.getInt(sequences + 6);
        for (int record = sequences + 10; record < sequences + 10 + 11 * records; record += 11) {
            int usual = cmap.getInt(record + 3);
            for (int i = 0; usual != 0 && i < cmap.getInt(sequences + usual); i++) {
                known += 1 + (cmap.get(sequences + usual + 4 + 4 * i + 3) & 0xFF);
            }
            int special = cmap.getInt(record + 7);
            known += special == 0 ? 0 : cmap.getInt(sequences + special);
        }
        return known;
    }

    /** How many characters it shows. */
    int characters() {
        int known = 0;
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            known += glyphOf(character).isPresent() ? 1 : 0;
        }
        return known;
    }

    private int inGroups(int character) {
        int group = last(characters + 16, cmap.getInt(characters + 12), 12, cmap::getInt, character);
        return group == 0 || character > cmap.getInt(group + 4)
                ? 0
                : cmap.getInt(group + 8) + character - cmap.getInt(group);
    }

    private int inSegments(int character) {
        int twice = Short.toUnsignedInt(cmap.getShort(characters + 6));
        int ends = characters + 14;
        int starts = ends + twice + 2;
        int segment = last(starts, twice / 2, 2, this::twoBytes, character);
        if (segment == 0 || character > twoBytes(segment - twice - 2)) {
            return 0;
        }
        int delta = twoBytes(segment + twice);
        int offset = twoBytes(segment + 2 * twice);
        if (offset == 0) {
            return character + delta & 0xFFFF;
        }
        int glyph = twoBytes(segment + 2 * twice + offset + 2 * (character - twoBytes(segment)));
        return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
    }

    /** Sequences with a glyph of their own. */
    private int special(int offset, int base) {
        int at = sequences + offset;
        int mapping = offset == 0 ? 0 : last(at + 4, cmap.getInt(at), 5, this::threeBytes, base);
        return mapping == 0 || threeBytes(mapping) != base ? 0 : twoBytes(mapping + 3);
    }

    /** Sequences whose glyph is the one of the base character itself. */
    private boolean isUsual(int offset, int base) {
        int at = sequences + offset;
        int range = offset == 0 ? 0 : last(at + 4, cmap.getInt(at), 4, this::threeBytes, base);
        return range != 0 && base <= threeBytes(range) + (cmap.get(range + 3) & 0xFF);
    }

    /** The place of the last of {@code count} sorted records whose key is not above {@code wanted}; 0 if there is none. */
    private static int last(int first, int count, int size, IntUnaryOperator key, int wanted) {
        int low = 0;
        int high = Math.min(count, BEYOND / size);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key.applyAsInt(first + size * middle) <= wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : first + size * (low - 1);
    }

    private int subtable(int format) {
        for (int record = 4; record < 4 + 8 * twoBytes(2); record += 8) {
            int at = cmap.getInt(record + 4);
            int encoding = twoBytes(record + 2);
            boolean unicode = twoBytes(record) == 0 || twoBytes(record) == 3 && (encoding == 1 || encoding == 10);
            if (unicode && twoBytes(at) == format) {
                return at;
            }
        }
        return 0;
    }

    private int twoBytes(int at) {
        return Short.toUnsignedInt(cmap.getShort(at));
    }

    private int threeBytes(int at) {
        return (cmap.get(at) & 0xFF) << 16 | twoBytes(at + 1);
    }
}
