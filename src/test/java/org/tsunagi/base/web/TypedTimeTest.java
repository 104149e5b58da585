package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;

class TypedTimeTest {
    private final Problems problems = new Problems();
    private final Fields in = new Fields(problems);

    @ParameterizedTest
    @CsvSource({
        "9:30,09:30",
        "09:30,09:30",
        "０９：３０,09:30",
        "9時30分,09:30",
        "9時半,09:30",
        "13時,13:00",
        "23:59,23:59",
        " 9 : 05 ,09:05",
        "930,09:30",
        "1000,10:00",
        "１３０５,13:05"
    })
    void aTimeIsReadAsPeopleTypeIt(String typed, String meant) {
        assertThat(in.time("startsAt", typed)).isEqualTo(LocalTime.parse(meant));
        assertThat(problems.none()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "9:60", "9.30", "朝", "2400", "960", "9", "12345", "-1:00", "9半"})
    void whatIsNoTimeIsRefusedAtItsField(String typed) {
        assertThat(in.time("startsAt", typed)).isNull();
        assertThat(problems.at("startsAt")).containsExactly("時刻は「9:30」「17:00」「13時10分」「930」のように入力してください。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　"})
    void aMissingTimeIsAskedFor(String typed) {
        assertThat(in.time("startsAt", typed)).isNull();
        assertThat(problems.at("startsAt")).containsExactly("入力してください。");
    }
}
