package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.account.SetupDesk;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;

/**
 * A prefecture of 77 municipalities starts with nothing and comes to its year's workbook: two courses with eight subjects
 * on four days, as in FY2019. What that asks of people is counted, and must not grow.
 */
@QuarkusTest
@Tag("once")
@TestProfile(FirstYearJourneyTest.FirstStart.class)
@EnabledIf("org.tsunagi.Chromium#isThere")
class FirstYearJourneyTest {
    private static final Logger LOG = Logger.getLogger(FirstYearJourneyTest.class);
    private static final String SUBJECTS = """
            講義 60 医療的ケア児等支援の総論と地域生活の歩み
            講義 90 障がいのある子どもの成長・発達と疾患の理解
            講義 90 日常の医療的ケアと緊急時の対応
            講義 60 本人・家族の思いの理解
            演習 60 計画作成のポイント
            演習 120 計画作成演習
            演習 120 事例検討とスーパービジョン
            演習 90 地域の課題整理と資源開発""";

    @Inject
    SetupDesk setup;

    @Inject
    OfficeClock clock;

    private CountedPage officer;
    private CountedPage clerk;

    @Test
    void fromTheSetUpLinkToTheYearsWorkbook() {
        LocalDate today = clock.today();
        assumeTrue(FiscalYear.of(today.minusDays(3)).equals(FiscalYear.of(today)), "the four days lie in one year");
        try (Chromium chromium = new Chromium();
                BrowserContext office = chromium.fresh(1280);
                BrowserContext town = chromium.fresh(1280)) {
            officer = new CountedPage(chromium.root(), office.newPage());
            clerk = new CountedPage(chromium.root(), town.newPage());
            begin();
            plan(today);
            call(today);
            String secret = account();
            nominate(secret);
            select(today);
            attend();
            complete(today);
            report();
        }
        int clicks = officer.clicks() + clerk.clicks();
        int fields = officer.fields() + clerk.fields();
        int lines = officer.lines() + clerk.lines();
        int pages = officer.pages() + clerk.pages();
        LOG.infof("a first year takes %d clicks, %d fields (%d lines) and %d pages", clicks, fields, lines, pages);
        assertThat(clicks).as("clicks").isLessThanOrEqualTo(45);
        assertThat(fields).as("fields filled in").isLessThanOrEqualTo(41);
        assertThat(pages).as("pages").isLessThanOrEqualTo(35);
    }

    private void begin() {
        officer.open("/setup/" + setup.newLink().orElseThrow());
        officer.choose("[name=prefecture]", "長野県");
        officer.fill("[name=login]", "kanri");
        officer.fill("[name=name]", "管理 花子");
        officer.fill("[name=password]", Browser.PASSWORD);
        officer.fill("[name=repeat]", Browser.PASSWORD);
        officer.press("登録してはじめる");
        officer.fill("[name=governorName]", "長野 太郎");
        officer.press("設定を保存する");
    }

    private void plan(LocalDate today) {
        officer.follow("研修を計画する");
        officer.fill(".seats:has-text('コーディネーター') input[name=seats]", "40");
        officer.fill(".seats:has-text('支援者') input[name=seats]", "160");
        officer.press("研修を計画する");
        officer.fill("[name=lines]", SUBJECTS);
        officer.click("fieldset:has-text('演習を必修') label:has-text('支援者')");
        officer.press("登録する");
        officer.fill("[name=title]", "合同講義");
        officer.click("label:has-text('コーディネーター')");
        officer.click("label:has-text('支援者')");
        officer.fill("[name=venue]", "県庁講堂");
        officer.fill(
                "[name=days]", JapaneseDate.print(today.minusDays(3)) + "\n" + JapaneseDate.print(today.minusDays(2)));
        officer.press("登録する");
        officer.press("この時間割で登録する");
        assertThat(officer.main()).contains("4コマを登録しました", "合同");
        officer.follow("次の日程を登録する");
        officer.fill("[name=title]", "演習");
        officer.click("label:has-text('コーディネーター')");
        officer.fill("[name=days]", JapaneseDate.print(today.minusDays(1)) + "\n" + JapaneseDate.print(today));
        officer.press("登録する");
        officer.press("この時間割で登録する");
    }

    private void call(LocalDate today) {
        officer.follow("推薦依頼・募集を登録する");
        officer.fill("[name=opensOn]", JapaneseDate.print(today.minusDays(9)));
        officer.fill("[name=closesOn]", JapaneseDate.print(today.plusDays(9)));
        officer.fill("[name=limitPerBody]", "3");
        officer.click("label:has-text('支援者')");
        officer.press("登録する");
        assertThat(officer.main()).contains("まだ何も届いていない推薦機関　77機関");
        assertThat(officer.height()).as("a board of 77 bodies").isLessThan(2 * 900);
    }

    private String account() {
        officer.click("summary:has-text('まだ何も届いていない推薦機関')");
        officer.follow("推薦機関の利用者を登録する");
        officer.fill("[name=login]", "matsumoto");
        officer.fill("[name=name]", "松本 一郎");
        officer.click("label:has-text('推薦機関') input[type=radio]");
        officer.choose("[name=bodyId]", "松本市");
        officer.press("登録する");
        return officer.text("dd code");
    }

    private void nominate(String secret) {
        clerk.open("/sign-in");
        clerk.fill("[name=login]", "matsumoto");
        clerk.fill("[name=password]", secret);
        clerk.press("ログイン");
        clerk.fill("[name=current]", secret);
        clerk.fill("[name=password]", Browser.PASSWORD + "-m");
        clerk.fill("[name=repeat]", Browser.PASSWORD + "-m");
        clerk.press("パスワードを変更する");
        clerk.follow("推薦する");
        clerk.fill("[name=family]", "髙橋");
        clerk.fill("[name=given]", "花子");
        clerk.fill("[name=familyKana]", "たかはし");
        clerk.fill("[name=givenKana]", "はなこ");
        clerk.fill("[name=birthDate]", "昭和55年3月4日");
        clerk.fill("[name=phone]", "0263-00-0001");
        clerk.fill("[name=employer]", "松本相談支援センター");
        clerk.click("label:has-text('配置予定')");
        clerk.click("label:text-is('できる')");
        clerk.fill("[name=reason]", "地域の調整役として期待するため");
        clerk.click(".jobs label:has-text('保健師')");
        clerk.press("下書きを保存して内容を確認する");
        assertThat(clerk.main()).contains("松本市");
        clerk.press("推薦を提出する");
    }

    /** Nothing is decided before the deadline, so the officer ends the call. */
    private void select(LocalDate today) {
        officer.follow("選考");
        officer.follow("医療的ケア児等コーディネーター養成研修");
        officer.click("summary:has-text('締切を待たずに受付を終わる')");
        officer.press("いま受付を終わる");
        officer.fill("[name=draftedOn]", JapaneseDate.print(today.minusDays(1)));
        officer.fill("[name=approvedOn]", JapaneseDate.print(today));
        officer.fill("[name=documentNumber]", "9障支第1号");
        officer.fill("[name=approver]", "障がい者支援課長");
        officer.press("決定して公表する");
        assertThat(officer.main()).contains("髙橋 花子");
    }

    private void attend() {
        officer.follow("の出欠・出席簿");
        for (int day = 1; day <= 4; day++) {
            officer.press("残りを出席にして確定する");
        }
        officer.follow("修了の判定へ");
    }

    private void complete(LocalDate today) {
        officer.fill("[name=decidedOn]", JapaneseDate.print(today));
        officer.fill("[name=draftedOn]", JapaneseDate.print(today.minusDays(1)));
        officer.fill("[name=approvedOn]", JapaneseDate.print(today));
        officer.fill("[name=documentNumber]", "9障支第2号");
        officer.press("修了を認定する");
        officer.follow("修了証書を作成する");
        officer.press("作成前の修了証書をすべて作成する");
        assertThat(officer.main()).contains("修了証書を1名分作成しました", "コ第1号");
    }

    private void report() {
        officer.follow("報告");
        Download workbook = officer.download("Excel形式でダウンロード");
        assertThat(workbook.suggestedFilename()).endsWith(".xlsx");
        assertThat(officer.main()).contains("医療的ケア児等コーディネーター養成研修", "保健師");
    }

    /** Nothing but a database of its own. */
    public static class FirstStart implements QuarkusTestProfile {}

    /** Counts what a person does: clicks, fields, the lines typed in them and the pages that are loaded. */
    private static final class CountedPage {
        private final String root;
        private final com.microsoft.playwright.Page page;
        private int clicks;
        private int fields;
        private int lines;
        private int pages;

        CountedPage(String root, com.microsoft.playwright.Page page) {
            this.root = root;
            this.page = page;
            page.onDOMContentLoaded(loaded -> pages++);
        }

        void open(String path) {
            page.navigate(root + path);
        }

        void click(String selector) {
            clicks++;
            page.locator("main").locator(selector).first().click();
            page.waitForLoadState();
        }

        void follow(String words) {
            clicks++;
            page.locator("main a:has-text('" + words + "'), .nav a:text-is('" + words + "')")
                    .first()
                    .click();
            page.waitForLoadState();
        }

        void press(String words) {
            clicks++;
            page.locator("main button:has-text('" + words + "')").first().click();
            page.waitForLoadState();
            assertThat(page.title()).as(words + " " + page.textContent("main")).doesNotContain("エラー");
        }

        void fill(String selector, String value) {
            fields++;
            lines += (int) value.lines().count();
            page.locator("main").locator(selector).first().fill(value);
        }

        void choose(String selector, String label) {
            fields++;
            lines++;
            page.locator(selector).selectOption(new SelectOption().setLabel(label));
        }

        Download download(String words) {
            clicks++;
            return page.waitForDownload(() ->
                    page.locator("main a:has-text('" + words + "')").first().click());
        }

        String main() {
            return page.textContent("main");
        }

        String text(String selector) {
            return page.textContent(selector).strip();
        }

        int height() {
            return (Integer) page.evaluate("document.documentElement.scrollHeight");
        }

        int clicks() {
            return clicks;
        }

        int fields() {
            return fields;
        }

        int lines() {
            return lines;
        }

        int pages() {
            return pages;
        }
    }
}
