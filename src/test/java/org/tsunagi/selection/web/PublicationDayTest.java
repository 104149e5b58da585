package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.audit.AuditKind;
import org.tsunagi.audit.AuditViews;
import org.tsunagi.audit.AuditViews.AuditLine;
import org.tsunagi.audit.AuditViews.Wanted;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.selection.PublicationDesk;

/** A decision that is published by itself on its day, and what officers see of one until it is. */
@QuarkusTest
class PublicationDayTest {
    private static final Viewer AUDITOR = new Viewer(8_999_998, "監査 三郎", Role.ADMINISTRATOR, null, null);
    private static final Viewer OTHER = new Viewer(8_999_997, "別人 次郎", Role.OFFICER, null, null);

    @Inject
    Cast cast;

    @Inject
    PublicationDesk desk;

    @Inject
    EnrollmentViews enrolled;

    @Inject
    AuditViews audit;

    @Inject
    EntityManager stored;

    @Inject
    OfficeClock clock;

    private long course;
    private long taro;
    private Browser officer;

    @BeforeEach
    void oneSeatForOne() {
        course = cast.course(Route.NOMINATED, 1);
        taro = applied(course, "公表");
        officer = Browser.as(cast.officer(), page(course));
    }

    private long applied(long to, String family) {
        LocalDate born = LocalDate.of(1958, 1, 1).plusDays(course);
        return cast.nominated(
                Cast.SHIOMI, cast.call(to, null), 1, cast.person(family, "太郎" + course, "こうひょう", "たろう", born));
    }

    @Test
    void aDayWhoseHourIsOverIsRefusedAtItsField() {
        approved().fill("effectiveOn", "R1.9.10").press("決定して、施行日の午前9時に公表する");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.page().select(".problems").text()).contains("施行日", "すでに過ぎています。いま公表するか");
        assertThat(officer.value("documentNumber")).isEqualTo("障福第1234号");
        assertThat(officer.open(page(course)).main()).contains("選考（案）");
        approved().fill("effectiveOn", "R1.9.10").press("決定だけする（公表は後で）");
        assertThat(officer.value("publishOn")).isEmpty();
        officer.fill("publishOn", "R1.9.10").press("この日に公表する");
        assertThat(officer.page().select(".problems").text()).contains("すでに過ぎています");
    }

    @Test
    void oneThatCannotBePublishedStopsNoOtherAndWaitsForAnOfficer() {
        LocalDate day = clock.today().plusDays(1);
        decided();
        plan(day);
        long other = cast.course(Route.NOMINATED, 1);
        applied(other, "予約");
        Browser second = Browser.as(cast.officer(), page(other));
        approved(second).fill("effectiveOn", JapaneseDate.print(day)).press("決定して、施行日の午前9時に公表する");
        QuarkusTransaction.requiringNew()
                .run(() -> stored.createNativeQuery("update selection set planned_at = null,"
                                + " planned_by = null, planned_by_name = null where course_id = :c")
                        .setParameter("c", course)
                        .executeUpdate());
        clock.at(day.atTime(9, 0), desk::publishDue);
        assertThat(enrolled.standingOn(other)).hasSize(1);
        assertThat(enrolled.standingOn(course)).isEmpty();
        officer.open(page(course));
        assertThat(officer.main()).contains("予約した日に公表できませんでした。システムの問題により").doesNotContain("の午前9時に公表します（予約：");
        assertThat(atHome(course)).contains("予約した日に公表できませんでした");
        officer.press("いま公表する");
        assertThat(enrolled.standingOn(course)).hasSize(1);
    }

    @Test
    void whoPlannedItStandsInTheAuditWithTheDay() {
        LocalDate day = clock.today().plusDays(1);
        decided();
        plan(day);
        assertThat(atHome(course)).contains("公表予定日は" + JapaneseDate.both(day));
        assertThat(lines("PublicationDesk.plan")).contains(JapaneseDate.both(day) + "の午前9時に公表");
        clock.at(day.atTime(9, 0), desk::publishDue);
        assertThat(lines("PublicationDesk.publishDue"))
                .contains(cast.officer().name() + "：" + JapaneseDate.both(day) + "の午前9時に公表");
    }

    @Test
    void aFormOfAnotherStateOrDecisionPublishesNothing() {
        decided();
        Browser late = Browser.as(OTHER, page(course));
        plan(clock.today().plusDays(1));
        late.fill("reason", "起案の誤り").press("受講者の決定を取り消す");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.value("reason")).isEqualTo("起案の誤り");
        late.open(page(course));
        officer.fill("reason", "起案の誤り").press("受講者の決定を取り消す");
        late.press("いま公表する");
        assertThat(late.status()).isEqualTo(422);
        officer.open(page(course));
        decided();
        Browser seen = Browser.as(OTHER, page(course));
        officer.fill("reason", "もう一度").press("受講者の決定を取り消す");
        officer.open(page(course));
        decided();
        seen.press("いま公表する");
        assertThat(seen.status()).isEqualTo(422);
        assertThat(enrolled.standingOn(course)).isEmpty();
        seen.press("いま公表する");
        assertThat(enrolled.standingOn(course)).hasSize(1);
    }

    @Test
    void whoPublishesByHandIsNamedWhoeverPlannedADay() {
        decided();
        plan(clock.today().plusDays(1));
        Browser other = Browser.as(OTHER, page(course)).press("いま公表する");
        assertThat(other.main()).contains("に公表（別人 次郎）").doesNotContain("予約による");
    }

    @Test
    void untilItIsPublishedOfficersAreOfferedNothingThatIsRefused() {
        String before = Browser.as(cast.officer(), "/applications/" + taro).main();
        assertThat(before).contains("内容を変更する", "取り下げる", "修正を依頼する");
        String bodysBefore =
                Browser.as(cast.nominator(Cast.SHIOMI), "/applications/" + taro).main();
        decided();
        assertThat(Browser.as(cast.officer(), "/applications/" + taro).main())
                .contains("受講者を決定しましたが、まだ公表していません。")
                .doesNotContain("内容を変更する", "取り下げる", "修正を依頼する");
        assertThat(Browser.as(cast.officer(), "/applications/" + taro + "/edit").main())
                .contains("まだ公表していません");
        assertThat(Browser.as(cast.officer(), "/courses/" + course + "/calls/new")
                        .main())
                .contains("まだ公表していません")
                .doesNotContain("登録する");
        assertThat(Browser.as(cast.nominator(Cast.SHIOMI), "/applications/" + taro)
                        .main())
                .isEqualTo(bodysBefore);
    }

    @Test
    void whatIsNotPublishedIsMarkedWhereTheOfficeSeesIt() {
        long earlier = cast.course(Route.NOMINATED, 1);
        applied(earlier, "公表");
        cast.select(earlier, LocalDate.of(2019, 9, 6));
        long person = enrolled.on(cast.officer(), earlier).get(0).traineeId();
        decided();
        String files = page(course) + "/files/outcomes";
        assertThat(marked("/people/" + person, "section:has(a[href=/courses/" + course + "])"))
                .contains("決裁　公表前");
        assertThat(marked("/people/" + person, "section:has(a[href=/courses/" + earlier + "])"))
                .doesNotContain("公表前");
        String body = "/bodies/" + cast.nominator(Cast.SHIOMI).body().orElseThrow() + "/file?year=2019";
        assertThat(marked(body, "#course-" + course)).contains("受講決定 公表前");
        for (String ending : new String[] {".xlsx", ".csv"}) {
            assertThat(officer.open(files + ending).answered("Content-Disposition"))
                    .contains("%E5%85%AC%E8%A1%A8%E5%89%8D");
        }
        officer.open(page(course)).press("いま公表する");
        assertThat(marked("/people/" + person, "main")).doesNotContain("公表前");
        assertThat(marked(body, "#course-" + course)).doesNotContain("公表前");
        assertThat(officer.open(files + ".xlsx").answered("Content-Disposition"))
                .doesNotContain("%E5%85%AC%E8%A1%A8%E5%89%8D");
    }

    private String marked(String address, String part) {
        return officer.open(address).page().select(part).text();
    }

    private static String page(long of) {
        return "/courses/" + of + "/selection";
    }

    private void plan(LocalDate day) {
        officer.fill("publishOn", JapaneseDate.print(day)).press("この日に公表する");
        assertThat(officer.main()).contains(JapaneseDate.both(day) + "の午前9時に公表します（予約：見本 花子）");
    }

    private Browser approved() {
        return approved(officer);
    }

    private static Browser approved(Browser browser) {
        return browser.fill("draftedOn", "R1.9.2")
                .fill("approvedOn", "R1.9.6")
                .fill("documentNumber", "障福第1234号")
                .fill("approver", "障害福祉課長");
    }

    private void decided() {
        approved().press("決定だけする（公表は後で）");
        assertThat(officer.page().select(".flash").text()).contains("まだ公表していません");
    }

    private String atHome(long of) {
        return Browser.as(cast.officer(), "/")
                .page()
                .select("li:has(a[href=" + page(of) + "]), tr:has(a[href=" + page(of) + "]), .due:has(a[href="
                        + page(of) + "])")
                .text();
    }

    private String lines(String act) {
        StringBuilder said = new StringBuilder();
        audit
                .lines(
                        AUDITOR,
                        new Wanted(
                                Instant.EPOCH,
                                clock.now().plusSeconds(3 * 86_400),
                                cast.officer().userId(),
                                EnumSet.of(AuditKind.ACT)),
                        0,
                        100)
                .stream()
                .filter(line -> line.act().equals(act) && line.path().startsWith(page(course)))
                .map(PublicationDayTest::line)
                .forEach(said::append);
        return said.toString();
    }

    private static String line(AuditLine line) {
        return line.name() + "：" + line.words();
    }
}
