package org.tsunagi.certificate.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagi.base.pdf.DebianFonts;
import org.tsunagi.base.pdf.PdfDocument;
import org.tsunagi.base.pdf.PdfPage;
import org.tsunagi.base.pdf.TextStyle;
import org.tsunagi.base.pdf.Typeface;
import org.tsunagi.base.text.LineBreaker;
import org.tsunagi.certificate.CertificateSheet;
import org.tsunagi.certificate.print.NamePicture.Cell;
import org.tsunagi.certificate.print.PdfCertificatePrinter.Line;

/**
 * Certificates of twenty difficult names, rendered by poppler and compared letter by letter with what Chromium draws from the same
 * fonts (see {@link ReferencePictures}); where a name has a variation selector, also with the bare character, which it must not be.
 */
@EnabledIf("fontsAreThere")
class NamePicturesTest {
    /** Of the ink: the same letter by two renderers measures less than 0.0005, another form of it 0.04 and more. */
    private static final double SAME = 0.002;

    private static final double OTHER = 0.02;
    private static final double MILLIMETRES = 25.4;

    @TempDir
    static Path folder;

    private final PdfPage ruler = new PdfDocument("", Typeface.mincho()).page();

    static boolean fontsAreThere() {
        return DebianFonts.areThere() && Files.isExecutable(Path.of("/usr/bin/pdftoppm"));
    }

    @BeforeAll
    static void putFonts() throws IOException {
        DebianFonts.lieIn(folder, DebianFonts.IPAMJ, DebianFonts.NOTO_CJK);
    }

    @AfterAll
    static void takeAway() {
        DebianFonts.takeAway();
    }

    static Stream<NamePicture> names() throws IOException {
        return NamePicture.all().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameLooksOnTheCertificateAsChromiumDrawsIt(NamePicture expected) throws Exception {
        BufferedImage reference = reference(expected);
        List<Ink> printed = printed(expected.name());
        List<Integer> visible = IntStream.range(0, expected.cells().size())
                .filter(i -> !expected.cells().get(i).grapheme().isBlank())
                .boxed()
                .toList();
        assertThat(printed).hasSameSizeAs(visible);
        for (int i = 0; i < printed.size(); i++) {
            int column = visible.get(i);
            Cell cell = expected.cells().get(column);
            assertThat(printed.get(i).differsFrom(square(reference, column, 0)))
                    .as("%s as drawn by %s", cell.grapheme(), cell.font())
                    .isLessThan(SAME);
            if (cell.hasSelector()) {
                assertThat(printed.get(i).differsFrom(square(reference, column, 1)))
                        .as("%s beside the bare character", cell.grapheme())
                        .isGreaterThan(OTHER);
            }
        }
    }

    @Test
    void theTextIsFoundAndCopiedAsTyped() throws Exception {
        for (NamePicture one : NamePicture.all()) {
            Path file = Files.write(folder.resolve("name.pdf"), printedFile(one.name()));
            String text = run("pdftotext", "-enc", "UTF-8", file.toString(), "-");
            assertThat(text.lines().map(String::strip).collect(Collectors.joining(" ")))
                    .contains(one.name());
        }
    }

    @Test
    void aFileWithOutlinesIsSmall() throws IOException {
        for (NamePicture one : NamePicture.all()) {
            assertThat(printedFile(one.name())).as(one.name()).hasSizeLessThan(60_000);
        }
    }

    private static byte[] printedFile(String name) {
        return new PdfCertificatePrinter().print(sheet(name));
    }

    private List<Ink> printed(String name) throws Exception {
        Path file = Files.write(folder.resolve("name.pdf"), printedFile(name));
        List<Ink> squares = new ArrayList<>();
        for (Line line : PdfCertificatePrinter.name(ruler, name)) {
            squares.addAll(squares(file, line));
        }
        return squares;
    }

    /** One for each letter of a line, cut where the letter stands. */
    private List<Ink> squares(Path file, Line line) throws Exception {
        double dots = NamePicture.EM * 72 / line.lettering().size();
        int top = (int) Math.round(line.y() * dots / MILLIMETRES) - NamePicture.BASELINE;
        BufferedImage band = band(file, dots, top);
        List<Ink> squares = new ArrayList<>();
        double x = line.x();
        for (String one : LineBreaker.graphemes(line.text()).toList()) {
            double width = ruler.width(one, TextStyle.of(line.lettering().size()));
            double after = ruler.advance(one, line.lettering()) - width;
            int left = (int) Math.round(x * dots / MILLIMETRES) - NamePicture.ORIGIN;
            int from = NamePicture.ORIGIN - (int) Math.ceil(after / 2 * dots / MILLIMETRES);
            int to = NamePicture.ORIGIN + (int) Math.ceil((width + after / 2) * dots / MILLIMETRES);
            if (!one.isBlank()) {
                squares.add(Ink.of(band, left, 0, Math.max(0, from), Math.min(to, NamePicture.SQUARE)));
            }
            x += width + after;
        }
        return squares;
    }

    private static BufferedImage band(Path file, double dots, int top) throws Exception {
        int width = (int) (210 * dots / MILLIMETRES);
        run(
                "pdftoppm",
                "-png",
                "-gray",
                "-singlefile",
                "-r",
                String.format(Locale.ROOT, "%.4f", dots),
                "-x",
                "0",
                "-y",
                Integer.toString(top),
                "-W",
                Integer.toString(width),
                "-H",
                Integer.toString(NamePicture.SQUARE),
                file.toString(),
                folder.resolve("band").toString());
        return ImageIO.read(folder.resolve("band.png").toFile());
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static BufferedImage reference(NamePicture name) throws IOException {
        try (InputStream picture = NamePicturesTest.class.getResourceAsStream("/certificate/names/" + name.file())) {
            return ImageIO.read(picture);
        }
    }

    private static Ink square(BufferedImage reference, int column, int row) {
        return Ink.of(reference, column * NamePicture.SQUARE, row * NamePicture.SQUARE, 0, NamePicture.SQUARE);
    }

    private static CertificateSheet sheet(String name) {
        return new CertificateSheet(
                "第R1コ-001号",
                "",
                "修了証書",
                name,
                "昭和55年4月2日生",
                List.of("　あなたは、令和元年度見本県医療的ケア児等コーディネーター養成研修の課程を修了したことを証します。"),
                "令和元年10月17日",
                "見本県知事",
                "見本 一郎",
                "確認番号 7KQ2-M9XD-4HRT",
                "");
    }
}
