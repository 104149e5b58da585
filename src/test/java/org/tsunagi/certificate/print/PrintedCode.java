package org.tsunagi.certificate.print;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/** What a camera reads of the QR code on a printed page, from the page drawn as a picture by poppler. */
public final class PrintedCode {
    private static final Path POPPLER = Path.of("/usr/bin/pdftoppm");

    private PrintedCode() {}

    public static boolean isThere() {
        return Files.isExecutable(POPPLER);
    }

    public static String of(byte[] pdf) throws IOException, ReaderException {
        Path folder = Files.createTempDirectory("printed-code");
        Path file = Files.write(folder.resolve("page.pdf"), pdf);
        Path drawn = folder.resolve("page");
        try {
            new ProcessBuilder(
                            POPPLER.toString(), "-png", "-singlefile", "-r", "200", file.toString(), drawn.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        BufferedImage picture = ImageIO.read(folder.resolve("page.png").toFile());
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
