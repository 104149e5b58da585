package org.tsunagi.base.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A long text that a form carries along unseen, compressed, in pieces as long as a field may be: what it was compared with is
 * shown meanwhile, and the service keeps nothing of it. Whoever sends it may have written another one.
 */
public final class CarriedText {
    /** The longest text, in UTF-16 units; more is nothing. */
    public static final int LONGEST = 12_000_000;

    /** What all pieces may take together, so that the form stays within the limit of a request. */
    private static final int MOST = 5_000_000;

    /** A text as long as this is carried whatever is in it. */
    private static final int SURELY = 1_200_000;

    private static final int PIECE = 60_000;

    private CarriedText() {}

    /** Whether a text can be carried. */
    public static boolean takes(String text) {
        return text.length() <= SURELY || !pieces(text).isEmpty();
    }

    /** The pieces of a text; none where it is too long to be carried. */
    public static List<String> pieces(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            fast.end();
        }
        String packed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < packed.length() && text.length() <= LONGEST && packed.length() <= MOST; at += PIECE) {
            pieces.add(packed.substring(at, Math.min(at + PIECE, packed.length())));
        }
        return List.copyOf(pieces);
    }

    /** The text of such pieces; empty where they are no such thing. */
    public static String of(@Nullable List<String> pieces) {
        if (pieces == null || pieces.isEmpty()) {
            return "";
        }
        try (InputStream in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(String.join("", pieces))))) {
            byte[] bytes = in.readNBytes(3 * LONGEST + 1);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.length() <= LONGEST ? text : "";
        } catch (IOException | IllegalArgumentException noSuchText) {
            return "";
        }
    }
}
