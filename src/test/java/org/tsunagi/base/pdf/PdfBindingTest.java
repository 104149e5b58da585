package org.tsunagi.base.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PdfBindingTest {
    @Test
    void eachPageIsAsInItsOwnFileAndTheWholeSaysWhatItIs() throws IOException {
        List<byte[]> files =
                Stream.of("𠮷田 実", "山﨑 太郎", "葛󠄀城 一").map(PdfBindingTest::file).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfBinding binding = new PdfBinding("修了証書", out);
        for (byte[] file : files) {
            binding.add(file);
        }
        binding.finish();

        PdfReader bound = new PdfReader(out.toByteArray());
        assertThat(bound.getNumberOfPages()).isEqualTo(3);
        assertThat(bound.getInfo()).containsEntry("Title", "修了証書").doesNotContainKey("CreationDate");
        assertThat(bound.getCatalog().get(PdfName.LANG)).hasToString("ja-JP");
        for (int page = 1; page <= 3; page++) {
            PdfReader one = new PdfReader(files.get(page - 1));
            assertThat(bound.getPageContent(page)).isEqualTo(one.getPageContent(1));
            assertThat(font(bound, page)).isEqualTo(font(one, 1));
        }
    }

    private static byte[] file(String text) {
        PdfDocument document = new PdfDocument(text, Typeface.mincho().reducedTo(Stream.of(text)));
        document.page().left(text, 20, 20, TextStyle.of(12));
        return document.finish();
    }

    /** The name of a page's font, in which the program writes a tag of its own for each file. */
    private static String font(PdfReader file, int page) {
        var fonts = file.getPageN(page).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
        return fonts.getKeys().stream()
                .map(fonts::getAsDict)
                .map(font -> font.getAsName(PdfName.BASEFONT).toString())
                .findFirst()
                .orElseThrow();
    }
}
