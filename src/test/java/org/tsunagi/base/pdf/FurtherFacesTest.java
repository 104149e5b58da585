package org.tsunagi.base.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagi.base.pdf.FontOnShelf.State;

class FurtherFacesTest {
    private static final String DRAGONS = Character.toString(SampleFont.FOUR_DRAGONS);
    private static final String FLAMES = Character.toString(SampleFont.FLAMES);

    @TempDir
    Path folder;

    private final List<String> order = new ArrayList<>();

    @BeforeEach
    void put() throws IOException {
        SampleFont.write(folder.resolve("b.ttf"), SampleFont.FOUR_DRAGONS);
        FurtherFaces.lieIn(folder, () -> order);
    }

    @AfterEach
    void takeAway() {
        DebianFonts.takeAway();
    }

    @Test
    void whatTheShippedFontLacksIsLentByAFurtherOneAndNothingElseIs() {
        assertThat(Typeface.mincho().lacks(DRAGONS + "山 一")).isEmpty();
        assertThat(Typeface.mincho().lacks(DRAGONS + FLAMES)).containsExactly(FLAMES);
        assertThat(Typeface.mincho().lacks(DRAGONS + "\uDB40\uDD00"))
                .as("a font that knows only the bare character does not answer for the sequence")
                .containsExactly(DRAGONS + "\uDB40\uDD00");
    }

    @Test
    void aCharacterIsDrawnOnceInAFileHoweverOftenItStandsThere() throws IOException {
        PdfReader file = new PdfReader(written((DRAGONS + "山").repeat(20)));
        PdfDictionary drawings = file.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.XOBJECT);
        assertThat(drawings.getKeys()).hasSize(1);
        assertThat(new String(file.getPageContent(1), StandardCharsets.ISO_8859_1).split(" Do"))
                .hasSize(21);
    }

    @Test
    void aTextWithoutSuchCharactersIsWrittenAsEver() throws IOException {
        byte[] with = written("髙橋 花子");
        DebianFonts.takeAway();
        byte[] without = written("髙橋 花子");
        assertThat(with).hasSameSizeAs(without);
        assertThat(new PdfReader(with).getPageContent(1)).isEqualTo(new PdfReader(without).getPageContent(1));
    }

    @Test
    void theFirstInTheOfficesOrderIsAskedFirst() throws IOException {
        SampleFont.write(folder.resolve("a.ttf"), SampleFont.FOUR_DRAGONS, SampleFont.FLAMES);
        assertThat(FurtherFaces.all()).extracting(FontOnShelf::file).containsExactly("a.ttf", "b.ttf");
        order.add("b.ttf");
        order.add("gone.ttf");
        assertThat(FurtherFaces.all()).extracting(FontOnShelf::file).containsExactly("b.ttf", "a.ttf");
        assertThat(FurtherFaces.all()).extracting(FontOnShelf::characters).containsExactly(1, 2);
        assertThat(FurtherFaces.usable().get(0).characters()).isEqualTo(1);
    }

    @Test
    void aFileThatIsExchangedIsOpenedAgainAndOneTakenAwayLendsNothing() throws IOException {
        assertThat(Typeface.mincho().lacks(FLAMES)).containsExactly(FLAMES);
        SampleFont.write(folder.resolve("b.ttf"), SampleFont.FOUR_DRAGONS, SampleFont.FLAMES);
        assertThat(Typeface.mincho().lacks(FLAMES)).isEmpty();
        Files.delete(folder.resolve("b.ttf"));
        assertThat(Typeface.mincho().lacks(FLAMES)).containsExactly(FLAMES);
    }

    @Test
    void aFileThatCannotBeUsedIsToldAndTheOthersServe() throws IOException {
        byte[] font = Files.readAllBytes(folder.resolve("b.ttf"));
        Files.write(folder.resolve("cut.ttf"), Arrays.copyOf(font, font.length / 2));
        Files.writeString(folder.resolve("letter.otf"), "no font at all");
        Files.write(folder.resolve("empty.ttc"), new byte[0]);
        Files.writeString(folder.resolve("README.txt"), "not looked at");
        int permission = FontTable.of(ByteBuffer.wrap(font), "OS/2").at() + 8;
        font[permission + 1] = 2;
        Files.write(folder.resolve("forbidden.ttf"), font);
        assertThat(FurtherFaces.all())
                .extracting(FontOnShelf::file, FontOnShelf::state)
                .containsExactly(
                        tuple("b.ttf", State.USED),
                        tuple("cut.ttf", State.UNREADABLE),
                        tuple("empty.ttc", State.UNREADABLE),
                        tuple("forbidden.ttf", State.NOT_PERMITTED),
                        tuple("letter.otf", State.UNREADABLE));
        assertThat(Typeface.mincho().lacks(DRAGONS)).isEmpty();
    }

    @Test
    void aFontWithDamageAnywhereIsRefusedOrUsedButStopsNobody() throws IOException {
        byte[] font = Files.readAllBytes(folder.resolve("b.ttf"));
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = font.clone();
            // the directory, and the tables read here; those of the outlines are the JDK's to read
            int reach = Math.min(font.length, 12 + 16 * 14);
            IntStream.range(0, 3).forEach(n -> damaged[random.nextInt(reach)] = (byte) random.nextInt());
            Path file = folder.resolve("damaged.ttf");
            Files.write(file, damaged);
            assertThat(FurtherFaces.all()).hasSize(2);
            assertThat(Typeface.mincho().lacks(FLAMES)).hasSize(1);
        }
    }

    @Test
    void damageInATableThatIsReadLaterLeavesCharactersLackingAndStopsNobody() throws IOException {
        byte[] font = Files.readAllBytes(folder.resolve("b.ttf"));
        Random random = new Random(11);
        for (String table : List.of("cmap", "name")) {
            FontTable where = FontTable.of(ByteBuffer.wrap(font), table);
            for (int i = 0; i < 30; i++) {
                byte[] damaged = font.clone();
                IntStream.range(0, 4)
                        .forEach(n ->
                                damaged[where.at() + random.nextInt(where.bytes().length)] = (byte) random.nextInt());
                Files.write(folder.resolve("damaged.ttf"), damaged);
                assertThat(FurtherFaces.all()).hasSize(2);
                assertThat(Typeface.mincho().lacks(FLAMES + "葛\uDB40\uDD01")).isNotEmpty();
            }
        }
    }

    @Test
    void aLetterThatJoinsOrRunsFromRightToLeftIsNotLent() throws IOException {
        SampleFont.write(folder.resolve("arabic.ttf"), 0x0645, 0x05D0, SampleFont.FLAMES);
        assertThat(FurtherFaces.all()).hasSize(2);
        assertThat(Typeface.mincho().lacks("\u0645")).containsExactly("\u0645");
        assertThat(Typeface.mincho().lacks("\u05D0")).containsExactly("\u05D0");
        assertThat(Typeface.mincho().lacks(FLAMES)).isEmpty();
    }

    private static byte[] written(String text) {
        PdfDocument file = new PdfDocument("", Typeface.mincho().reducedTo(Stream.of(text)));
        file.page().left(text, 20, 20, TextStyle.of(10));
        return file.finish();
    }
}
