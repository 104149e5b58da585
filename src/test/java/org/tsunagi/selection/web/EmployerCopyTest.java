package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.EmployerCopyDesk;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;

/** The head of the workplace gets a copy of what an accepted person was told, where that was asked for and nowhere else. */
@QuarkusTest
class EmployerCopyTest {
    private static final String ASK = "所属長にも写しを送る";
    private static final String ASK_NO_MORE = "写しを送らないことにする";

    @Inject
    Cast cast;

    @Inject
    Statements statements;

    @Inject
    EmployerCopyDesk copies;

    @Inject
    IntakeDesk intake;

    @Inject
    IntakeViews applications;

    @Inject
    OfficeClock clock;

    @Inject
    EnrollmentDesk enrollments;

    @Inject
    EnrollmentViews enrolled;

    private Viewer ichiro;
    private long course;
    private long call;
    private long minoru;
    private long taro;
    private long hanako;
    private Browser officer;

    /** Two seats: 𠮷田's and 山田's; 髙橋 waits. */
    @BeforeEach
    void twoSeatsForThree() {
        course = cast.course(Route.NOMINATED, 2);
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        call = cast.openCall(course, null);
        ichiro = cast.nominator(Cast.SHIOMI);
        minoru = nominated(Cast.SHIOMI, 1, "𠮷田", "実");
        taro = nominated(Cast.NAMIOTO, 1, "山田", "太郎");
        hanako = nominated(Cast.SHIOMI, 2, "髙橋", "花子");
        officer = Browser.as(cast.officer(), "/notices/employers/" + course);
    }

    private long nominated(String body, int rank, String family, String given) {
        LocalDate born = LocalDate.of(1962, 1, 1).plusDays((course * 10 + family.codePointAt(0) % 7919L) % 13_000);
        Viewer clerk = cast.nominator(body);
        long id = intake.nominate(clerk, call, rank, cast.person(family, given, "あ", "い", born), SubmissionKey.fresh());
        cast.submit(clerk, id);
        return id;
    }

    private void decide() {
        cast.close(call);
        cast.select(course, clock.today());
    }

    @Test
    void whoWasAcceptedAndAskedForItIsToldOfToTheHead() throws IOException {
        Browser clerk = Browser.as(ichiro, "/applications/" + minoru).press(ASK);
        assertThat(clerk.main()).contains("所属長にも写しを送ることにしました", "所属長への写し 町田 一郎 受講決定のとき、所属長にも写しを送る");
        copies.ask(ichiro, hanako, true);
        assertThat(officer.open("/notices/employers/" + course).main()).contains("送る方がまだいません");

        decide();
        officer.open("/courses/" + course + "/selection").follow("所属長への写し");
        assertThat(officer.main()).contains("所属長").doesNotContain("メールを送る", "髙橋", "山田");
        officer.fill("date", "R1.9.10").press("PDFをダウンロードする");
        PdfReader file = new PdfReader(officer.bytes());
        assertThat(file.getNumberOfPages()).isEqualTo(1);
        assertThat(new PdfTextExtractor(file).getTextFromPage(1).replaceAll("[\\s　]", ""))
                .contains("訪問看護ステーションなみ所属長様", "の受講決定について（写し）", "貴所属の𠮷田実さんの", "受講を決定しました。")
                .contains("受講番号1", "令和元年9月30日（月）10:00～12:00", "会場県民会館")
                .doesNotContain("順位", "汐見市", "髙橋", "山田", "定員", "補欠");
        assertThat(Browser.as(ichiro, "/notices/employers/" + course).status()).isEqualTo(403);
    }

    @Test
    void neitherWhoGaveTheSeatUpNorWhoAskedForNoneAnyMore() {
        copies.ask(ichiro, minoru, true);
        copies.ask(cast.officer(), taro, true);
        decide();
        assertThat(officer.open("/notices/employers/" + course).page().select(".texts li"))
                .hasSize(2);
        enrolled.standingOn(course).stream()
                .filter(one -> one.name().family().equals("山田"))
                .forEach(one -> enrollments.cancel(cast.officer(), one.id(), "勤務の都合"));
        assertThat(officer.open("/notices/employers/" + course).main()).doesNotContain("山田");
        officer.open("/applications/" + minoru).press(ASK_NO_MORE);
        assertThat(officer.open("/notices/employers/" + course).main()).contains("送る方がまだいません");
    }

    @Test
    void afterTheDeadlineAndTheDecisionTheBodyAsksTheOffice() {
        Browser open = Browser.as(ichiro, "/applications/" + minoru);
        Browser late = Browser.as(ichiro, "/applications/" + hanako);
        cast.close(call);
        late.press(ASK);
        assertThat(late.main()).contains("締め切りました").doesNotContain("写しを送ることにしました", ASK);
        cast.select(course, clock.today());
        open.press(ASK);
        assertThat(open.main()).contains("選考は終わっています").doesNotContain("写しを送ることにしました", ASK);
        assertThat(applications.one(ichiro, minoru).employerCopy()).isFalse();
        officer.open("/applications/" + minoru).press(ASK).open("/notices/employers/" + course);
        assertThat(officer.page().select(".texts li")).hasSize(1);
    }

    @Test
    void theListsSayForWhomACopyIsWantedAndWhereItGoes() {
        copies.ask(ichiro, minoru, true);
        copies.ask(cast.officer(), taro, true);
        copies.ask(ichiro, hanako, true);
        String applicants = csv("/applications/applicants.csv?sort=name");
        assertThat(applicants.lines().findFirst().orElseThrow()).contains(",所属長への写し,写しの送付先,");
        assertThat(applicants.lines().skip(1)).hasSize(3).allMatch(line -> line.contains(",希望あり,訪問看護ステーションなみ　所属長,"));
        copies.ask(ichiro, minoru, false);
        assertThat(csv("/applications/applicants.csv?q=𠮷田")).contains(",希望なし,,");
        copies.ask(ichiro, minoru, true);
        decide();
        assertThat(csv("/selection/files/outcomes.csv").lines().skip(1))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).contains("髙橋", ",希望あり,,"),
                        line -> assertThat(line).contains("𠮷田", ",希望あり,訪問看護ステーションなみ　所属長,"),
                        line -> assertThat(line).contains("山田", ",希望あり,訪問看護ステーションなみ　所属長,"));
        enrolled.standingOn(course).stream()
                .filter(one -> one.name().family().equals("山田"))
                .forEach(one -> enrollments.cancel(cast.officer(), one.id(), "勤務の都合"));
        copies.ask(cast.officer(), minoru, false);
        assertThat(csv("/enrollments/trainees.csv").lines())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).contains(",所属長への写し,写しの送付先,"),
                        line -> assertThat(line).contains("𠮷田", ",希望なし,,"),
                        line -> assertThat(line).contains("山田", ",希望あり,,"));
        copies.ask(cast.officer(), minoru, true);
        assertThat(csv("/enrollments/trainees.csv")).contains(",希望あり,訪問看護ステーションなみ　所属長,受講中");
        assertThat(csv("/selection/files/outcomes.csv").lines().filter(line -> line.contains("山田")))
                .allMatch(line -> line.contains(",希望あり,,"));
    }

    private String csv(String path) {
        return new String(officer.open("/courses/" + course + path).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aNeighbourAsksForNobody() {
        Browser neighbour = Browser.as(cast.nominator(Cast.NAMIOTO), "/applications/" + taro);
        neighbour.post(
                "/applications/" + minoru + "/employer-copy",
                Map.of(
                        "csrf-token",
                        neighbour.page().select("[name=csrf-token]").first().val(),
                        "wanted",
                        "YES"));
        assertThat(neighbour.status()).isEqualTo(404);
        assertThat(applications.one(ichiro, minoru).employerCopy()).isFalse();
    }

    @Test
    void askedTwiceItIsOneLineAndAnotherPersonAsksAnew() {
        long draft = intake.nominate(ichiro, call, 3, cast.person("森", "三郎", "もり", "さぶろう"), SubmissionKey.fresh());
        copies.ask(ichiro, draft, true);
        copies.ask(ichiro, draft, true);
        Browser clerk = Browser.as(ichiro, "/applications/" + draft);
        assertThat(clerk.page().select("tr:contains(所属長への写し)")).hasSize(1);
        clerk.open("/applications/" + draft + "/edit")
                .fill("family", "佐藤")
                .fill("given", "四郎")
                .fill("birthDate", "1990/1/2")
                .press("保存して内容を確認する");
        assertThat(clerk.status()).as(clerk.main()).isEqualTo(200);
        assertThat(applications.one(ichiro, draft).employerCopy()).isFalse();
        assertThat(clerk.open("/applications/" + draft)
                        .page()
                        .select("tr:contains(所属長への写し)")
                        .eachText())
                .as("why there is none any more")
                .hasSize(2)
                .last()
                .asString()
                .contains("所属長への写しは送らない");
    }

    @Test
    void thePersonKnowsOfIt() {
        long draft = intake.nominate(ichiro, call, 3, cast.person("森", "三郎", "もり", "さぶろう"), SubmissionKey.fresh());
        String link = Browser.as(ichiro, "/applications/" + draft + "/link")
                .page()
                .select("main .typed")
                .text();
        Browser phone = Browser.at(link.replaceFirst(".*/a/", "/a/")).press("記入の画面を開く");
        assertThat(phone.main()).doesNotContain("所属長");
        copies.ask(ichiro, draft, true);
        assertThat(phone.open("/my-application/" + draft).main()).contains("県から勤務先の所属長にもお知らせします");
        assertThat(phone.follow("記入する・直す").main()).contains("希望があったときは、受講決定を勤務先の所属長にも");
    }

    @Test
    void whereThereIsNoWorkplaceThereIsNoHead() {
        copies.ask(ichiro, minoru, true);
        Browser clerk = Browser.as(ichiro, "/applications/" + minoru + "/edit");
        clerk.fill("employer", "なし").press("変更を保存する");
        assertThat(clerk.open("/applications/" + minoru).main()).contains("「なし」のため作成できません");
        copies.ask(cast.officer(), taro, true);
        decide();
        assertThat(officer.open("/notices/employers/" + course).main())
                .contains("勤務先が未入力か「なし」の方の分は作成できません", "勤務先の名称と「所属長」だけです")
                .doesNotContain("なし　所属長");
        assertThat(officer.page().select(".texts li")).hasSize(1);
        assertThat(officer.page().select(".choice label").eachText())
                .as("whom it is about")
                .anyMatch(one -> one.endsWith("所属長（山田 太郎）"));
    }

    @Test
    void theStatementsDoNotGrowWithTheHeads() {
        copies.ask(ichiro, minoru, true);
        decide();
        long ofOne = statements.during(() -> Browser.as(cast.officer(), "/notices/employers/" + course));
        copies.ask(cast.officer(), taro, true);
        assertThat(officer.open("/notices/employers/" + course).page().select(".texts li"))
                .hasSize(2);
        assertThat(statements.during(() -> Browser.as(cast.officer(), "/notices/employers/" + course)))
                .isEqualTo(ofOne);
    }
}
