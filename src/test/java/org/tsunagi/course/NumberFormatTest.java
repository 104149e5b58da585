package org.tsunagi.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.course.NumberFormat.Around;

class NumberFormatTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "第{番号}号",
                "{年度}第号",
                "{年度}{番号}{番号}",
                "{年度}{年度}{番号}",
                "{年度}{番号}{氏名}",
                "{年度}{番号}{",
                "{年}{年度}第{番号}号",
                "{年}{番号}号",
                "{番号}1{年}号",
                "{年}{番号:4}号",
                "{年度}第{番号:1}号",
                "{年度}第{番号:7}号",
                "{年度}第{番号}{番号:4}号",
                "{年度}{西暦年度}第{番号}号"
            })
    void aFormatHoldsYearAndNumberOnceAndNothingElseInBraces(String text) {
        assertThat(new NumberFormat(text).isComplete()).isFalse();
        assertThat(new NumberFormat("{年度}医ケアコ第{番号}号").isComplete()).isTrue();
        assertThat(new NumberFormat("コ第{西暦年度}-{番号:4}号").isComplete()).isTrue();
        assertThat(new NumberFormat("{西暦年度}{番号:3}").isComplete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "{年度}第{番号}号, {年度}第{番号}号",
        "{年度}第{番号}号, {年度}　第 {番号} 号",
        "{年度}第{番号}号, {年度}第1{番号}号",
        "{年度}第{番号}号, {年度}第{番号}9号",
        "{年度}A{番号}, {年度}ａ{番号}",
        "{年度}-1{番号}, {年度}-{番号}5",
        "{年}障支第{番号}号, {年}障支第1{番号}号",
        "{年}障支第{番号}号, 9障支第{番号}号",
        "{年度}第{番号}号, 令和{年}年度第{番号}号",
        "{年度}第{番号}号, {年度}第{番号:4}号",
        "{年度}第{番号:3}号, {年度}第０{番号：4}号",
        "コ第{西暦年度}-{番号:4}号, コ第2019-{番号}号"
    })
    void twoFormatsThatCouldPrintOneNumberAreOneTooMany(String one, String other) {
        assertThat(new NumberFormat(one).mayPrintTheSameAs(new NumberFormat(other)))
                .isTrue();
        assertThat(new NumberFormat(other).mayPrintTheSameAs(new NumberFormat(one)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "{年度}コ第{番号}号, {年度}支第{番号}号",
        "{年}障支第{番号}号, {年}障コ第{番号}号",
        "{年}障支第{番号}号, {年度}障支第{番号}号",
        "{年度}-1-{番号}, {年度}-2-{番号}",
        "{年度}第{番号}号, 第{番号}号{年度}",
        "{年度}-1{番号}, {年度}-2{番号}",
        "コ第{西暦年度}-{番号:4}号, 支第{西暦年度}-{番号:4}号"
    })
    void formatsThatDifferInAWordOrAFirstFigureDoNotMeet(String one, String other) {
        assertThat(new NumberFormat(one).mayPrintTheSameAs(new NumberFormat(other)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "{年}障支第{番号}号, 2027, 9障支第1号",
        "{年}障支第{番号}号, 2019, 元障支第1号",
        "{年度}コ第{番号}号, 2019, 令和元年度コ第1号",
        "コ第{西暦年度}-{番号:4}号, 2019, コ第2019-0001号",
        "$1第{番号}号{西暦年度}, 2019, $1第1号2019"
    })
    void theYearIsPrintedInFullOrAsAFigureOnly(String text, int year, String printed) {
        assertThat(new NumberFormat(text).print(new FiscalYear(year), 1)).isEqualTo(printed);
    }

    @Test
    void aNumberOfMoreFiguresThanAskedForIsPrintedWhole() {
        NumberFormat format = new NumberFormat("コ第{西暦年度}-{番号:2}号");
        assertThat(format.print(new FiscalYear(2019), 9)).isEqualTo("コ第2019-09号");
        assertThat(format.print(new FiscalYear(2019), 128)).isEqualTo("コ第2019-128号");
    }

    @Test
    void aFormatMeetsItself() {
        NumberFormat format = new NumberFormat("{年度}医ケアコ第{番号}号");
        assertThat(format.mayPrintTheSameAs(format)).isTrue();
    }

    @Test
    void anOldNumberWithTheWesternYearReadsAsOneOfOursToo() {
        Around format = new NumberFormat("コ第{西暦年度}-{番号:4}号").around(new FiscalYear(2019));
        assertThat(format.numberIn(SearchKey.of("コ第２０１９－０００７号"))).hasValue(7);
        assertThat(format.numberIn(SearchKey.of("コ第2018-0007号"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "令和元年度コ第12号, 12",
        "令和１年度 コ 第１２号, 12",
        "令和元年度コ第012号, 12",
        "令和2年度コ第12号, ",
        "令和元年度コ第号, ",
        "令和元年度コ第12号の2, ",
        "令和元年度コ第1234567890号, ",
        "旧第12号, "
    })
    void anOldNumberReadsAsOneOfOurs(String old, Integer number) {
        OptionalInt read =
                new NumberFormat("{年度}コ第{番号}号").around(new FiscalYear(2019)).numberIn(SearchKey.of(old));
        assertThat(read.isPresent() ? (Integer) read.getAsInt() : null).isEqualTo(number);
    }
}
