package org.tsunagi.base.pdf;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsunagi.base.text.LineBreaker;

/** A font that is embedded into PDFs, and the judge of what it can show exactly as typed. */
public final class Typeface {
    private final CharacterMap characters;
    private final BaseFont font;

    private Typeface(CharacterMap characters, byte[] file) {
        this.characters = characters;
        try {
            font = BaseFont.createFont("face.ttf", BaseFont.IDENTITY_H, true, false, file, null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Typeface read(String resource) {
        try (InputStream file = Typeface.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("no font " + resource);
            }
            CharacterMap characters = CharacterMap.of(file.readAllBytes());
            return new Typeface(characters, characters.widened());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Noto Serif JP, the book face of documents; read at first use, shared by all files. */
    public static Typeface mincho() {
        return Mincho.FACE;
    }

    /**
     * The graphemes of {@code text} this font cannot show exactly, each once, in their order: characters it lacks,
     * variation sequences it does not know, control and private-use characters. Empty means: prints as typed.
     */
    public List<String> lacks(String text) {
        return LineBreaker.graphemes(text)
                .filter(one -> drawn(one).isEmpty())
                .distinct()
                .toList();
    }

    /** The same face with only what these texts show: a file made with it is smaller and made in a fraction of the time. */
    public Typeface reducedTo(Stream<String> texts) {
        return new Typeface(
                characters,
                characters.reducedTo(texts.flatMapToInt(text -> drawable(text).codePoints())));
    }

    BaseFont font() {
        return font;
    }

    /** What has to be handed to OpenPDF so that {@code text} appears: sequences are replaced by codes of their glyphs. */
    String drawable(String text) {
        StringBuilder codes = new StringBuilder();
        LineBreaker.graphemes(text)
                .forEach(one -> codes.append(drawn(one)
                        .orElseThrow(() -> new IllegalStateException("not in the font, to be refused before: U+"
                                + Integer.toHexString(one.codePointAt(0)).toUpperCase(java.util.Locale.ROOT)))));
        return codes.toString();
    }

    /** Width in points. */
    double width(String drawable, double size) {
        return font.getWidth(drawable) * size / 1000;
    }

    private Optional<String> drawn(String grapheme) {
        int[] points = grapheme.codePoints().toArray();
        if (points.length == 1) {
            return Optional.of(grapheme).filter(one -> plain(points[0]));
        }
        if (points.length == 2 && isSelector(points[1])) {
            return characters.codeOf(points[0], points[1]).map(Character::toString);
        }
        // A base and a mark typed apart (か + ゛) look like the composed letter, and no other composition is tried:
        // a single ideograph is never normalised, that would change 塚 (U+FA10) into another one.
        String composed = Normalizer.normalize(grapheme, Normalizer.Form.NFC);
        return Optional.of(composed)
                .filter(one -> one.codePointCount(0, one.length()) == 1 && plain(one.codePointAt(0)));
    }

    private boolean plain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isSelector(character) && characters.holds(character);
        };
    }

    private static boolean isSelector(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }

    private static final class Mincho {
        private static final Typeface FACE = read("/fonts/NotoSerifJP-Regular.ttf");
    }
}
