package org.tsunagi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.attendance.Mark;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.report.ReportedCourse;
import org.tsunagi.report.ReportedCourse.Planned;
import org.tsunagi.survey.ExcerptDesk;

@QuarkusTest
class ReportPagesTest {
    private static final Viewer OFFICIAL = new Viewer(3, "閲覧 次郎", Role.OFFICIAL, null, null);

    @Inject
    Cast cast;

    @Inject
    ReportedCourse reported;

    @Inject
    ExcerptDesk excerpts;

    @Inject
    OfficeClock clock;

    @Test
    void thePageAndTheWorkbookSayTheSame() throws IOException {
        Planned course = reported.plan(10);
        var both = reported.with(cast.person("髙橋", "花子", "たかはし", "はなこ"), Cast.SHIOMI, "看護師", "保健師");
        cast.nominated(Cast.SHIOMI, course.call(), 1, both);
        cast.nominated(Cast.NAMIOTO, course.call(), 1, cast.person("𠮷田", "実", "よしだ", "みのる"));
        cast.nominated(Cast.NAMIOTO, course.call(), 2, cast.person("山﨑", "太郎", "やまざき", "たろう"));
        reported.mark(course, reported.select(course).get(2), Mark.ABSENT);
        reported.complete(course);

        Browser browser = Browser.as(OFFICIAL, "/reports/2019");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.main()).contains(JapaneseDate.both(clock.today()) + "現在");
        Element line = row(browser, "table.overview", course.title());
        assertThat(line.select("td").eachText())
                .containsExactly("試しに受ける者", "令和元年9月30日、10月16日の2日間で実施", "3名", "2名", "看護師、保健師");
        Element section = browser.page().selectFirst("section:has(h2:containsOwn(" + course.title() + "))");
        assertThat(section.select(".figures dd").eachText()).containsExactly("3 名", "3 名", "2 名", "3 件");
        assertThat(section.select("svg text").eachText()).containsExactly("看護師", "2名", "保健師", "1名");
        assertThat(section.select("tbody tr").eachText()).containsExactly("看護師 2", "保健師 1");
        assertThat(section.text()).contains("実人数2名、延べ3件");

        List<String> shown = turnouts(browser, course);
        assertThat(shown).contains("1 1", "2 1");
        List<String> figures = List.of("受講申込（人）", "受講決定（人）", "研修修了（人、実人数）", "修了者職種（件、延べ）");
        List<String> turnout = List.of("受講申込（人）", "研修修了（人）");
        try (XSSFWorkbook book = workbook(browser)) {
            assertThat(lines(book, "データ_研修", course, figures)).containsExactly("3 3 2 3");
            assertThat(lines(book, "データ_職種", course, List.of("職種", "修了者（人）"))).containsExactly("看護師 2", "保健師 1");
            assertThat(lines(book, "データ_市町村", course, turnout)).isEqualTo(shown);
        }
    }

    @Test
    void nobodyIsNamedOnThePage() {
        Planned course = reported.plan(10);
        cast.nominated(Cast.SHIOMI, course.call(), 1, cast.person("匿名山", "花子", "とくめいやま", "はなこ"));
        reported.select(course);
        reported.complete(course);
        assertThat(Browser.as(cast.officer(), "/reports/2019").text()).doesNotContain("匿名山", "トクメイヤマ");
    }

    @Test
    void onlyThePrefecturesOwnStaffReadsReports() {
        Browser official = Browser.as(OFFICIAL, "/reports/2019");
        assertThat(official.page().select(".nav a[aria-current]").eachText()).containsExactly("報告");
        Browser nominator = Browser.as(cast.nominator(Cast.SHIOMI), "/reports/2019");
        assertThat(nominator.status()).isEqualTo(403);
        assertThat(nominator.open("/reports/2019/summary.xlsx").status()).isEqualTo(403);
        assertThat(nominator.page().select(".nav a").eachText()).doesNotContain("報告");
        assertThat(Browser.at("/reports/2019").main()).doesNotContain("実施概要");
    }

    @Test
    void theReportFollowsTheSwitchOfTheYear() {
        Browser browser = Browser.as(OFFICIAL, "/reports/2019");
        assertThat(browser.page().select(".year summary").text()).startsWith("令和元年度（2019）");
        browser.page().select("#fiscal-year option").removeAttr("selected");
        browser.page().select("#fiscal-year option[value=2020]").attr("selected", "");
        browser.press("切り替える");
        assertThat(browser.path()).isEqualTo("/reports/2020");
        assertThat(browser.open("/reports").path()).isEqualTo("/reports/2020");
        assertThat(browser.follow("前の年度（令和元年度）").path()).isEqualTo("/reports/2019");
        assertThat(browser.follow("次の年度（令和2年度）").path()).isEqualTo("/reports/2020");
    }

    @Test
    void aYearWithoutCoursesSaysWhatToDo() throws IOException {
        reported.plan(1);
        Browser browser = Browser.as(OFFICIAL, "/reports/2044");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.main()).contains("令和26年度の研修はまだ登録されていません。", "研修計画に").doesNotContain("ダウンロード");
        assertThat(browser.page().select("a[href^=/courses]")).isEmpty();
        assertThat(Browser.as(cast.officer(), "/reports/2044").page().select("main a[href=/courses?year=2044]"))
                .hasSize(1);
        assertThat(browser.follow("令和元年度（2019）").path()).isEqualTo("/reports/2019");
        try (XSSFWorkbook book = workbook(browser.open("/reports/2044"))) {
            assertThat(book.getSheet("実施概要")).isNotNull();
        }
    }

    @Test
    void aYearThatIsNoneIsNotFound() {
        for (String path : List.of("abc", "1850", "20199", "-1", "2019/summary.pdf")) {
            assertThat(Browser.as(OFFICIAL, "/reports/" + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void excerptsAndNextYearsAimsStandOnThePage() {
        reported.plan(1);
        excerpts.pick(Cast.YEAR, "寄り添うことの大切さを<教えて>もらえた。", null);
        excerpts.aim(Cast.YEAR.next(), "成長のための「遊び」についての講義を強化する。");
        excerpts.aim(Cast.YEAR, "今年度の狙いは載らない。");
        assertThat(Browser.as(OFFICIAL, "/reports/2019").main())
                .contains("寄り添うことの大切さを<教えて>もらえた。", "令和2年度の狙い", "成長のための「遊び」についての講義を強化する。")
                .doesNotContain("今年度の狙いは載らない。");
    }

    private static XSSFWorkbook workbook(Browser browser) throws IOException {
        String year = browser.page().title().replaceFirst("の実施概要.*", "");
        browser.open(browser.path() + "/summary.xlsx");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.answered("Content-Disposition"))
                .contains(URLEncoder.encode(year + "実施概要.xlsx", StandardCharsets.UTF_8));
        return new XSSFWorkbook(new ByteArrayInputStream(browser.bytes()));
    }

    /** The figures of a sheet's lines that speak of the course. */
    private static List<String> lines(XSSFWorkbook book, String name, Planned course, List<String> headings) {
        XSSFSheet sheet = book.getSheet(name);
        List<String> head = cells(sheet.getRow(0));
        List<String> lines = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = cells(row);
            if (cells.contains(course.title())) {
                lines.add(headings.stream()
                        .map(heading -> cells.get(head.indexOf(heading)))
                        .collect(Collectors.joining(" ")));
            }
        }
        return lines;
    }

    private static List<String> cells(Row row) {
        DataFormatter format = new DataFormatter();
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(at -> format.formatCellValue(row.getCell(at)))
                .toList();
    }

    /** The course's two columns of the page's table, line by line. */
    private static List<String> turnouts(Browser browser, Planned course) {
        int at = browser.page().select("table.overview tbody th").eachText().indexOf(course.title());
        return browser.page().select("table.turnout tbody tr").stream()
                .map(line -> line.select("td").get(2 * at).text() + " "
                        + line.select("td").get(2 * at + 1).text())
                .toList();
    }

    private static Element row(Browser browser, String table, String heading) {
        return browser.page().select(table + " tbody tr").stream()
                .filter(line -> line.select("th").text().equals(heading))
                .findFirst()
                .orElseThrow();
    }
}
