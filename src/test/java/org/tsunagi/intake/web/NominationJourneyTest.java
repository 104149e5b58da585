package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagi.intake.web.NominationFiles.filled;
import static org.tsunagi.intake.web.NominationFiles.row;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Chromium;
import org.tsunagi.Tab;
import org.tsunagi.account.AccessDesk;
import org.tsunagi.account.AccessDesk.NewKeys;
import org.tsunagi.account.AccountDesk;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.masters.NominatingBodyDesk;

/**
 * From the call to the promotion in real browsers: a town's clerk with nothing but an access slip, a candidate on a phone, a
 * hospital's clerk with a workbook, and an officer. (A substitute after the decision: SubstitutionJourneyTest.)
 */
@QuarkusTest
@Tag("once")
@EnabledIf("org.tsunagi.Chromium#isThere")
class NominationJourneyTest {
    private static final String PASSWORD = "kaze no tooru michi";

    @Inject
    Cast cast;

    @Inject
    AccountDesk accounts;

    @Inject
    AccessDesk access;

    @Inject
    NominatingBodyDesk bodies;

    @Inject
    OfficeClock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private FiscalYear year;
    private long course;
    private String call;
    private String nominated;
    private Tab officer;
    private Tab town;
    private Tab hospital;
    private Tab phone;

    @Test
    void fromTheCallToThePromotionOfTheNext() throws IOException {
        LocalDate firstDay = clock.today().plusDays(60);
        year = FiscalYear.of(firstDay);
        course = cast.course(year, Route.NOMINATED, 2);
        cast.day(year, firstDay, SubjectKind.LECTURE, course);
        accounts.createUser(new NewUser("officer-" + mark, "見本 花子", Role.OFFICER, null), Browser.PASSWORD);
        try (Chromium chromium = new Chromium()) {
            officer = new Tab(chromium, chromium.signedIn("officer-" + mark, Browser.PASSWORD, 1280));
            phone = new Tab(chromium, chromium.fresh(375));
            anOfficerCalls();
            town = new Tab(chromium, chromium.fresh(1280));
            hospital = new Tab(chromium, chromium.fresh(1280));
            aClerkComesInByTheSlip(town, "試し町" + mark);
            theClerkNominatesByForm();
            theCandidateCompletesByPhone();
            theClerkSubmits();
            aClerkComesInByTheSlip(hospital, "試し病院" + mark);
            anotherNominatesByAWorkbookWithMistakes();
            theOfficerWatchesAndAsksForACorrection();
            theClerkMendsItWhereItIsSaid();
            theOfficerSelectsOverridesAndApproves();
            thenPublishes();
            aWithdrawalPromotesTheNext();
        }
    }

    private void anOfficerCalls() {
        officer.open("/courses/" + course + "/calls/new")
                .fill("opensOn", JapaneseDate.print(clock.today().minusDays(1)))
                .fill("opensTime", "9:00")
                .fill("closesOn", JapaneseDate.print(clock.today().plusDays(7)))
                .fill("closesTime", "17:00")
                .fill("limitPerBody", "3")
                .press("登録する");
        call = officer.path().replaceFirst("[?#].*", "");
        assertThat(officer.main()).contains("まだ何も届いていない推薦機関");
    }

    private void aClerkComesInByTheSlip(Tab clerk, String name) throws IOException {
        clerk.open(slip(bodies.add(name))).look("slip");
        assertThat(clerk.main()).contains(name);
        clerk.fill("password", PASSWORD).fill("repeat", PASSWORD).press("パスワードを登録してログインする");
        assertThat(clerk.main()).contains("推薦する");
        clerk.look("slip-home");
    }

    /** What the letter of a new body's slip has as its link. */
    private String slip(long body) throws IOException {
        String login = "issuer-" + body;
        long id = accounts.createUser(new NewUser(login, "管理 者", Role.ADMINISTRATOR, null), Browser.PASSWORD);
        Viewer administrator = new Viewer(id, "管理 者", Role.ADMINISTRATOR, null, null);
        NewKeys keys = new NewKeys(List.of(body), List.of(), clock.today().plusDays(14));
        long issue = access.issue(administrator, keys, SubmissionKey.fresh());
        byte[] merge = Browser.as(administrator, "/notices/access/" + issue + "/merge.xlsx")
                .bytes();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(merge))) {
            return StreamSupport.stream(book.getSheetAt(0).getRow(1).spliterator(), false)
                    .map(Cell::toString)
                    .filter(cell -> cell.contains("/access/"))
                    .map(cell -> cell.substring(cell.indexOf("/access/")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void theClerkNominatesByForm() {
        town.open("/nominations")
                .click("a[href='" + call + "/nominations/new']")
                .look("nominate");
        town.fill("family", "葛󠄀城")
                .fill("given", "𠮷子")
                .fill("birthDate", "昭和55年3月4日")
                .fill("employer", "試し町相談支援センター")
                .fill("reason", "地域の調整役として期待するため")
                .tick("plannedRole", "TO_BE_PLACED")
                .tick("allDaysPossible", "YES")
                .tickLabel("保健師")
                .press("下書きを保存して内容を確認する")
                .look("nominate-check");
        assertThat(town.main()).contains("葛󠄀城 𠮷子", "連絡先の電話番号");
        nominated = town.path().replaceFirst("/check.*", "");
        town.open(nominated).follow("本人に記入してもらう").look("candidate-link");
    }

    private void theCandidateCompletesByPhone() {
        phone.open(town.text(".typed").strip().replaceFirst(".*/a/", "/a/")).look("candidate-start");
        phone.press("記入の画面を開く").look("candidate").follow("記入する・直す");
        phone.fill("familyKana", "かつらぎ")
                .fill("givenKana", "よしこ")
                .fill("phone", "090-0000-001")
                .tick("listConsent", "GIVEN")
                .tick("publishConsent", "REFUSED")
                .look("candidate-form")
                .press("記入を保存する");
        assertThat(phone.main()).contains("記入を保存しました").doesNotContain("順位", "地域の調整役");
    }

    private void theClerkSubmits() {
        town.open("/nominations#" + call.replace("/calls/", "call-")).look("nominations");
        assertThat(town.main()).contains("本人が記入");
        town.open(nominated + "/check").press("推薦を提出する").look("submitted");
        assertThat(town.main()).contains("受付番号", "カツラギ ヨシコ", "090-0000-001");
    }

    private void anotherNominatesByAWorkbookWithMistakes() {
        hospital.open("/nominations")
                .click("a[href='" + call + "/nominations/list']")
                .look("list");
        byte[] wrong = filled(hospital.download("Excel形式でダウンロード"), sheet -> {
            row(sheet, 0, nominee("1", "髙﨑", "昭和55年13月4日"));
            row(sheet, 1, nominee("2", "森", "S56.4.5"));
            row(sheet, 2, nominee("3", "佐藤", "１９８２／５／６"));
            row(sheet, 2, Map.of("PROFESSIONS", "魔法使い"));
        });
        hospital.attach("推薦.xlsx", wrong).press("読み込んで確かめる").look("list-wrong");
        assertThat(hospital.main()).contains("5行目 生年月日", "7行目 職種・資格", "まだ何も登録していません");
        byte[] mended = filled(hospital.download("直すところに印を付けたファイルを受け取る"), sheet -> {
            row(sheet, 0, Map.of("BIRTH_DATE", "昭和55年12月4日"));
            row(sheet, 2, Map.of("PROFESSIONS", "看護師"));
        });
        hospital.attach("推薦（直し）.xlsx", mended).press("読み込んで確かめる").look("list-right");
        assertThat(hospital.text(".figures")).contains("新しく登録", "3");
        hospital.press("この内容で登録する").follow("下書き3名をまとめて確認する");
        hospital.look("list-submission").press("3名の推薦を提出する");
        assertThat(hospital.main()).contains("3名の推薦を提出しました");
    }

    private static Map<String, String> nominee(String rank, String family, String born) {
        return Map.of(
                "RANK", rank,
                "FAMILY", family,
                "FAMILY_KANA", "カナ",
                "BIRTH_DATE", born,
                "EMPLOYER", "試し病院",
                "PHONE", "099-000-0001",
                "PLANNED_ROLE", "配置予定",
                "REASON", "病棟の調整役として");
    }

    private void theOfficerWatchesAndAsksForACorrection() {
        officer.open(call).look("board");
        assertThat(officer.main()).contains("試し町" + mark, "試し病院" + mark);
        officer.open(nominated)
                .click("summary:has-text('欄を指定して書く')")
                .type("#at-phone", "桁が足りません")
                .look("correction")
                .press("修正を依頼する");
        assertThat(officer.main()).contains("【連絡先の電話番号】桁が足りません");
    }

    private void theClerkMendsItWhereItIsSaid() {
        town.open("/nominations").click("a[href='" + nominated + "/edit']").look("correction-at-field");
        assertThat(town.text("#phone-asked")).contains("桁が足りません");
        town.fill("phone", "090-0000-0001").press("保存して内容を確認する").press("推薦を提出する");
        assertThat(town.text("table")).contains("090-0000-0001");
        assertThat(town.main()).doesNotContain("県からの修正依頼");
    }

    /** Two seats: 葛󠄀城 and 髙﨑, who is refused; so 森 has the second and 佐藤 waits. */
    private void theOfficerSelectsOverridesAndApproves() {
        officer.open("/courses/" + course + "/selection").click("summary:has-text('締切を待たずに受付を終わる')");
        officer.press("いま受付を終わる").look("selection");
        officer.click("tr:has-text('髙﨑') a:has-text('結果を変える')")
                .tickLabel("受講不可")
                .tickLabel("要件")
                .fill("reason", "対象の要件を満たさないため")
                .look("override")
                .press("結果を保存する");
        assertThat(officer.text("tr:has-text('髙﨑')")).contains("受講不可");
        approve().press("決定だけする（公表は後で）").look("decided");
        assertThat(officer.main()).contains("まだ公表していません");
        town.open("/outcomes?year=" + year.year());
        assertThat(town.main()).doesNotContain("受講決定");
    }

    private void thenPublishes() {
        officer.press("いま公表する").look("published");
        assertThat(town.open("/outcomes?year=" + year.year()).look("outcomes").main())
                .contains("葛󠄀城 𠮷子", "受講決定");
        hospital.open("/outcomes?year=" + year.year());
        assertThat(hospital.text("tr:has-text('髙﨑')")).contains("受講不可");
        assertThat(hospital.text("tr:has-text('森')")).contains("受講決定");
        assertThat(hospital.text("tr:has-text('佐藤')")).contains("補欠");
        assertThat(hospital.main()).doesNotContain("葛󠄀城", "要件を満たさない");
    }

    private void aWithdrawalPromotesTheNext() {
        town.open(nominated).click("summary:has-text('変更を申し出る')").follow("受講の辞退を申し出る");
        town.fill("why", "異動のため").look("cancellation").press("受講の辞退を申し出る");
        officer.open("/changes")
                .click("tr:has-text('葛󠄀城') a[href^='/changes/']")
                .look("cancellation-asked");
        officer.press("申出を受け入れる").open("/courses/" + course + "/promotion").look("promotion");
        assertThat(officer.main()).contains("佐藤");
        approve().press("この方を繰り上げる");
        assertThat(hospital.open("/outcomes?year=" + year.year()).text("tr:has-text('佐藤')"))
                .contains("受講決定（繰上げ）");
    }

    private Tab approve() {
        return officer.fill("draftedOn", JapaneseDate.print(clock.today().minusDays(1)))
                .fill("approvedOn", JapaneseDate.print(clock.today()))
                .fill("documentNumber", "障福第1号")
                .fill("approver", "障害福祉課長");
    }
}
