package org.tsunagi.base.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A table of a TrueType font.
 *
 * @param entry where the font's directory speaks of it
 */
record FontTable(ByteBuffer font, int entry) {
    /** The table with this four-letter name; a font without it is a broken assumption. */
    static FontTable of(ByteBuffer font, String name) {
        int entry = find(font, name);
        if (entry < 0) {
            throw new IllegalStateException("no " + name);
        }
        return new FontTable(font, entry);
    }

    static boolean isIn(ByteBuffer font, String name) {
        return find(font, name) >= 0;
    }

    private static int find(ByteBuffer font, String name) {
        int wanted = ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (int entry = 12; entry < 12 + 16 * font.getShort(4); entry += 16) {
            if (font.getInt(entry) == wanted) {
                return entry;
            }
        }
        return -1;
    }

    int at() {
        return font.getInt(entry + 8);
    }

    byte[] bytes() {
        byte[] copy = new byte[font.getInt(entry + 12)];
        font.get(at(), copy);
        return copy;
    }
}
