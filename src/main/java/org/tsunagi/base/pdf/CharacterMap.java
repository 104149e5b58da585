package org.tsunagi.base.pdf;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which characters and variation sequences a TrueType font holds, read from its {@code cmap} table (formats 12 and 14).
 *
 * <p>OpenPDF knows nothing of variation sequences: it would draw the base character without a word. So the glyphs that
 * only a sequence leads to get codes of their own in a private plane, and {@link #widened()} is the same font with these
 * codes in its character map.
 */
final class CharacterMap {
    /** Plane 15: nobody's characters, so a code there never means a typed one. */
    private static final int FIRST_PRIVATE = 0xF0000;

    private final ByteBuffer font;
    private final BitSet held = new BitSet(FIRST_PRIVATE);
    private final TreeMap<Integer, Integer> glyphs = new TreeMap<>();
    private final Map<Long, Integer> sequences = new HashMap<>();
    private int nextPrivate = FIRST_PRIVATE;

    private CharacterMap(byte[] font) {
        this.font = ByteBuffer.wrap(font).asReadOnlyBuffer();
    }

    /** Reads the map of a font with a full Unicode subtable; others are refused as a broken assumption. */
    static CharacterMap of(byte[] font) {
        CharacterMap map = new CharacterMap(font);
        map.readCharacters(map.subtable(3, 10, 12).orElseThrow(() -> new IllegalStateException("no cmap format 12")));
        map.subtable(0, 5, 14).ifPresent(map::readSequences);
        return map;
    }

    boolean holds(int character) {
        return held.get(character);
    }

    /** The code that draws {@code base} followed by {@code selector} in the widened font, if the font knows the pair. */
    Optional<Integer> codeOf(int base, int selector) {
        return Optional.ofNullable(sequences.get(pair(base, selector)));
    }

    /** The font with a code for every glyph that otherwise only a variation sequence leads to. */
    byte[] widened() {
        byte[] bmp = bytes(subtable(3, 1, 4).orElseThrow(() -> new IllegalStateException("no cmap format 4")));
        int full = 4 + 2 * 8 + bmp.length;
        ByteBuffer table = ByteBuffer.allocate(full + 16 + 12 * glyphs.size());
        table.putShort((short) 0).putShort((short) 2);
        table.putShort((short) 3).putShort((short) 1).putInt(20);
        table.putShort((short) 3).putShort((short) 10).putInt(full);
        table.put(bmp);
        table.putShort((short) 12).putShort((short) 0).putInt(16 + 12 * glyphs.size());
        table.putInt(0).putInt(glyphs.size());
        glyphs.forEach((code, glyph) -> table.putInt(code).putInt(code).putInt(glyph));

        byte[] wider = Arrays.copyOf(bytes(0, font.capacity()), font.capacity() + table.capacity());
        System.arraycopy(table.array(), 0, wider, font.capacity(), table.capacity());
        int entry = FontTable.of(font, "cmap").entry();
        ByteBuffer.wrap(wider).putInt(entry + 8, font.capacity()).putInt(entry + 12, table.capacity());
        return wider;
    }

    /** The same font with these codes only, for a file that shows few characters, see {@link SmallFont}. */
    byte[] reducedTo(IntStream codes) {
        SortedMap<Integer, Integer> kept = new TreeMap<>();
        codes.forEach(code -> Optional.ofNullable(glyphs.get(code)).ifPresent(glyph -> kept.put(code, glyph)));
        return SmallFont.of(font, kept);
    }

    private void readCharacters(int at) {
        int groups = font.getInt(at + 12);
        for (int group = at + 16; group < at + 16 + 12 * groups; group += 12) {
            int first = font.getInt(group);
            for (int code = first; code <= font.getInt(group + 4); code++) {
                int glyph = font.getInt(group + 8) + code - first;
                if (glyph != 0 && code < FIRST_PRIVATE) {
                    glyphs.put(code, glyph);
                    held.set(code);
                }
            }
        }
    }

    private void readSequences(int at) {
        int selectors = font.getInt(at + 6);
        for (int record = at + 10; record < at + 10 + 11 * selectors; record += 11) {
            int selector = threeBytes(record);
            int usual = font.getInt(record + 3);
            int special = font.getInt(record + 7);
            if (usual != 0) {
                readUsual(selector, at + usual);
            }
            if (special != 0) {
                readSpecial(selector, at + special);
            }
        }
    }

    /** Sequences whose glyph is the one of the base character itself. */
    private void readUsual(int selector, int at) {
        for (int range = at + 4; range < at + 4 + 4 * font.getInt(at); range += 4) {
            int first = threeBytes(range);
            for (int base = first; base <= first + (font.get(range + 3) & 0xFF); base++) {
                if (holds(base)) {
                    sequences.put(pair(base, selector), base);
                }
            }
        }
    }

    /** Sequences with a glyph of their own. */
    private void readSpecial(int selector, int at) {
        for (int mapping = at + 4; mapping < at + 4 + 5 * font.getInt(at); mapping += 5) {
            glyphs.put(nextPrivate, font.getShort(mapping + 3) & 0xFFFF);
            sequences.put(pair(threeBytes(mapping), selector), nextPrivate++);
        }
    }

    private Optional<Integer> subtable(int platform, int encoding, int format) {
        int cmap = FontTable.of(font, "cmap").at();
        for (int record = cmap + 4; record < cmap + 4 + 8 * font.getShort(cmap + 2); record += 8) {
            int at = cmap + font.getInt(record + 4);
            if (font.getShort(record) == platform
                    && font.getShort(record + 2) == encoding
                    && font.getShort(at) == format) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private byte[] bytes(int formatFourSubtable) {
        return bytes(formatFourSubtable, font.getShort(formatFourSubtable + 2) & 0xFFFF);
    }

    private byte[] bytes(int from, int length) {
        byte[] copy = new byte[length];
        font.get(from, copy);
        return copy;
    }

    private int threeBytes(int at) {
        return (font.get(at) & 0xFF) << 16 | font.getShort(at + 1) & 0xFFFF;
    }

    private static long pair(int base, int selector) {
        return (long) base << 32 | selector;
    }
}
