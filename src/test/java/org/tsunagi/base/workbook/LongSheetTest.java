package org.tsunagi.base.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A list that comes part by part is the same as one that came at once. */
class LongSheetTest {
    private static final LocalDate DAY = LocalDate.of(2019, 10, 17);
    private static final List<String> TEXTS = List.of(
            "𠮷田 <花子> & 太郎", "葛󠄀城", "=1+1", "", "_x0041_", "一行目\n二行目", "あ".repeat(1200), "見えない\u202E字", " 空白 ");
    private static final DataSheet<Integer> SHEET = new DataSheet<>(
            "名簿",
            List.of(
                    Column.number("番号", row -> row),
                    Column.text("氏名", row -> TEXTS.get(row % TEXTS.size())),
                    Column.date("修了日", row -> row % 7 == 0 ? null : DAY.plusDays(row)),
                    Column.numberIfAny("年度", row -> row % 5 == 0 ? null : 2000 + row)));

    @Test
    void aSheetToComputeWithIsTheSame() throws IOException {
        List<Integer> rows = IntStream.range(0, 250).boxed().toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SHEET.write(out, "題", "県", DAY, parts(rows));
        assertThat(Dump.of(out.toByteArray())).isEqualTo(Dump.of(SHEET.workbook("題", "県", DAY, rows)));
    }

    @Test
    void aSheetForPaperIsTheSame() throws IOException {
        List<Integer> rows = IntStream.range(0, 250).boxed().toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SHEET.writeForm(out, "題", "県", DAY, parts(rows));
        assertThat(Dump.of(out.toByteArray())).isEqualTo(Dump.of(SHEET.form("題", "県", DAY, rows)));
    }

    @Test
    void oneOfNoRowsIsTheSameToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SHEET.write(out, "題", "県", DAY, new LongList<>(0, List.of()));
        assertThat(Dump.of(out.toByteArray())).isEqualTo(Dump.of(SHEET.workbook("題", "県", DAY, List.of())));
    }

    @Test
    void commaSeparatedTextIsTheSame() throws IOException {
        List<Integer> rows = IntStream.range(0, 250).boxed().toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SHEET.writeCsv(out, parts(rows));
        assertThat(out.toByteArray()).isEqualTo(SHEET.csv(rows));
    }

    @Test
    void whatShiftJisCannotHoldIsListed() throws IOException {
        DataSheet<String> names = new DataSheet<>(
                "名簿", List.of(Column.text("氏名", name -> name), Column.text("番号", name -> "第" + name.length() + "号")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        names.writeNarrowCsv(out, "名簿", parts(List.of("髙橋 ①", "𠮷田 花子", "葛󠄀城 〜−", "か゚き")));
        Map<String, byte[]> files = files(out.toByteArray());
        assertThat(files).containsOnlyKeys("名簿.csv", "名簿（Shift_JISで書けない字）.csv");
        assertThat(new String(files.get("名簿.csv"), Charset.forName("windows-31j")).lines())
                .containsExactly("氏名,番号", "髙橋 ①,第4号", "〓田 花子,第6号", "葛城 ～－,第7号", "〓き,第3号");
        assertThat(new String(files.get("名簿（Shift_JISで書けない字）.csv"), StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\uFEFF行,列,書いてある内容,書けない字,字の番号",
                        "3,氏名,𠮷田 花子,𠮷,U+20BB7",
                        "4,氏名,葛󠄀城 〜−,葛󠄀,U+845B U+E0100",
                        "5,氏名,か゚き,か゚,U+304B U+309A");
    }

    private static <T> LongList<T> parts(List<T> rows) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += 60) {
            parts.add(rows.subList(from, Math.min(rows.size(), from + 60)));
        }
        return new LongList<>(rows.size(), parts);
    }

    private static Map<String, byte[]> files(byte[] zipped) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
