package org.tsunagi.masters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagi.Clerks.KANRI;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.masters.HolidayDesk;
import org.tsunagi.masters.HolidayViews;

/** The Cabinet Office's list of holidays comes in, is looked at, holds, and goes again; each test takes it away. */
@QuarkusTest
class HolidaysPageTest {
    private static final LocalDate BUILT_IN = LocalDate.of(2027, 12, 31);

    @Inject
    Cast cast;

    @Inject
    HolidayViews views;

    @Inject
    HolidayDesk desk;

    @Inject
    Statements statements;

    @BeforeEach
    void settle() {
        cast.settle();
    }

    @AfterEach
    void restore() {
        views.waiting().ifPresent(list -> desk.discard(list.id()));
        views.held().ifPresent(list -> desk.takeAway(list.id()));
    }

    @Test
    void aListIsLookedAtBeforeItHoldsAndTakenAwayAgain() {
        Browser browser = sent(upTo2028());
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.main()).contains("2015〜2028", "今年からの違い 3日", "2028年1月1日（土） なし 元日");
        assertThat(views.calendar().knownUntil()).isEqualTo(BUILT_IN);

        browser.press("この一覧に置き換える");
        assertThat(browser.main()).contains("置き換えました", "2028年12月31日", "2015〜2028年", KANRI.name());
        assertThat(views.calendar().knownUntil()).isEqualTo(LocalDate.of(2028, 12, 31));
        assertThat(views.calendar().holiday(LocalDate.of(2028, 2, 11))).contains("建国記念の日");

        browser.press("読み込んだ一覧を取り外す");
        assertThat(browser.main()).contains("組込みの一覧を使います");
        assertThat(views.calendar().knownUntil()).isEqualTo(BUILT_IN);
    }

    @Test
    void aListThatIsNotUsedChangesNothing() {
        Browser browser = sent(upTo2028()).press("使わずに捨てる");
        assertThat(browser.main()).contains("使わずに捨てました").doesNotContain("この一覧に置き換える");
        assertThat(views.calendar().knownUntil()).isEqualTo(BUILT_IN);
    }

    @Test
    void aYearThatTheListHasIsAsTheListSaysAndTheOthersStayBuiltIn() {
        sent("2026/1/1,元日\r\n2026/11/23,勤労感謝の日\r\n").press("この一覧に置き換える");
        assertThat(views.calendar().isOpen(LocalDate.of(2026, 5, 5))).isTrue();
        assertThat(views.calendar().isOpen(LocalDate.of(2027, 5, 5))).isFalse();
        assertThat(views.calendar().knownUntil()).isEqualTo(BUILT_IN);
    }

    @Test
    void oneDecidesOnTheListOneSaw() {
        Browser browser = sent(upTo2028());
        sent("2026/1/1,元日\r\n2026/11/23,勤労感謝の日\r\n");
        browser.press("この一覧に置き換える");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("ほかの方が先に", "2026〜2026");
        assertThat(views.held()).isEmpty();
    }

    @Test
    void whatIsNoListIsRefusedOnThePage() {
        assertThat(Browser.as(KANRI, "/settings/holidays").press("読み込んで確かめる").main())
                .contains("ファイルを選んでください");
        Browser browser = Browser.as(KANRI, "/settings/holidays");
        assertThat(browser.attach("file", "a.csv", new byte[0])
                        .press("読み込んで確かめる")
                        .main())
                .contains("ファイルの中身が空です");
        assertThat(browser.attach("file", "a.csv", new byte[300 * 1024])
                        .press("読み込んで確かめる")
                        .main())
                .contains("ファイルが大きすぎます（300KB）。200KBまで");
        assertThat(sent("元日\r\n").status()).isEqualTo(422);
    }

    @Test
    void aLongListCostsNoMoreStatementsThanAShortOne() {
        sent(upTo2028()).press("この一覧に置き換える");
        long all = statements.during(views::calendar);
        restore();
        sent("2026/1/1,元日\r\n2026/11/23,勤労感謝の日\r\n").press("この一覧に置き換える");
        assertThat(statements.during(views::calendar)).isEqualTo(all).isEqualTo(1);
    }

    private String upTo2028() {
        TreeMap<LocalDate, String> days = new TreeMap<>(views.builtIn().holidays());
        days.put(LocalDate.of(2028, 1, 1), "元日");
        days.put(LocalDate.of(2028, 2, 11), "建国記念の日");
        days.put(LocalDate.of(2028, 11, 23), "勤労感謝の日");
        return days.entrySet().stream()
                .map(one -> one.getKey().toString().replaceAll("-0?", "/") + "," + one.getValue() + "\r\n")
                .collect(Collectors.joining());
    }

    private static Browser sent(String lines) {
        byte[] file = ("国民の祝日・休日月日,国民の祝日・休日名称\r\n" + lines).getBytes(Charset.forName("windows-31j"));
        return Browser.as(KANRI, "/settings/holidays")
                .attach("file", "syukujitsu.csv", file)
                .press("読み込んで確かめる");
    }
}
