package org.tsunagi.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsunagi.attendance.RollCallLine.CourseSeat;
import org.tsunagi.base.kernel.PersonName;

class KanaRowTest {
    @Test
    void peopleStandInTheOrderOfTheKanaTableVoicedBesideUnvoicedAndUnreadLast() {
        List<KanaRow> rows = KanaRow.of(Stream.of("ワタナベ", "バンドウ", "", "ハンダ", "ガトウ", "カトウ", "カドタ", "アオキ")
                .map(KanaRowTest::line)
                .toList());
        assertThat(rows).extracting(KanaRow::label).containsExactly("ア", "カ", "ハ", "ワ", "他");
        assertThat(rows.stream().flatMap(row -> row.lines().stream()))
                .extracting(line -> line.name().familyKana())
                .containsExactly("アオキ", "カトウ", "ガトウ", "カドタ", "ハンダ", "バンドウ", "ワタナベ", "");
    }

    private static RollCallLine line(String kana) {
        CourseSeat seat = new CourseSeat(1, new PersonName("氏", "名", kana, ""), "支援者", 1, null, "勤務先", false);
        return new RollCallLine(List.of(seat), new DayReading(List.of(), false));
    }
}
