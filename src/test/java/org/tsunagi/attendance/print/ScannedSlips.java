package org.tsunagi.attendance.print;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a camera reads of the slips of a file, slip by slip: the modules of the codes are the only rectangles. */
public final class ScannedSlips {
    private static final int SCALE = 3;
    private static final int WIDTH = 595 * SCALE;
    private static final int HEIGHT = 842 * SCALE;

    private ScannedSlips() {}

    public static List<String> of(byte[] pdf) throws IOException, ReaderException {
        PdfReader file = new PdfReader(pdf);
        List<String> codes = new ArrayList<>();
        for (int page = 1; page <= file.getNumberOfPages(); page++) {
            int[] pixels = picture(new String(file.getPageContent(page), StandardCharsets.ISO_8859_1));
            for (int cell = 0; cell < 8; cell++) {
                int[] cut = cut(pixels, cell % 2 * WIDTH / 2, cell / 2 * HEIGHT / 4);
                if (Arrays.stream(cut).anyMatch(pixel -> pixel == 0)) {
                    codes.add(read(cut));
                }
            }
        }
        return codes;
    }

    private static int[] picture(String content) {
        int[] pixels = new int[WIDTH * HEIGHT];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher modules =
                Pattern.compile("([0-9.]+) ([0-9.]+) ([0-9.]+) ([0-9.]+) re").matcher(content);
        while (modules.find()) {
            double x = SCALE * Double.parseDouble(modules.group(1));
            double y = SCALE * Double.parseDouble(modules.group(2));
            double wide = SCALE * Double.parseDouble(modules.group(3));
            double high = SCALE * Double.parseDouble(modules.group(4));
            for (int row = (int) Math.round(y); row < Math.round(y + high); row++) {
                Arrays.fill(
                        pixels,
                        (HEIGHT - 1 - row) * WIDTH + (int) Math.round(x),
                        (HEIGHT - 1 - row) * WIDTH + (int) Math.round(x + wide),
                        0);
            }
        }
        return pixels;
    }

    private static int[] cut(int[] pixels, int left, int top) {
        int[] cut = new int[WIDTH / 2 * (HEIGHT / 4)];
        for (int row = 0; row < HEIGHT / 4; row++) {
            System.arraycopy(pixels, (top + row) * WIDTH + left, cut, row * (WIDTH / 2), WIDTH / 2);
        }
        return cut;
    }

    private static String read(int[] cut) throws ReaderException {
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(WIDTH / 2, HEIGHT / 4, cut))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
