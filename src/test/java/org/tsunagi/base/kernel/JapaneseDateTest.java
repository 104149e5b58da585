package org.tsunagi.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseDateTest {
    private static final String UNREADABLE = "日付は「令和8年9月30日」「R8.9.30」「2026/9/30」のように入力してください。";

    @ParameterizedTest
    @CsvSource({
        "1873-01-01, 明治6年1月1日",
        "1912-07-29, 明治45年7月29日",
        "1912-07-30, 大正元年7月30日",
        "1926-12-24, 大正15年12月24日",
        "1926-12-25, 昭和元年12月25日",
        "1989-01-07, 昭和64年1月7日",
        "1989-01-08, 平成元年1月8日",
        "2019-04-30, 平成31年4月30日",
        "2019-05-01, 令和元年5月1日",
        "2020-01-01, 令和2年1月1日",
        "2024-02-29, 令和6年2月29日"
    })
    void everyEraBorderIsPrintedAndReadBack(LocalDate date, String printed) {
        assertThat(JapaneseDate.print(date)).isEqualTo(printed);
        assertThat(JapaneseDate.parse(printed)).isEqualTo(date);
    }

    @Test
    void bothCalendarsStandSideBySide() {
        assertThat(JapaneseDate.both(LocalDate.of(2019, 9, 30))).isEqualTo("2019年9月30日（令和元年）");
        assertThat(JapaneseDate.both(LocalDate.of(2019, 4, 30))).isEqualTo("2019年4月30日（平成31年）");
    }

    @Test
    void theWeekdayIsOneKanji() {
        assertThat(JapaneseDate.withWeekday(LocalDate.of(2019, 9, 30))).isEqualTo("9月30日（月）");
        assertThat(JapaneseDate.withWeekday(LocalDate.of(2026, 3, 1))).isEqualTo("3月1日（日）");
    }

    @Test
    void aDayBeforeTheSolarCalendarIsPrintedInTheWesternYear() {
        assertThat(JapaneseDate.print(LocalDate.of(1872, 12, 31))).isEqualTo("1872年12月31日");
        assertThat(JapaneseDate.both(LocalDate.of(1872, 12, 31))).isEqualTo("1872年12月31日");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-30",
                "2026/9/30",
                "2026.9.30",
                "2026年9月30日",
                "令和8年9月30日",
                "令和08年09月30日",
                "R8.9.30",
                "r8.9.30",
                "R8-9-30",
                "R8/09/30",
                "Ｒ８．９．３０",
                "ｒ８．９．３０",
                "２０２６年９月３０日",
                "２０２６／９／３０",
                "２０２６－０９－３０",
                "2026−9−30",
                "2026ー9ー30",
                "令和８年　９月　３０日",
                "　令和 8 年 9 月 30 日 ",
                "㋿8年9月30日"
            })
    void theUsualWaysOfWritingADayAreRead(String text) {
        assertThat(JapaneseDate.parse(text)).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "M45.7.29, 1912-07-29",
        "m6.1.1, 1873-01-01",
        "T1.7.30, 1912-07-30",
        "ｔ１５．１２．２４, 1926-12-24",
        "S1.12.25, 1926-12-25",
        "s64.1.7, 1989-01-07",
        "Ｓ６４．１．７, 1989-01-07",
        "H元.1.8, 1989-01-08",
        "Ｈ３１．４．３０, 2019-04-30",
        "R元.5.1, 2019-05-01",
        "令和元年5月1日, 2019-05-01",
        "令和1年5月1日, 2019-05-01"
    })
    void everyLetterStandsForItsEra(String text, LocalDate date) {
        assertThat(JapaneseDate.parse(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "昭和64年1月8日, 昭和は64年1月7日までです。平成元年1月8日ではありませんか。",
        "平成31年5月1日, 平成は31年4月30日までです。令和元年5月1日ではありませんか。",
        "Ｈ３２．２．２９, 平成は31年4月30日までです。令和2年2月29日ではありませんか。",
        "昭和100年4月1日, 昭和は64年1月7日までです。令和7年4月1日ではありませんか。",
        "大正15年12月25日, 大正は15年12月24日までです。昭和元年12月25日ではありませんか。",
        "M45.7.30, 明治は45年7月29日までです。大正元年7月30日ではありませんか。",
        "令和元年4月30日, 令和は元年5月1日からです。平成31年4月30日ではありませんか。",
        "平成元年1月7日, 平成は元年1月8日からです。昭和64年1月7日ではありませんか。",
        "S1.12.24, 昭和は元年12月25日からです。大正15年12月24日ではありませんか。",
        "T元.7.29, 大正は元年7月30日からです。明治45年7月29日ではありませんか。"
    })
    void aDayOutsideItsEraIsRefusedWithTheDayProbablyMeant(String text, String sentence) {
        Refused.saying(sentence, () -> JapaneseDate.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-02-29, 2019-02-29",
        "2100-02-29, 2100-02-29",
        "令和7年2月29日, 令和7年2月29日",
        "Ｒ７．２．２９, R7.2.29",
        "2026-13-01, 2026-13-01",
        "2026-00-10, 2026-00-10",
        "2026/4/31, 2026/4/31",
        "令和0年5月1日, 令和0年5月1日"
    })
    void aDayThatDoesNotExistIsNotBentIntoAnother(String text, String shown) {
        Refused.saying(shown + "という日付はありません。年月日を確かめてください。", () -> JapaneseDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"明治5年12月2日", "M1.1.1", "1872-12-31", "0001-01-01"})
    void aDayOfTheLunarCalendarIsRefused(String text) {
        Refused.saying("明治6年（1873年）1月1日より前の日付は入力できません。", () -> JapaneseDate.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "10月6日, 2025-10-06",
        "１０月 ６日, 2025-10-06",
        "3月31日, 2026-03-31",
        "10/6, 2025-10-06",
        "4－1, 2025-04-01",
        "2.28, 2026-02-28",
        "令和元年10月6日, 2019-10-06",
        "2026/10/6, 2026-10-06"
    })
    void aDayWithoutAYearLiesInTheFiscalYearAtHand(String text, LocalDate date) {
        assertThat(JapaneseDate.parse(text, new FiscalYear(2025))).isEqualTo(date);
    }

    @Test
    void aDayThatThisFiscalYearDoesNotHaveIsRefused() {
        Refused.saying("2026-2-29という日付はありません。年月日を確かめてください。", () -> JapaneseDate.parse("2月29日", new FiscalYear(2025)));
        Refused.saying(UNREADABLE, () -> JapaneseDate.parse("10月頃", new FiscalYear(2025)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "令和元年",
                "9月30日",
                "26.9.30",
                "慶応3年1月1日",
                "X8.9.30",
                "2026年元月1日",
                "元年5月1日",
                "2026-09-30T00:00",
                "20260-09-30",
                "令和8年9月30日頃",
                "未定",
                "2026-1 1-30",
                "２０２６年９月３０"
            })
    void whatIsNoFullDateIsRefusedWithExamples(String text) {
        Refused.saying(UNREADABLE, () -> JapaneseDate.parse(text));
    }
}
