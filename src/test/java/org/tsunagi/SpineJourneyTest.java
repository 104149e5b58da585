package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;

/** The whole way once, in a real browser: an officer, a clerk of 汐見市 and a trainee on a phone. */
@QuarkusTest
@Tag("once")
@TestProfile(DemoProfile.class)
@EnabledIf("org.tsunagi.Chromium#isThere")
class SpineJourneyTest {
    private static final String SHIOMI = "992011";

    @Inject
    OfficeClock clock;

    private Chromium chromium;
    private Page officer;

    @Test
    void fromTheYearsPlanToTheSummary() throws IOException {
        LocalDate today = clock.today();
        FiscalYear year = FiscalYear.of(today);
        try (Chromium started = new Chromium()) {
            chromium = started;
            officer = chromium.signedIn("officer", DemoProfile.PASSWORD, 1280).newPage();
            String course = plan(year, today);
            String call = call(course, today);
            nominate(call);
            close(call, today);
            select(course, today);
            attend(year);
            complete(course, today);
            certify(course);
            survey(course, today);
            report(year);
        }
    }

    private String plan(FiscalYear year, LocalDate today) {
        open("/programs/new");
        officer.click("summary:has-text('コード')");
        fill(Map.of(
                "code", "journey",
                "title", "つなぎ支援研修",
                "shortTitle", "つなぎ",
                "eligibility", "つなぎ役を担う者",
                "certificateTitle", "修了証書",
                "numberFormat", "{年度}つ第{番号}号",
                "sortOrder", "9"));
        officer.check("input[name=route][value=NOMINATED]");
        press("登録する");
        open("/courses/new?year=" + year.year());
        officer.locator(".seats:has-text('つなぎ支援研修') input[name=seats]").fill("2");
        press("研修を計画する");
        open("/courses?year=" + year.year());
        String course = officer.getAttribute("main a[href^='/courses/']:has-text('つなぎ支援研修')", "href");
        open("/subjects/new?year=" + year.year());
        fill(Map.of("title", "地域をつなぐ", "minutes", "120"));
        officer.check("input[name=kind][value=LECTURE]");
        officer.check("input[name=novelty][value=NEW]");
        press("登録する");
        open(course + "/curriculum");
        officer.locator("tr:has-text('地域をつなぐ') label:has-text('必修')").click();
        press("カリキュラムを保存する");
        open("/sessions/new?year=" + year.year());
        fill(Map.of("title", "つなぎの講義", "venue", "県民会館"));
        officer.locator("label:has-text('つなぎ支援研修') input[name=courses]").check();
        officer.check("input[name=delivery][value=IN_PERSON]");
        press("登録する");
        officer.fill("[name=day]", JapaneseDate.print(today));
        press("日を追加する");
        assertThat(officer.inputValue("[name=startsAt]")).isEqualTo("9:30");
        officer.fill("[name=lecturer]", "見本大学");
        press("この時間割で登録する");
        return course;
    }

    private String call(String course, LocalDate today) {
        open(course + "/calls/new");
        fill(Map.of(
                "opensOn", JapaneseDate.print(today.minusDays(1)),
                "opensTime", "9:00",
                "closesOn", JapaneseDate.print(today.plusDays(7)),
                "closesTime", "17:00",
                "limitPerBody", "3"));
        press("登録する");
        open("/calls");
        return officer.getAttribute("main tr:has-text('つなぎ支援研修') a[href^='/calls/']", "href");
    }

    private void nominate(String call) {
        BrowserContext shiomi = chromium.signedIn(SHIOMI, DemoProfile.PASSWORD, 1280);
        Page clerk = shiomi.newPage();
        List<List<String>> people = List.of(List.of("𠮷野", "よしの"), List.of("髙木", "たかぎ"));
        int rank = 1;
        for (List<String> person : people) {
            clerk.navigate(chromium.root() + call + "/nominations/new");
            clerk.selectOption("[name=rank]", Integer.toString(rank++));
            clerk.fill("[name=family]", person.get(0));
            clerk.fill("[name=given]", "実");
            clerk.fill("[name=familyKana]", person.get(1));
            clerk.fill("[name=givenKana]", "みのる");
            clerk.fill("[name=birthDate]", "昭和55年3月4日");
            clerk.click("summary:has-text('住所')");
            clerk.fill("[name=address]", "見本県汐見市本町1-1");
            clerk.fill("[name=phone]", "099-000-0001");
            clerk.fill("[name=employer]", "汐見相談支援センター");
            clerk.fill("[name=reason]", "地域の調整役として期待するため");
            clerk.locator("label:has-text('保健師') input[name=professions]")
                    .first()
                    .check();
            clerk.check("input[name=plannedRole][value=TO_BE_PLACED]");
            clerk.locator("input[name=allDaysPossible]").first().check();
            clerk.click("button:has-text('下書きを保存して内容を確認する')");
            clerk.click("button:has-text('推薦を提出する')");
            assertThat(clerk.textContent("main")).contains(person.get(0));
        }
        shiomi.close();
    }

    /** Nothing is decided before the deadline, so the officer brings it forward. */
    private void close(String call, LocalDate today) {
        open(call + "/edit");
        fill(Map.of("closesOn", JapaneseDate.print(today.minusDays(1)), "closesTime", "17:00"));
        press("変更を保存する");
    }

    private void select(String course, LocalDate today) {
        open(course + "/selection");
        assertThat(officer.textContent("main")).contains("𠮷野 実", "髙木 実", "汐見市");
        approve(today);
        press("決定して公表する");
        assertThat(officer.textContent("main")).contains("受講決定");
    }

    private void attend(FiscalYear year) {
        open("/attendance?year=" + year.year());
        officer.locator("main tr:has-text('つなぎの講義') a").first().click();
        officer.waitForURL(address -> address.contains("/days/"));
        press("未入力の方をすべて出席にする");
        officer.locator("li:has-text('髙木') button:has-text('欠席')").click();
        officer.waitForCondition(() -> officer.textContent("main").contains("1名 欠席"));
        press("この日の出欠を確定する");
        assertThat(officer.textContent("main")).contains("確定済み");
    }

    private void complete(String course, LocalDate today) {
        open(course + "/judgement");
        assertThat(officer.textContent("main")).contains("「地域をつなぐ」を欠席");
        officer.fill("[name=decidedOn]", JapaneseDate.print(today));
        approve(today);
        press("修了を認定する");
        assertThat(officer.textContent("main")).contains("認定");
    }

    private void certify(String course) throws IOException {
        open(course + "/certificates");
        press("作成前の修了証書をすべて作成する");
        assertThat(officer.textContent("main")).contains("つ第1号");
        Download pdf = officer.waitForDownload(() ->
                officer.locator("main a[href$='/certificates.pdf']").first().click());
        assertThat(Files.readString(pdf.path(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    private void survey(String course, LocalDate today) {
        open(course + "/survey/new");
        officer.fill("[name=opensOn]", JapaneseDate.print(today.minusDays(1)));
        officer.fill("[name=closesOn]", JapaneseDate.print(today.plusDays(7)));
        press("アンケートを作成する");
        open("/surveys");
        String survey = officer.getAttribute("main tr:has-text('つなぎ') a[href^='/surveys/']", "href");
        open(survey + "/links");
        String link =
                officer.locator("tr:has-text('𠮷野') td.address").textContent().strip();
        try (BrowserContext phone = chromium.fresh(375)) {
            Page trainee = phone.newPage();
            trainee.navigate(chromium.root() + link.substring(link.indexOf("/s/")));
            trainee.click("button:has-text('回答を始める')");
            for (var choices :
                    trainee.locator("fieldset:has(input[type=radio])").all()) {
                choices.locator("label").first().click();
            }
            trainee.locator("textarea").first().fill("地域をつなぐ役割がよく分かりました。");
            trainee.click("button:has-text('回答を送信する')");
            assertThat(trainee.textContent("main")).contains("ありがとう");
        }
        open(survey);
        assertThat(officer.textContent("main")).contains("1").doesNotContain("地域をつなぐ役割がよく分かりました。");
        open("/excerpts?year=" + FiscalYear.of(today).year());
        officer.fill("[name=words]", "地域をつなぐ役割がよく分かりました。");
        press("抜粋に加える");
    }

    private void report(FiscalYear year) {
        open("/reports/" + year.year());
        assertThat(officer.locator("tr:has-text('つなぎ支援研修')").first().textContent())
                .contains("2名", "1名");
        assertThat(officer.textContent("main")).contains("地域をつなぐ役割がよく分かりました。");
        Download workbook = officer.waitForDownload(
                () -> officer.locator("main a[href$='/summary.xlsx']").first().click());
        assertThat(workbook.suggestedFilename()).endsWith(".xlsx");
    }

    private void approve(LocalDate today) {
        fill(Map.of(
                "draftedOn",
                JapaneseDate.print(today.minusDays(1)),
                "approvedOn",
                JapaneseDate.print(today),
                "documentNumber",
                "障福第1号",
                "approver",
                "障害福祉課長"));
    }

    private void open(String path) {
        officer.navigate(chromium.root() + path);
        assertThat(officer.locator("main h1").count()).as(path).isEqualTo(1);
    }

    private void fill(Map<String, String> values) {
        values.forEach((name, value) -> officer.fill("[name=" + name + "]", value));
    }

    /** Presses the button and expects that nothing was refused. */
    private void press(String words) {
        officer.getByRole(AriaRole.MAIN)
                .locator("button:has-text('" + words + "')")
                .first()
                .click();
        officer.waitForLoadState();
        assertThat(officer.title()).as(words).doesNotContain("エラー");
    }
}
