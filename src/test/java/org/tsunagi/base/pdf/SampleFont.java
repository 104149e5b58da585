package org.tsunagi.base.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Small fonts made of the shipped one, that hold characters it does not have. */
public final class SampleFont {
    /** Two characters that the shipped font lacks. */
    public static final int FOUR_DRAGONS = 0x2A6A5;

    public static final int FLAMES = 0x2C24A;

    private SampleFont() {}

    /** Writes a font that shows these characters, each by the shipped glyph of {@code 林}. */
    public static void write(Path file, int... characters) throws IOException {
        try (InputStream shipped = SampleFont.class.getResourceAsStream("/fonts/NotoSerifJP-Regular.ttf")) {
            byte[] font = shipped.readAllBytes();
            int cmap = FontTable.of(ByteBuffer.wrap(font), "cmap").at();
            int glyph = CharacterTable.of(ByteBuffer.wrap(font).slice(cmap, font.length - cmap))
                    .glyphOf('林')
                    .orElseThrow();
            SortedMap<Integer, Integer> codes = new TreeMap<>();
            for (int character : characters) {
                codes.put(character, glyph);
            }
            Files.write(file, SmallFont.of(ByteBuffer.wrap(font), codes));
        }
    }
}
