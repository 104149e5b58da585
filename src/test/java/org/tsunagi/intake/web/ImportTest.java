package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.ApplicationDetail;
import org.tsunagi.intake.ApplicationLine;
import org.tsunagi.intake.ApplicationSearch;
import org.tsunagi.intake.ApplicationSearch.Order;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;

/** Direct applications from a file of the office's own application service: its columns assigned once, looked at, taken. */
@QuarkusTest
class ImportTest {
    private static final String HEADINGS = "整理番号,申請日時,氏名,フリガナ,生年月日,お持ちの資格,電話,名簿の提供,備考";
    private static final String HANAKO = "A-1,2019/07/02 13:05:11,𠮷田 花子,ヨシダ ハナコ,S55.3.4,准看護師,099-000-0001,はい,";
    private static final String TARO = "A-2,2019/07/03 9:00:00,髙橋 太郎,タカハシ タロウ,1981/5/6,保健師,099-000-0002,,急ぎ";

    @Inject
    Cast cast;

    @Inject
    IntakeViews views;

    @Inject
    IntakeDesk desk;

    @Inject
    Statements statements;

    private long course;
    private long call;

    @BeforeEach
    void aCallForDirectApplications() {
        course = cast.course(Route.DIRECT, 40);
        call = cast.call(course, null);
    }

    @Test
    void columnsAreAssignedOnceAndTheSameFileAgainChangesNothing() {
        Browser hanako = assigned(csv(HANAKO, TARO));
        assertThat(hanako.main()).contains("新しく登録 2件", "𠮷田 花子", "看護師", "名簿の提供への同意：同意", "まだ何も登録していません");
        assertThat(arrived()).isEmpty();
        hanako.press("この内容で登録する");
        assertThat(arrived())
                .extracting(one -> one.name().full() + " " + one.name().kana())
                .containsExactly("𠮷田 花子 ヨシダ ハナコ", "髙橋 太郎 タカハシ タロウ");
        ApplicationDetail first = detail(0);
        assertThat(first.particulars().listConsent()).isEqualTo(Consent.GIVEN);
        assertThat(detail(1).particulars().listConsent()).isEqualTo(Consent.UNCONFIRMED);
        assertThat(first.particulars().publishConsent()).isEqualTo(Consent.UNCONFIRMED);
        assertThat(first.submittedAt()).isEqualTo("2019-07-02T04:05:11Z");
        assertThat(hanako.open("/applications/" + first.id()).main()).contains("電子申請の番号 A-1");

        Browser again = sent(csv(HANAKO, TARO));
        assertThat(again.main()).contains("このファイルの内容は、すべて登録されています", "変わらない 2件");
        assertThat(again.page().select("main button").eachText()).doesNotContain("この内容で登録する");
    }

    @Test
    void anotherCourseIsAskedNothingAnew() {
        assigned(csv(HANAKO));
        call = cast.call(cast.course(Route.DIRECT, 40), null);
        assertThat(sent(csv(HANAKO)).main()).contains("新しく登録 1件");
        Browser more = sent(csv(HANAKO).replace("備考", "備考欄"));
        assertThat(more.page().select("h2").eachText()).contains("列の割り当て");
        assertThat(more.page().select("#column-0 option[selected]").text()).contains("電子申請の番号");
    }

    @Test
    void aRowIsRecognisedByItsNumberElseByNameAndBirthAndShownWithOldAndNew() {
        assigned(csv(HANAKO)).press("この内容で登録する");
        Browser renamed =
                sent(csv(HANAKO.replace("𠮷田", "森").replace("ヨシダ", "モリ").replace("0001", "0009"), TARO));
        assertThat(renamed.main()).contains("新しく登録 1件", "変更 1件", "姓：𠮷田 → 森", "連絡先の電話番号：099-000-0001 → 099-000-0009");
        renamed.press("この内容で登録する");
        assertThat(arrived()).hasSize(2);
        assertThat(sent(csv(TARO.replace("A-2", "A-1"))).main()).contains("2行目 電子申請の番号", "別の方のものとして登録");
        Browser unnumbered =
                sent(csv(HANAKO.replace("𠮷田", "森").replace("ヨシダ", "モリ").replace("A-1", "")));
        assertThat(unnumbered.main()).contains("変更 1件", "099-000-0009 → 099-000-0001");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsTaken() {
        String wrong = TARO.replace("1981/5/6", "昭和64年1月8日").replace("099-000-0002", "会社");
        Browser hanako =
                assigned(csv(HANAKO, wrong, HANAKO, TARO.replace("A-2", "A-3").replace("2019/07/03", "2019/05/03")));
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.main())
                .contains("3行目 生年月日", "平成元年1月8日", "3行目 連絡先の電話番号", "4行目 電子申請の番号", "2行目と同じ申込みです", "5行目 申請日時 受付日が受付開始日");
        assertThat(hanako.page().select("main button").eachText()).doesNotContain("この内容で登録する");
        assertThat(arrived()).isEmpty();
    }

    @Test
    void whatIsLeftUnassignedIsAskedFor() {
        Browser hanako = sent(csv(HANAKO).replace("備考", "備考" + call));
        fill(hanako, "column-4", "NOTHING").press("この割り当てで確かめる");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.main()).contains("どの列が「生年月日」か、選んでください");
        fill(hanako, "column-4", "BIRTH_DATE");
        fill(hanako, "column-3", "BIRTH_DATE").press("この割り当てで確かめる");
        assertThat(hanako.main()).contains("「生年月日」を2つの列に割り当てています");
    }

    @Test
    void itIsReadInEveryEncoding() {
        assigned(csv(TARO));
        byte[] sjis = csv(TARO).getBytes(Charset.forName("windows-31j"));
        assertThat(sent(sjis).main()).contains("新しく登録 1件", "髙橋 太郎");
        assertThat(sent(("\uFEFF" + csv(TARO)).getBytes(StandardCharsets.UTF_8)).main())
                .contains("新しく登録 1件", "髙橋 太郎");
    }

    @Test
    void whoseApplicationWasTakenBackStaysSoAndTwoOfficersAtOnceTakeItOnce() {
        Browser one = assigned(csv(HANAKO));
        Browser other = sent(csv(HANAKO));
        one.press("この内容で登録する");
        other.press("この内容で登録する");
        assertThat(arrived()).hasSize(1);
        desk.withdraw(cast.officer(), arrived().get(0).id(), "電話で");
        assertThat(sent(csv(HANAKO)).main()).contains("変わらない 1件");
        assertThat(sent(csv(HANAKO.replace("0001", "0009"))).main()).contains("変えない（取下げ・決定済み） 1件", "すべて登録されています");
    }

    @Test
    void aFileThatWasOvertakenIsLookedAtAgain() {
        Browser one = assigned(csv(HANAKO, TARO));
        sent(csv(TARO)).press("この内容で登録する");
        one.press("この内容で登録する");
        assertThat(one.status()).isEqualTo(422);
        assertThat(one.main()).contains("申込みの内容か列の割り当てが変わりました", "新しく登録 1件", "変わらない 1件");
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void whatIsAskedOfTheDatabaseDoesNotGrowWithTheRows() {
        assigned(csv(HANAKO));
        long few = compared(10);
        assertThat(compared(300)).isEqualTo(few);
    }

    private long compared(int rows) {
        byte[] file = csv(IntStream.range(0, rows)
                        .mapToObj(i -> HANAKO.replace("A-1", "N-" + i).replace("花子", "花子" + i))
                        .toArray(String[]::new))
                .getBytes(StandardCharsets.UTF_8);
        Browser ready = Browser.as(cast.officer(), "/calls/" + call + "/import").attach("file", "a.csv", file);
        return statements.duringAct(() -> ready.press("読み込んで確かめる"));
    }

    private Browser assigned(String file) {
        Browser hanako = sent(file);
        if (hanako.page().select("h2").eachText().contains("列の割り当て")) {
            fill(hanako, "column-0", "SERVICE_NUMBER");
            fill(hanako, "column-1", "RECEIVED_AT");
            fill(hanako, "column-2", "NAME");
            fill(hanako, "column-3", "KANA");
            fill(hanako, "column-4", "BIRTH_DATE");
            fill(hanako, "column-5", "PROFESSIONS");
            fill(hanako, "column-6", "PHONE");
            fill(hanako, "column-7", "LIST_CONSENT");
            hanako.press("この割り当てで確かめる");
        }
        if (!hanako.page().select("h2:contains(言葉の読み替え)").isEmpty()) {
            hanako.page()
                    .select("tr:contains(准看護師) select[name=meaning] option:contains(看護師)")
                    .first()
                    .attr("selected", "");
            hanako.page()
                    .select("tr:contains(はい) select[name=meaning] option[value=GIVEN]")
                    .attr("selected", "");
            hanako.page()
                    .select("tr:contains(（空欄・列なし）) select[name=meaning] option[value=YES]")
                    .attr("selected", "");
            hanako.press("この割り当てで確かめる");
        }
        return hanako;
    }

    private static Browser fill(Browser browser, String id, String field) {
        browser.page().select("#" + id + " option").removeAttr("selected");
        browser.page().select("#" + id + " option[value=" + field + "]").attr("selected", "");
        return browser;
    }

    private Browser sent(String file) {
        return sent(file.getBytes(StandardCharsets.UTF_8));
    }

    private Browser sent(byte[] file) {
        return Browser.as(cast.officer(), "/calls/" + call + "/import")
                .attach("file", "申込.csv", file)
                .press("読み込んで確かめる");
    }

    private static String csv(String... rows) {
        return HEADINGS + "\r\n" + List.of(rows).stream().collect(Collectors.joining("\r\n"));
    }

    private List<ApplicationLine> arrived() {
        return QuarkusTransaction.requiringNew()
                .call(() -> views.found(
                        cast.officer(), new ApplicationSearch(course, "", null, null, Order.ARRIVAL), 0, 100));
    }

    private ApplicationDetail detail(int index) {
        return QuarkusTransaction.requiringNew()
                .call(() -> views.one(cast.officer(), arrived().get(index).id()));
    }
}
