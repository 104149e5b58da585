package org.tsunagi.base.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as a drawing in the page.
 *
 * @param size of the drawing in modules, with the white border the standard asks for
 * @param path the dark modules, as SVG draws them
 */
public record QrPicture(int size, String path) {
    private static final int BORDER = 4;

    /** The code of a text, an address or a secret. */
    public static QrPicture of(String text) {
        ByteMatrix modules = modules(text);
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    path.append('M')
                            .append(column + BORDER)
                            .append(' ')
                            .append(row + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(modules.getWidth() + 2 * BORDER, path.toString());
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalStateException("no QR code of " + text.length() + " characters", tooLong);
        }
    }

    /** No secret in a log. */
    @Override
    public String toString() {
        return "QrPicture[size=" + size + "]";
    }
}
