package org.tsunagi.base.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads outlines out of a TrueType file, for comparing what was embedded with what the font holds. */
record Glyphs(ByteBuffer font) {
    static Glyphs in(byte[] font) {
        return new Glyphs(ByteBuffer.wrap(font));
    }

    /** The outline's bytes; empty for a blank or a glyph that was not embedded. */
    byte[] outline(int glyph) {
        int loca = table("loca");
        boolean wide = font.getShort(table("head") + 50) == 1;
        int from = wide ? font.getInt(loca + 4 * glyph) : 2 * (font.getShort(loca + 2 * glyph) & 0xFFFF);
        int to = wide ? font.getInt(loca + 4 * glyph + 4) : 2 * (font.getShort(loca + 2 * glyph + 2) & 0xFFFF);
        byte[] outline = new byte[to - from];
        font.get(table("glyf") + from, outline);
        return outline;
    }

    private int table(String name) {
        byte[] tag = new byte[4];
        for (int entry = 12; entry < 12 + 16 * font.getShort(4); entry += 16) {
            font.get(entry, tag);
            if (new String(tag, StandardCharsets.US_ASCII).equals(name)) {
                return font.getInt(entry + 8);
            }
        }
        throw new IllegalStateException("no " + name);
    }
}
