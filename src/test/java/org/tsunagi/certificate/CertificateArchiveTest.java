package org.tsunagi.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.certificate.CertificateArchive.Entry;

class CertificateArchiveTest {
    private static final LocalDate DAY = LocalDate.of(2019, 11, 1);

    @Test
    void eachFileIsNamedByNumberAndNameAndHoldsItsOwnBytes() throws IOException {
        assertThat(unpacked(List.of(entry(1, 1, "令和元年度コ第1号", "髙橋 花子"), entry(2, 12, "令和元年度コ第12号", "𠮷田 葛󠄀城"))))
                .containsExactly(
                        Map.entry("0001_令和元年度コ第1号_髙橋 花子.pdf", "1"), Map.entry("0012_令和元年度コ第12号_𠮷田 葛󠄀城.pdf", "2"));
    }

    @Test
    void whatNoFileNameMayHoldIsWrittenInFullWidthAndControlCharactersAreLeftOut() throws IOException {
        assertThat(unpacked(List.of(entry(1, 1, "R1/コ:1\\?", "O'Neil \"*\" <John>|\u2028\u0007"))))
                .containsOnlyKeys("0001_R1／コ：1＼？_O'Neil ”＊” ＜John＞｜.pdf");
    }

    @Test
    void namesThatOneOfTheSystemsTakesForTheSameAreToldApart() throws IOException {
        assertThat(unpacked(List.of(
                        entry(1, 1, "A-1", "か\u3099く 一"), entry(2, 1, "a-1", "がく 一"), entry(3, 1, "A-1", "がく 一"))))
                .containsOnlyKeys("0001_A-1_か\u3099く 一.pdf", "0001_a-1_がく 一_2.pdf", "0001_A-1_がく 一_3.pdf");
    }

    @Test
    void aLongNameIsCutBetweenCharactersSoThatEverySystemCanUnpackIt() throws IOException {
        String name = unpacked(List.of(entry(1, 1, "第1号".repeat(60), "葛󠄀".repeat(100))))
                .keySet()
                .iterator()
                .next();
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
        assertThat(name).endsWith("葛󠄀.pdf");
    }

    @Test
    void theDocumentsAreReadFiftyAtATimeAndTheSameCertificatesAreTheSameBytes() throws IOException {
        List<Integer> read = new ArrayList<>();
        List<Entry> many = LongStream.rangeClosed(1, 120)
                .mapToObj(i -> entry(i, (int) i, "第" + i + "号", "見本"))
                .toList();
        CertificateArchive archive = new CertificateArchive("全員.zip", many, new StoredDocuments(ids -> {
            read.add(ids.size());
            return contents(ids);
        }));
        byte[] once = written(archive);
        assertThat(read).containsExactly(50, 50, 20);
        assertThat(written(archive)).isEqualTo(once);
    }

    private static Entry entry(long issue, int number, String printed, String name) {
        return new Entry(issue, number, printed, "修了証書", name, DAY);
    }

    private static Map<Long, byte[]> contents(List<Long> ids) {
        return ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(), id -> Long.toString(id).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] written(CertificateArchive archive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive.writeTo(out);
        return out.toByteArray();
    }

    private static Map<String, String> unpacked(List<Entry> entries) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        byte[] zipped = written(
                new CertificateArchive("全員.zip", entries, new StoredDocuments(CertificateArchiveTest::contents)));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                files.put(one.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
