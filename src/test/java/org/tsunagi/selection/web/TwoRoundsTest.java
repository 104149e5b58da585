package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.selection.PromotionDesk;
import org.tsunagi.selection.SelectionViews;

/** What pages say of a course whose first round is published while a second one is called, selected or published. */
@QuarkusTest
class TwoRoundsTest {
    private static final LocalDate SEPTEMBER_6 = LocalDate.of(2019, 9, 6);
    private static final LocalDate SEPTEMBER_13 = LocalDate.of(2019, 9, 13);
    private static final String OFFERED = "a[href$=/calls/new]";

    @Inject
    Cast cast;

    @Inject
    SelectionViews selections;

    @Inject
    PromotionDesk promotions;

    @Inject
    EnrollmentDesk enrollments;

    @Inject
    EnrollmentViews enrolled;

    private long course;
    private long first;
    private Browser officer;

    /** Four seats: 𠮷田 has number 1, 山田 gave number 2 up. */
    @BeforeEach
    void theFirstRoundIsPublished() {
        course = cast.course(Route.NOMINATED, 4);
        first = cast.call(course, null);
        nominated(Cast.SHIOMI, first, 1, "𠮷田", "実");
        nominated(Cast.NAMIOTO, first, 1, "山田", "太郎");
        cast.select(course, SEPTEMBER_6);
        enrollments.cancel(cast.officer(), enrolled.standingOn(course).get(1).id(), "勤務の都合");
        officer = Browser.as(cast.officer(), "/courses/" + course + "/selection");
    }

    private long nominated(String body, long call, int rank, String family, String given) {
        LocalDate born = LocalDate.of(1931, 1, 1).plusDays((course * 10 + family.codePointAt(0) % 7919L) % 11_000);
        return cast.nominated(body, call, rank, cast.person(family, given, "あ", "い", born));
    }

    private void decided() {
        officer.open("/courses/" + course + "/selection")
                .fill("draftedOn", "R1.9.10")
                .fill("approvedOn", "R1.9.13")
                .fill("documentNumber", "障福第99号")
                .fill("approver", "課長 見本 次郎")
                .press("決定だけする（公表は後で）");
        assertThat(officer.main()).contains("まだ公表していません");
    }

    @Test
    void aBodyIsToldOfEachRoundOnItsOwnDay() {
        nominated(Cast.SHIOMI, cast.call(course, null), 1, "髙橋", "花子");
        cast.select(course, SEPTEMBER_13);
        assertThat(selections.published(cast.nominator(Cast.SHIOMI), SEPTEMBER_6).stream()
                        .filter(one -> one.course().id() == course))
                .extracting(
                        one -> one.round().number(),
                        one -> one.approvedOn(),
                        one -> one.outcomes().get(0).name().family(),
                        one -> one.outcomes().size())
                .containsExactly(tuple(1, SEPTEMBER_6, "𠮷田", 1), tuple(2, SEPTEMBER_13, "髙橋", 1));
        assertThat(selections.published(cast.nominator(Cast.SHIOMI), SEPTEMBER_13).stream()
                        .filter(one -> one.course().id() == course))
                .extracting(one -> one.round().number())
                .containsExactly(2);
        assertThat(selections.published(cast.nominator(Cast.NAMIOTO), SEPTEMBER_6).stream()
                        .filter(one -> one.course().id() == course))
                .extracting(one -> one.round().number())
                .containsExactly(1);
    }

    @Test
    void theListOfSelectionsSaysHowEachRoundStands() {
        assertThat(selectionLine()).contains("決定済み 2019年9月6日（令和元年）決裁 受講決定者").doesNotContain("当初の募集");
        nominated(Cast.SHIOMI, cast.call(course, null), 1, "髙橋", "花子");
        assertThat(selectionLine()).contains("決定済み 2019年9月6日（令和元年）決裁（当初の募集） 再募集は未決定 受講決定者");
        decided();
        assertThat(selectionLine())
                .contains("4 3 0 決定済み 2019年9月6日（令和元年）決裁（当初の募集） 公表前 2019年9月13日（令和元年）決裁（再募集） 受講決定者")
                .doesNotContain("未決定");
        String title = officer.page().select(line() + " th").text();
        Viewer official = new Viewer(9, "見本 次郎", Role.OFFICIAL, null, null);
        assertThat(Browser.as(official, "/selections?year=2019")
                        .page()
                        .select("main tbody tr:has(th:matchesOwn(^" + title + "$))")
                        .text())
                .isEqualTo(title + " 4 3 0 決定済み 2019年9月6日（令和元年）決裁（当初の募集） 再募集は未決定");
    }

    private String selectionLine() {
        return officer.open("/selections?year=2019").page().select(line()).text();
    }

    private String line() {
        return "main tbody tr:has(th a[href=/courses/" + course + "/selection])";
    }

    @Test
    void whileASecondCallIsUnderWayItIsNamedAndNoneIsOffered() {
        List<String> pages = List.of("/calls/" + first, "/courses/" + course + "/promotion");
        for (String page : pages) {
            assertThat(officer.open(page).page().select(OFFERED)).as(page).hasSize(1);
        }
        long second = cast.openCall(course, null);
        for (String page : pages) {
            assertThat(officer.open(page).page().select(OFFERED)).as(page).isEmpty();
            assertThat(officer.main()).as(page).contains("まで受け付けています");
            assertThat(officer.follow("再募集の受付").path()).isEqualTo("/calls/" + second);
        }
        cast.close(second);
        for (String page : pages) {
            assertThat(officer.open(page).main()).as(page).contains("再募集の受付は終わり、結果をまだ公表していません。");
            assertThat(officer.page().select(OFFERED)).as(page).isEmpty();
            assertThat(officer.follow("再募集の選考").page().select("h1").text()).contains("（再募集）の選考");
        }
        nominated(Cast.SHIOMI, cast.call(course, null), 1, "髙橋", "花子");
        cast.select(course, SEPTEMBER_13);
        for (String page : pages) {
            assertThat(officer.open(page).page().select(OFFERED)).as(page).hasSize(1);
        }
    }

    @Test
    void aSecondCallIsForTheSeatsThatAreLeft() {
        long second = cast.call(course, null);
        assertThat(officer.open("/calls?year=2019").page().select(row(first)).text())
                .contains(" 締切済み 4 0 0 ");
        assertThat(officer.page().select(row(second)).text()).contains(" 締切済み 3 0 0 ");
        assertThat(firstFigure("/calls/" + second)).isEqualTo("募集人数 3名");
        assertThat(firstFigure("/calls/" + first)).isEqualTo("定員 4名");
        nominated(Cast.SHIOMI, second, 1, "髙橋", "花子");
        decided();
        assertThat(firstFigure("/courses/" + course + "/selection")).isEqualTo("空いている席 3名");
        officer.press("いま公表する");
        assertThat(officer.page().select("dl.figures").text()).doesNotContain("定員", "空いている席");
        assertThat(officer.open("/calls/" + second).page().select("dl.figures").text())
                .doesNotContain("定員", "募集人数");
        assertThat(officer.open("/calls?year=2019").page().select(row(second)).text())
                .contains(" 締切済み ― 0 0 ");
    }

    private String firstFigure(String page) {
        return officer.open(page).page().select("dl.figures div").get(0).text();
    }

    private static String row(long call) {
        return "main tbody tr:has(th a[href=/calls/" + call + "])";
    }

    @Test
    void whoHadNoSeatInTheFirstRoundIsNoDoubleInTheSecondAndWhoHasOneIs() {
        long two = cast.course(Route.NOMINATED, 1);
        long call = cast.call(two, null);
        course = two;
        long seated = nominated(Cast.SHIOMI, call, 1, "𠮷田", "実");
        long without = nominated(Cast.SHIOMI, call, 2, "髙橋", "花子");
        cast.select(two, SEPTEMBER_6);
        enrollments.cancel(cast.officer(), enrolled.standingOn(two).get(0).id(), "勤務の都合");
        promotions.decline(cast.officer(), two, without, "連絡がつかない");
        long again = cast.call(two, null);
        long hanako = nominated(Cast.SHIOMI, again, 1, "髙橋", "花子");
        Browser list = Browser.as(cast.officer(), "/courses/" + two + "/applications");
        assertThat(list.main()).doesNotContain("同じ方かも");
        assertThat(list.open("/applications/" + hanako)
                        .page()
                        .select(".note:contains(同じ方)")
                        .text())
                .contains("この研修の当初の募集（受講決定になっていなければ、重複ではありません）", "決定済み");
        assertThat(list.open("/applications/" + without)
                        .page()
                        .select(".note:contains(同じ方)")
                        .text())
                .contains("この研修の再募集（受講決定");
        long gaveUp = nominated(Cast.SHIOMI, again, 2, "𠮷田", "実");
        assertThat(alike(list, two)).containsExactlyInAnyOrder("/applications/" + seated, "/applications/" + gaveUp);
        long third = nominated(Cast.NAMIOTO, again, 1, "髙橋", "花子");
        assertThat(alike(list, two))
                .containsExactlyInAnyOrder(
                        "/applications/" + seated,
                        "/applications/" + gaveUp,
                        "/applications/" + hanako,
                        "/applications/" + third);
    }

    private static List<String> alike(Browser list, long of) {
        return list.open("/courses/" + of + "/applications?show=alike")
                .page()
                .select("main tbody th a")
                .eachAttr("href");
    }
}
