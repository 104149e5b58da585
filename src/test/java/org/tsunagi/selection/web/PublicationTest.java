package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.RollCallCast;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.ChangeAnswerDesk;
import org.tsunagi.intake.ChangeDesk;
import org.tsunagi.intake.ChangeKind;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.selection.CourseRound;
import org.tsunagi.selection.PublicationDesk;
import org.tsunagi.selection.SelectionViews;

/** A decision is seen by nobody but officers until it is published, and can be taken back until then. */
@QuarkusTest
class PublicationTest {
    private static final Viewer OFFICIAL = new Viewer(3, "県 職員", Role.OFFICIAL, null, null);

    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    PublicationDesk desk;

    @Inject
    SelectionViews selections;

    @Inject
    EnrollmentViews enrolled;

    @Inject
    IntakeDesk intake;

    @Inject
    ChangeDesk changes;

    @Inject
    ChangeAnswerDesk answers;

    @Inject
    CourseViews courseViews;

    @Inject
    OfficeClock clock;

    private Viewer ichiro;
    private long course;
    private long call;
    private long minoru;
    private long hanako;
    private String page;
    private Browser officer;

    /** One seat for 𠮷田; 髙橋 waits; 鈴木 is refused by an exception. */
    @BeforeEach
    void oneSeatForThree() {
        ichiro = cast.nominator(Cast.SHIOMI);
        course = cast.course(Route.NOMINATED, 1);
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        call = cast.call(course, null);
        minoru = nominated(Cast.SHIOMI, 1, "𠮷田", "実");
        hanako = nominated(Cast.SHIOMI, 2, "髙橋", "花子");
        long goro = nominated(Cast.NAMIOTO, 1, "鈴木", "五郎");
        page = "/courses/" + course + "/selection";
        officer = Browser.as(cast.officer(), "/applications/" + goro + "/result")
                .tick("受講不可")
                .tick("要件")
                .fill("reason", "対象の要件を満たさないため")
                .press("結果を保存する")
                .open(page);
    }

    private long nominated(String body, int rank, String family, String given) {
        LocalDate born = LocalDate.of(1962, 1, 1).plusDays((course * 10 + family.codePointAt(0) % 7919L) % 13_000);
        return cast.nominated(body, call, rank, cast.person(family, given, "あ", "い", born));
    }

    @Test
    void beforeThePublicationNobodyButAnOfficerSeesAnything() {
        String homeBefore = outcomesAtHome();
        decided();
        assertThat(officer.main()).contains("まだ公表していません", "受講決定").doesNotContain("推薦機関への決定の通知");
        assertThat(ownOutcomes()).contains("選考").doesNotContain("受講決定", "補欠", "𠮷田 実 訪問");
        assertThat(outcomesAtHome()).isEqualTo(homeBefore);
        for (long application : new long[] {minoru, hanako}) {
            assertThat(Browser.as(ichiro, "/applications/" + application).main())
                    .contains("提出済み")
                    .doesNotContain("決定済み", "受講決定", "補欠", "決定しました");
        }
        assertThat(officialsLine()).contains("未決定").doesNotContain("決定済み", "公表前", "決裁");
        assertThat(Browser.as(OFFICIAL, "/courses/" + course).main()).doesNotContain("決裁", "公表前");
        for (String purpose : List.of("decisions", "results", "trainees")) {
            assertThat(officer.open("/notices/" + purpose + "/" + course).main())
                    .as(purpose)
                    .contains("送る方がまだいません");
        }
        assertThat(enrolled.standingOn(course)).isEmpty();
        assertThat(selections.promotable(LocalDate.of(2019, 9, 1)))
                .noneMatch(one -> one.course().id() == course);
        assertThat(Browser.as(cast.officer(), "/selections?year=2019").main()).contains("公表前");
        officer.open(page).press("いま公表する");
        assertThat(officer.page().select(".flash").text()).contains("公表しました");
        assertThat(ownOutcomes()).contains("受講決定", "補欠（繰上げ第1位）");
        assertThat(Browser.as(ichiro, "/applications/" + minoru).main()).contains("決定");
        assertThat(officialsLine()).contains("決定済み", "決裁");
        assertThat(officer.open("/notices/results/" + course).main()).contains("𠮷田 実", "鈴木 五郎");
        assertThat(enrolled.standingOn(course)).hasSize(1);
    }

    @Test
    void anUnpublishedDecisionIsTakenBackWithItsReasonAndDecidedAnew() {
        decided();
        officer.press("受講者の決定を取り消す");
        assertThat(officer.page().select(".problems").text()).contains("理由");
        officer.fill("reason", "起案の誤りが見つかったため").press("受講者の決定を取り消す");
        assertThat(officer.main()).contains("選考（案）", "取り消した決定", "障福第1234号", "理由：起案の誤りが見つかったため", "理由：対象の要件を満たさないため");
        intake.withdraw(cast.officer(), minoru, "異動のため");
        officer.open(page);
        decided();
        officer.press("いま公表する");
        assertThat(enrolled.standingOn(course))
                .extracting(one -> one.name().family())
                .containsExactly("髙橋");
        assertThatThrownBy(() -> desk.revoke(cast.officer(), course, "まちがい", seen()))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.sentence()).contains("すでに公表"));
    }

    @Test
    void whatIsDecidedStaysAsItIsUntilItIsPublished() {
        decided();
        assertThatThrownBy(() -> intake.withdraw(cast.officer(), minoru, "異動のため"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        no -> assertThat(no.sentence()).isEqualTo("この研修は選考の手続き中のため、いまは登録も変更もできません。"));
        assertThat(officer.open("/courses/" + course + "/promotion").main()).doesNotContain("この方を繰り上げる");
        assertThat(officer.open(page).main()).doesNotContain("受講者を決定する", "決裁用の案を作成する");
    }

    @Test
    void whoIsToLeaveIsAskedForBetweenAndLeavesAfterThePublication() {
        decided();
        long asked = changes.ask(ichiro, minoru, ChangeKind.WITHDRAWAL, "異動のため", null, SubmissionKey.fresh());
        Browser answer = Browser.as(cast.officer(), "/changes/" + asked);
        long version =
                Long.parseLong(answer.page().select("input[name=version]").val());
        assertThatThrownBy(() -> answers.accept(cast.officer(), asked, version))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.sentence()).contains("まだ公表していません"));
        desk.publish(cast.officer(), course, seen());
        answer.open("/changes/" + asked);
        answers.accept(
                cast.officer(),
                asked,
                Long.parseLong(answer.page().select("input[name=version]").val()));
        assertThat(enrolled.standingOn(course)).isEmpty();
    }

    @Test
    void onItsDayItIsPublishedByItselfAtNine() {
        LocalDate day = clock.today().plusDays(3);
        decided();
        officer.fill("publishOn", JapaneseDate.print(clock.today().minusDays(1)))
                .press("この日に公表する");
        assertThat(officer.page().select(".problems").text()).contains("すでに過ぎています");
        officer.fill("publishOn", JapaneseDate.print(day)).press("この日に公表する");
        assertThat(officer.main()).contains(JapaneseDate.both(day) + "の午前9時に公表します（予約：見本 花子）");
        clock.at(day.atTime(8, 59), desk::publishDue);
        assertThat(enrolled.standingOn(course)).isEmpty();
        officer.press("公表の予約を取りやめる");
        clock.at(day.atTime(9, 0), desk::publishDue);
        assertThat(enrolled.standingOn(course)).isEmpty();
        officer.fill("publishOn", JapaneseDate.print(day)).press("この日に公表する");
        clock.at(day.atTime(9, 0), desk::publishDue);
        assertThat(enrolled.standingOn(course)).hasSize(1);
        assertThat(officer.open(page).main()).contains("に公表（見本 花子）");
    }

    @Test
    void theDayIsTheOneOfThePaperWhereThatIsWanted() {
        LocalDate day = clock.today().plusDays(3);
        approved().press("決定して、施行日の午前9時に公表する");
        assertThat(officer.page().select(".problems").text()).contains("施行日を入力してください");
        officer.fill("effectiveOn", JapaneseDate.print(day)).press("決定して、施行日の午前9時に公表する");
        assertThat(officer.main()).contains(JapaneseDate.both(day) + "の午前9時に公表します");
    }

    @Test
    void whatCannotBePublishedOnItsDaySaysWhyOnItsPage() {
        decided();
        LocalDate day = clock.today().plusDays(1);
        officer.fill("publishOn", JapaneseDate.print(day)).press("この日に公表する");
        rollCalls.enroll(course, "別 人 ベツ ヒト");
        clock.at(day.atTime(9, 0), desk::publishDue);
        assertThat(officer.open(page).main()).contains("予約した日に公表できませんでした。", "席");
    }

    @Test
    void ofTwoWhoPublishAtOnceTheLateOneIsToldSo() {
        decided();
        Fingerprint seen = seen();
        assertThatThrownBy(() -> AtOnce.act(
                        () -> desk.publish(cast.officer(), course, seen),
                        () -> desk.publish(cast.officer(), course, seen)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.sentence()).contains("すでに公表"));
        assertThat(enrolled.standingOn(course)).hasSize(1);
        Browser late = Browser.as(cast.officer(), page);
        assertThat(late.main()).doesNotContain("いま公表する");
    }

    private Fingerprint seen() {
        return selections
                .decision(cast.officer(), CourseRound.first(course))
                .orElseThrow()
                .seen();
    }

    private Browser approved() {
        return officer.fill("draftedOn", "R1.9.2")
                .fill("approvedOn", "R1.9.6")
                .fill("documentNumber", "障福第1234号")
                .fill("approver", "障害福祉課長");
    }

    private void decided() {
        approved().press("決定だけする（公表は後で）");
        assertThat(officer.page().select(".flash").text()).contains("まだ公表していません");
    }

    private String ownOutcomes() {
        return Browser.as(ichiro, "/outcomes?year=2019")
                .page()
                .select("section[aria-labelledby=course-" + course + "]")
                .text();
    }

    private String outcomesAtHome() {
        return Browser.as(ichiro, "/").page().select("a[href*=outcomes]").text();
    }

    private String officialsLine() {
        String title = courseViews.line(course).title();
        return Browser.as(OFFICIAL, "/selections?year=2019")
                .page()
                .select("tr:has(th:contains(" + title + "))")
                .text();
    }
}
