package org.tsunagi.base.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A font that lends the outlines of single characters where the face of a document lacks them. Which glyph shows a character or
 * a variation sequence is read from its own table, as the JDK answers an unknown sequence by the bare character; the JDK draws
 * the outline of a glyph by its number.
 */
final class FurtherFace {
    private static final int KEPT = 2_000;
    private static final int NO_EMBEDDING = 0x0002;
    private static final int ONLY_BITMAPS = 0x0200;

    private final CharacterTable characters;
    private final ByteBuffer widths;
    private final int fullWidths;
    private final int unitsPerEm;
    private final Font font;
    private final String family;
    private final String version;
    private final int known;
    private final int knownSequences;
    private final Map<Integer, Outline> outlines = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Outline> eldest) {
            return size() > KEPT;
        }
    };

    private FurtherFace(FontFile file, Font font) throws IOException {
        characters = CharacterTable.of(file.table("cmap"));
        widths = file.table("hmtx");
        fullWidths = Short.toUnsignedInt(file.table("hhea").getShort(34));
        unitsPerEm = Short.toUnsignedInt(file.table("head").getShort(18));
        if (unitsPerEm == 0 || fullWidths == 0 || widths.capacity() < 4 * fullWidths) {
            throw new IOException("no measures");
        }
        FontNames names = new FontNames(file.table("name"));
        family = names.family();
        version = names.version();
        known = characters.characters();
        knownSequences = characters.sequences();
        this.font = font.deriveFont((float) unitsPerEm);
    }

    /**
     * Opens a font file; of a collection the first font.
     *
     * @throws IOException where it is no font with outlines
     * @throws FontFormatException where the JDK does not take it
     * @throws NotPermitted where its maker forbids to put it into documents
     */
    static FurtherFace of(Path path) throws IOException, FontFormatException, NotPermitted {
        FontFile file = FontFile.of(path);
        if (!file.has("glyf") && !file.has("CFF ")) {
            throw new IOException("no outlines");
        }
        int permission = file.table("OS/2").getShort(8);
        if ((permission & 0x000F) == NO_EMBEDDING || (permission & ONLY_BITMAPS) != 0) {
            throw new NotPermitted();
        }
        return new FurtherFace(file, Font.createFonts(path.toFile())[0]);
    }

    String family() {
        return family;
    }

    String version() {
        return version;
    }

    /** How many characters it shows. */
    int characters() {
        return known;
    }

    /** How many variation sequences it knows. */
    int sequences() {
        return knownSequences;
    }

    /** The outline of a character, or of a base and its selector; a character that shows nothing but is no blank is lacking. */
    Optional<Outline> outline(int... points) {
        OptionalInt glyph = glyph(points);
        return glyph.isEmpty() || glyph.getAsInt() >= font.getNumGlyphs()
                ? Optional.empty()
                : Optional.of(drawn(glyph.getAsInt()))
                        .filter(one -> Character.isSpaceChar(points[0]) || !one.isBlank());
    }

    /** What a damaged table points at outside of itself is lacking. */
    private OptionalInt glyph(int... points) {
        try {
            return points.length == 1 ? characters.glyphOf(points[0]) : characters.glyphOf(points[0], points[1]);
        } catch (IndexOutOfBoundsException damaged) {
            return OptionalInt.empty();
        }
    }

    private Outline drawn(int glyph) {
        synchronized (outlines) {
            return outlines.computeIfAbsent(glyph, this::draw);
        }
    }

    private Outline draw(int glyph) {
        Shape shape = font.createGlyphVector(new FontRenderContext(null, true, true), new int[] {glyph})
                .getOutline();
        return new Outline(
                shape, Short.toUnsignedInt(widths.getShort(4 * Math.min(glyph, fullWidths - 1))), unitsPerEm);
    }

    /** The maker of a font forbids to put it into documents (OS/2 fsType). */
    static final class NotPermitted extends Exception {
        private static final long serialVersionUID = 1;
    }
}
