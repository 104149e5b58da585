package org.tsunagi.base.pdf;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.text.LineBreaker;

/**
 * A font that is embedded into PDFs, with the {@linkplain FurtherFaces further fonts} of this machine for what it lacks, and the
 * judge of what they can show exactly as typed.
 */
public final class Typeface {
    /** Keeps the place of an outline, for readers that mark, search and copy text. */
    private static final String BLANK = "\u3000";

    private static final int[] NOTHING = {};

    private final CharacterMap characters;
    private final BaseFont font;
    private @Nullable List<FurtherFace> further;

    private Typeface(CharacterMap characters, BaseFont font, @Nullable List<FurtherFace> further) {
        this.characters = characters;
        this.font = font;
        this.further = further;
    }

    private static Typeface read(String resource) {
        try (InputStream file = Typeface.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("no font " + resource);
            }
            CharacterMap characters = CharacterMap.of(file.readAllBytes());
            return new Typeface(characters, embeddable(characters.widened()), null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BaseFont embeddable(byte[] file) {
        try {
            return BaseFont.createFont("face.ttf", BaseFont.IDENTITY_H, true, false, file, null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Noto Serif JP, the book face of documents, read at first use and shared by all files. What it lacks is looked for in the
     * further fonts as they lie there when the first such character comes.
     */
    public static Typeface mincho() {
        return new Typeface(Mincho.FACE.characters, Mincho.FACE.font, null);
    }

    /**
     * The graphemes of {@code text} that no font can show exactly, each once, in their order: characters they lack, variation
     * sequences they do not know, control and private-use characters. Empty means: prints as typed.
     */
    public List<String> lacks(String text) {
        if (isPlain(text)) {
            return List.of();
        }
        return LineBreaker.graphemes(text)
                .filter(one -> drawn(one).isEmpty())
                .distinct()
                .toList();
    }

    /** The same face with only what these texts show: a file made with it is smaller and made in a fraction of the time. */
    public Typeface reducedTo(Stream<String> texts) {
        byte[] file = characters.reducedTo(texts.flatMapToInt(text ->
                pieces(text).stream().flatMapToInt(piece -> piece.codes().codePoints())));
        return new Typeface(characters, embeddable(file), further);
    }

    BaseFont font() {
        return font;
    }

    /**
     * A text as it is drawn: as much as can be by the embedded font at once, and single outlines between.
     *
     * @throws IllegalStateException where it holds what is {@linkplain #lacks lacking}
     */
    List<Piece> pieces(String text) {
        if (isPlain(text)) {
            return text.isEmpty() ? List.of() : List.of(new Piece(text, text, null));
        }
        List<Piece> pieces = new ArrayList<>();
        StringBuilder typed = new StringBuilder();
        StringBuilder codes = new StringBuilder();
        LineBreaker.graphemes(text).map(this::required).forEach(piece -> {
            if (piece.outline() != null) {
                take(typed, codes, pieces);
                pieces.add(piece);
            } else {
                typed.append(piece.text());
                codes.append(piece.codes());
            }
        });
        take(typed, codes, pieces);
        return pieces;
    }

    /** Whether the embedded font draws it character by character: most texts, told without looking at each as a grapheme. */
    private boolean isPlain(String text) {
        return LineBreaker.standApart(text) && text.codePoints().allMatch(characters::holds);
    }

    private static void take(StringBuilder typed, StringBuilder codes, List<Piece> pieces) {
        if (!codes.isEmpty()) {
            pieces.add(new Piece(typed.toString(), codes.toString(), null));
            typed.setLength(0);
            codes.setLength(0);
        }
    }

    /** Width of codes in points. */
    double width(String codes, double size) {
        return font.getWidth(codes) * size / 1000;
    }

    private Piece required(String grapheme) {
        return drawn(grapheme)
                .orElseThrow(() -> new IllegalStateException("not in the font, to be refused before: U+"
                        + Integer.toHexString(grapheme.codePointAt(0)).toUpperCase(Locale.ROOT)));
    }

    private Optional<Piece> drawn(String grapheme) {
        int[] points = points(grapheme);
        if (points.length == 0) {
            return Optional.empty();
        }
        Optional<Integer> code = points.length == 2
                ? characters.codeOf(points[0], points[1])
                : Optional.of(points[0]).filter(characters::holds);
        return code.map(one -> new Piece(grapheme, Character.toString(one), null))
                .or(() -> lent(grapheme, points));
    }

    private Optional<Piece> lent(String grapheme, int[] points) {
        if (!standsAlone(points[0])) {
            return Optional.empty();
        }
        String place = characters.holds(points[0]) ? Character.toString(points[0]) : BLANK;
        return further().stream()
                .flatMap(face -> face.outline(points).stream())
                .findFirst()
                .map(outline -> new Piece(grapheme, place, outline));
    }

    /** Whether letters of this kind neither join nor run from right to left, so that one outline after the other is right. */
    private static boolean standsAlone(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL, LATIN, GREEK, CYRILLIC, COMMON -> true;
            default -> false;
        };
    }

    private List<FurtherFace> further() {
        List<FurtherFace> known = further;
        if (known == null) {
            known = FurtherFaces.usable();
            further = known;
        }
        return known;
    }

    /** The character or the base and selector that a font is asked for; nothing where no font may answer. */
    private static int[] points(String grapheme) {
        int[] points = grapheme.codePoints().toArray();
        if (points.length == 2 && isSelector(points[1])) {
            return points;
        }
        if (points.length > 1) {
            // A base and a mark typed apart (か + ゛) look like the composed letter, and no other composition is tried:
            // a single ideograph is never normalised, that would change 塚 (U+FA10) into another one.
            points = Normalizer.normalize(grapheme, Normalizer.Form.NFC)
                    .codePoints()
                    .toArray();
        }
        return points.length == 1 && plain(points[0]) ? points : NOTHING;
    }

    private static boolean plain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isSelector(character);
        };
    }

    private static boolean isSelector(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }

    /**
     * A part of a text that is drawn at once.
     *
     * @param text as typed
     * @param codes what is handed to OpenPDF: sequences are replaced by codes of their glyphs
     * @param outline what is drawn instead, the codes then only keep its place; null for a text of the embedded font
     */
    record Piece(String text, String codes, @Nullable Outline outline) {
        /** Whether a reader of the file would find another text than the typed one. */
        boolean isReplaced() {
            return outline != null || !codes.equals(text);
        }
    }

    private static final class Mincho {
        private static final Typeface FACE = read("/fonts/NotoSerifJP-Regular.ttf");
    }
}
