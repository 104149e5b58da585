package org.tsunagi.base.entry;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How a JPEG has to be turned to stand upright, as its camera said (EXIF 2.32, tag Orientation). */
final class Upright {
    private static final int EXIF = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int ORIENTATION = 0x112;
    private static final int ENTRY = 12;
    private static final int TIFF = 10;

    private Upright() {}

    /** The turn; null where it stands upright, or nothing readable is said. */
    static @Nullable AffineTransform turn(byte[] jpeg, int width, int height) {
        return switch (orientation(jpeg)) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> null;
        };
    }

    private static int orientation(byte[] jpeg) {
        int at = 2;
        while (at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
            if (marker == EXIF && at + 2 + length <= jpeg.length && isExif(jpeg, at + 4)) {
                return said(ByteBuffer.wrap(jpeg, at + TIFF, Math.max(0, length - 8))
                        .slice());
            }
            if (marker == SCAN || length < 2) {
                return 1;
            }
            at += 2 + length;
        }
        return 1;
    }

    private static boolean isExif(byte[] jpeg, int at) {
        return at + 6 < jpeg.length && new String(jpeg, at, 4, StandardCharsets.US_ASCII).equals("Exif");
    }

    private static int said(ByteBuffer tiff) {
        if (tiff.remaining() < 8) {
            return 1;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        if (first < 8 || first > tiff.limit() - 2) {
            return 1;
        }
        int entries = tiff.getShort(first) & 0xFFFF;
        for (int i = 0; i < entries && first + 2 + (i + 1) * ENTRY <= tiff.limit(); i++) {
            int entry = first + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return tiff.getShort(entry + 8) & 0xFFFF;
            }
        }
        return 1;
    }
}
