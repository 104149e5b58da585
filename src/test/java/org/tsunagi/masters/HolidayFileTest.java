package org.tsunagi.masters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagi.base.kernel.RuleViolation;

/** The Cabinet Office's list is read as it is published, and nothing else is taken for it. */
class HolidayFileTest {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final String HEADINGS = "国民の祝日・休日月日,国民の祝日・休日名称";

    private static byte[] published(String lines) {
        return (HEADINGS + "\r\n" + lines.replace(";", "\r\n") + "\r\n").getBytes(SHIFT_JIS);
    }

    @Test
    void itIsReadAsPublished() {
        assertThat(HolidayFile.read(published("2027/1/1,元日;2027/11/23,勤労感謝の日;2028/1/1,元日;2028/11/23,勤労感謝の日")))
                .containsEntry(LocalDate.of(2028, 1, 1), "元日")
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "2028/1/1;2028/11/23, 2行目が、日付と名称の2列になっていません",
        "'2028/1/1,元日,;2028/11/23,勤労感謝の日', 2行目が、日付と名称の2列になっていません",
        "'2028/1/1, ;2028/11/23,勤労感謝の日', 2行目に祝日の名称がない",
        "'2027/2/29,うるう日;2027/11/23,勤労感謝の日', 2行目の「2027/2/29」は",
        "'2028/1/1,元日;11月23日,勤労感謝の日', 3行目の「11月23日」は",
        "'2028/1/1,元日;2028/1/1,元日;2028/11/23,勤労感謝の日', 3行目の日付「2028/1/1」が、前にもあります",
        "'2028/11/3,文化の日;2028/1/1,元日;2028/11/23,勤労感謝の日', 3行目の日付が、前の行より早い",
        "'2026/1/1,元日;2028/1/1,元日;2028/11/23,勤労感謝の日', 2027年の祝日が1日もありません",
        "'2028/5/5,こどもの日;2028/11/23,勤労感謝の日', 最初の2028年が元日から始まっていません",
        "'2028/1/1,元日;2028/5/5,こどもの日', 最後の2028年が途中で終わっています"
    })
    void whatIsWrongIsSaidWithItsLine(String lines, String sentence) {
        refused(published(lines), sentence);
    }

    @Test
    void anotherFileIsNotTakenForIt() {
        refused((HEADINGS + "\r\n").getBytes(SHIFT_JIS), "祝日が1行もありません");
        refused("氏名,電話\r\n山田,099\r\n".getBytes(SHIFT_JIS), "内閣府の祝日のCSVではありません");
        refused((HEADINGS + ",備考\r\n2028/1/1,元日,\r\n").getBytes(SHIFT_JIS), "内閣府の祝日のCSVではありません");
        refused((HEADINGS + "\r\n2028/1/1,元日\r\n").getBytes(StandardCharsets.UTF_8), "UTF-8です");
        refused("PK\3\4".getBytes(StandardCharsets.ISO_8859_1), "Excelのファイルです");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "Excelのファイルです");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF, 0}, "CSVのファイルとして読めません");
        refused("\0\0\0".getBytes(SHIFT_JIS), "CSVのファイルとして読めません");
        refused((HEADINGS + "\r\n\"2028/1/1,元日\r\n").getBytes(SHIFT_JIS), "CSVの形が崩れていて");
        refused(published("2028/1/1,元日;".repeat(6_000)), "5000行まで");
    }

    private static void refused(byte[] file, String sentence) {
        assertThatThrownBy(() -> HolidayFile.read(file))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.sentence()).contains(sentence));
    }
}
