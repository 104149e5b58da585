package org.tsunagi.base.entry;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.RuleViolation;

/**
 * The way in for a picture that somebody sent: it is decoded and written anew, upright and without anything that was said about it
 * (place, time, camera). A large one gets smaller; how large it may say to be is limited before anything is decoded.
 */
public final class PictureGate {
    /**
     * In a dimension, and in all: what a telephone takes, and an A4 page at 300 dpi (some 9 million) with room. A progressive JPEG is
     * held whole outside the heap while it is decoded, 6 bytes a pixel.
     */
    static final int LONGEST_SIDE = 12_000;

    static final long MOST_PIXELS = 25_000_000;

    /** What is kept: an A4 page at some 200 dpi. */
    static final long KEPT_PIXELS = 6_000_000;

    private static final float QUALITY = 0.85f;

    private PictureGate() {}

    /**
     * The same picture written anew in its own format; one is decoded at a time, as each takes memory.
     *
     * @param field at which a refusal is told
     * @param format {@link FileMagic#JPEG} or {@link FileMagic#PNG}
     */
    public static synchronized byte[] pass(String field, FileMagic format, byte[] sent) {
        try {
            BufferedImage upright = upright(decoded(field, format, sent), format, sent);
            return written(upright, format);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof RuleViolation refusal) {
                throw refusal;
            }
            throw new RuleViolation(field, "entry.picture.unreadable");
        }
    }

    private static BufferedImage decoded(String field, FileMagic format, byte[] sent) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            RuleViolation.unless(
                    width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_PIXELS,
                    field,
                    "entry.picture.pixels",
                    Long.toString(width),
                    Long.toString(height));
            ImageReadParam asked = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) (width * height) / KEPT_PIXELS));
            asked.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, asked);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage picture, FileMagic format, byte[] sent) {
        AffineTransform turn =
                format == FileMagic.JPEG ? Upright.turn(sent, picture.getWidth(), picture.getHeight()) : null;
        return turn == null
                ? picture
                : new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, null);
    }

    private static byte[] written(BufferedImage picture, FileMagic format) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format.name());
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), asked(writer, format));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static @Nullable ImageWriteParam asked(ImageWriter writer, FileMagic format) {
        if (format != FileMagic.JPEG) {
            return null;
        }
        ImageWriteParam asked = writer.getDefaultWriteParam();
        asked.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        asked.setCompressionQuality(QUALITY);
        return asked;
    }
}
