package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagi.base.web.Problems;

class TypedTimeTest {
    @ParameterizedTest
    @CsvSource({"9:30,9:30", "09:30,9:30", "０９：３０,9:30", "9時30分,9:30", "13時,13:00", "23:59,23:59", " 9 : 05 ,9:05"})
    void aTimeIsReadAsPeopleTypeIt(String typed, String meant) {
        Problems problems = new Problems();
        assertThat(TypedTime.read(problems, "startsAt", typed))
                .isEqualTo(LocalTime.parse(("0" + meant).replaceAll("^0(\\d\\d)", "$1")));
        assertThat(problems.none()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24:00", "9:60", "9.30", "朝", "930", "-1:00"})
    void whatIsNoTimeIsRefusedAtItsField(String typed) {
        Problems problems = new Problems();
        assertThat(TypedTime.read(problems, "startsAt", typed)).isNull();
        assertThat(problems.at("startsAt")).hasSize(1);
    }
}
