package org.tsunagi.base.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A TrueType font cut down to a few glyphs with new numbers, outlines and widths unchanged. What embeds it later handles
 * kilobytes instead of tables for all 17,000 glyphs, which took most of the time a one-page file took.
 */
final class SmallFont {
    /** Copied as they are; the others are made anew or are of no use in a PDF. */
    private static final List<String> COPIED = List.of("OS/2", "cvt ", "fpgm", "name", "post", "prep");

    private final ByteBuffer font;
    private final List<Integer> glyphs = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new TreeMap<>();
    private final SortedMap<String, byte[]> tables = new TreeMap<>();

    private SmallFont(ByteBuffer font) {
        this.font = font;
    }

    /**
     * The small font's bytes.
     *
     * @param codes the character codes to keep and the glyph of each
     */
    static byte[] of(ByteBuffer font, SortedMap<Integer, Integer> codes) {
        SmallFont small = new SmallFont(font);
        small.number(0);
        codes.values().forEach(small::number);
        small.outlines();
        small.widths();
        small.characters(codes);
        for (String copied : COPIED) {
            if (FontTable.isIn(font, copied)) {
                small.tables.put(copied, FontTable.of(font, copied).bytes());
            }
        }
        return small.assembled();
    }

    private int number(int glyph) {
        return numbers.computeIfAbsent(glyph, fresh -> {
            glyphs.add(fresh);
            return glyphs.size() - 1;
        });
    }

    /** Tables glyf, loca, head and maxp. Parts of composed glyphs come along: the list grows while it is walked. */
    private void outlines() {
        byte[] head = FontTable.of(font, "head").bytes();
        boolean wide = head[51] == 1;
        head[51] = 1;
        int loca = FontTable.of(font, "loca").at();
        int glyf = FontTable.of(font, "glyf").at();
        List<byte[]> outlines = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < glyphs.size(); i++) {
            int glyph = glyphs.get(i);
            int from = wide ? font.getInt(loca + 4 * glyph) : 2 * Short.toUnsignedInt(font.getShort(loca + 2 * glyph));
            int to = wide
                    ? font.getInt(loca + 4 * glyph + 4)
                    : 2 * Short.toUnsignedInt(font.getShort(loca + 2 * glyph + 2));
            byte[] outline = new byte[to - from];
            font.get(glyf + from, outline);
            renumberParts(ByteBuffer.wrap(outline));
            outlines.add(outline);
            length += outline.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        ByteBuffer places = ByteBuffer.allocate(4 * glyphs.size() + 4);
        for (byte[] outline : outlines) {
            places.putInt(all.position());
            all.put(outline);
        }
        tables.put("glyf", all.array());
        tables.put("loca", places.putInt(length).array());
        tables.put("head", head);
        byte[] maxp = FontTable.of(font, "maxp").bytes();
        ByteBuffer.wrap(maxp).putShort(4, (short) glyphs.size());
        tables.put("maxp", maxp);
    }

    private void renumberParts(ByteBuffer outline) {
        if (outline.capacity() == 0 || outline.getShort(0) >= 0) {
            return;
        }
        int flags;
        int at = 10;
        do {
            flags = outline.getShort(at);
            outline.putShort(at + 2, (short) number(Short.toUnsignedInt(outline.getShort(at + 2))));
            at += 4 + ((flags & 0x01) != 0 ? 4 : 2);
            at += (flags & 0x08) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
        } while ((flags & 0x20) != 0);
    }

    /** Tables hmtx and hhea, every glyph with a width of its own. */
    private void widths() {
        byte[] hhea = FontTable.of(font, "hhea").bytes();
        int full = Short.toUnsignedInt(ByteBuffer.wrap(hhea).getShort(34));
        int hmtx = FontTable.of(font, "hmtx").at();
        ByteBuffer all = ByteBuffer.allocate(4 * glyphs.size());
        for (int glyph : glyphs) {
            int bearing = glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full);
            all.putShort(font.getShort(hmtx + 4 * Math.min(glyph, full - 1))).putShort(font.getShort(hmtx + bearing));
        }
        ByteBuffer.wrap(hhea).putShort(34, (short) glyphs.size());
        tables.put("hmtx", all.array());
        tables.put("hhea", hhea);
    }

    private void characters(SortedMap<Integer, Integer> codes) {
        ByteBuffer table = ByteBuffer.allocate(4 + 8 + 16 + 12 * codes.size());
        table.putShort((short) 0).putShort((short) 1);
        table.putShort((short) 3).putShort((short) 10).putInt(12);
        table.putShort((short) 12).putShort((short) 0).putInt(16 + 12 * codes.size());
        table.putInt(0).putInt(codes.size());
        codes.forEach((code, glyph) -> table.putInt(code).putInt(code).putInt(number(glyph)));
        tables.put("cmap", table.array());
    }

    private byte[] assembled() {
        int at = 12 + 16 * tables.size();
        int length = at
                + tables.values().stream()
                        .mapToInt(table -> (table.length + 3) / 4 * 4)
                        .sum();
        ByteBuffer file = ByteBuffer.allocate(length);
        file.putInt(font.getInt(0)).putShort((short) tables.size()).position(12);
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            file.putInt(0).putInt(at).putInt(table.getValue().length);
            file.put(at, table.getValue());
            at += (table.getValue().length + 3) / 4 * 4;
        }
        return file.array();
    }
}
