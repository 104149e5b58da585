package org.tsunagi.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.Program.Route;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.ChangeAnswerDesk;
import org.tsunagi.intake.ChangeDesk;
import org.tsunagi.intake.ChangeKind;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.Priorities.Declared;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SeatRule.BodyOrder;
import org.tsunagi.selection.SeatRule.Breakable;
import org.tsunagi.selection.SelectionDesk.Overrule;

/** A seat that is given up or passed on under a limit: who waits is told the place that the order gives now. */
@QuarkusTest
class SeatsGivenUpTest {
    @Inject
    Cast cast;

    @Inject
    EnrollmentDesk enrollments;

    @Inject
    EnrollmentViews enrolled;

    @Inject
    ChangeDesk changes;

    @Inject
    ChangeAnswerDesk answers;

    @Inject
    IntakeViews applications;

    private long course;
    private long call;
    private long first;
    private long second;
    private long neighboursSecond;

    @BeforeEach
    void twoOfEachBody() {
        begins(2);
    }

    private void begins(int seats) {
        course = cast.course(Route.NOMINATED, seats);
        call = cast.call(course, null);
        first = cast.nominated(Cast.SHIOMI, call, 1, person("吉田", 1, true));
        second = cast.nominated(Cast.SHIOMI, call, 2, person("髙橋", 2, true));
        cast.nominated(Cast.NAMIOTO, call, 1, person("山﨑", 3, true));
        neighboursSecond = cast.nominated(Cast.NAMIOTO, call, 2, person("森", 4, true));
        cast.choose(course, new SeatRule(1, false, null, BodyOrder.ARRIVAL, ""));
    }

    @Test
    void theBodyIsToldThePlaceThatHoldsAfterAnotherGaveASeatUp() {
        decide();
        assertThat(outcomes(Cast.SHIOMI)).contains("補欠（繰上げ第1位）");
        assertThat(outcomes(Cast.NAMIOTO)).contains("補欠（繰上げ第2位）");
        giveUp("山﨑");
        assertThat(outcomes(Cast.NAMIOTO)).contains("補欠（繰上げ第1位）");
        assertThat(outcomes(Cast.SHIOMI)).contains("補欠（繰上げ第2位）");
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/promotion");
        assertThat(hanako.page().select("figure[aria-label=補欠の順番] tbody th").eachText())
                .containsExactly("森 花", "髙橋 花");
        hanako.fill("draftedOn", "R1.9.10")
                .fill("approvedOn", "令和元年9月12日")
                .fill("documentNumber", "障福第99号")
                .fill("approver", "障害福祉課長")
                .press("この方を繰り上げる");
        assertThat(hanako.page().select("figure[aria-label=繰上げの記録] tbody td").eachText())
                .contains("繰上げ第1位");
    }

    /** The body has one too many, as nobody within a limit waited; somebody does since. */
    @Test
    void aSubstituteIsNotAskedForTheLimitForTheBodyHasNoMoreSeatsByIt() {
        begins(3);
        decide();
        assertThat(standing()).containsExactly("吉田", "山﨑", "髙橋");
        giveUp("山﨑");
        substitute(Cast.SHIOMI, second, "石井", 5, true);
        assertThat(standing()).containsExactly("吉田", "石井");
        assertThat(outcomes(Cast.NAMIOTO)).contains("補欠（繰上げ第1位）");
    }

    @Test
    void whoStandsInForOneExcusedFromTheLimitDoesNotCountForItEither() {
        begins(3);
        cast.nominated(Cast.NAMIOTO, call, 3, person("林", 6, true));
        cast.overrule(course, new Overrule(neighboursSecond, Result.ACCEPTED, Breakable.LIMIT, "広域の調整"));
        decide();
        substitute(Cast.NAMIOTO, neighboursSecond, "石井", 5, true);
        giveUp("山﨑");
        assertThat(outcomes(Cast.NAMIOTO)).contains("補欠（繰上げ第1位）");
        assertThat(Browser.as(cast.officer(), "/courses/" + course + "/promotion")
                        .page()
                        .select("figure[aria-label=補欠の順番] tbody th")
                        .eachText())
                .containsExactly("林 花", "髙橋 花");
        assertThat(Browser.as(cast.officer(), "/courses/" + course + "/selection")
                        .page()
                        .select("main tr:has(th a:contains(石井))")
                        .text())
                .contains("例外（機関・勤務先の上限）", "広域の調整");
    }

    @Test
    void aSubstituteWhoMissesARequirementIsRefusedWithTheWayOut() {
        cast.choose(course, new SeatRule(1, true, null, BodyOrder.ARRIVAL, ""));
        decide();
        RuleViolation refused =
                catchThrowableOfType(RuleViolation.class, () -> substitute(Cast.SHIOMI, first, "石井", 5, false));
        assertThat(refused.sentence()).contains("石井 花さん", "全日程を受講できないため", "申出を受け入れず", "もう一度申し出て");
        assertThat(standing()).containsExactly("吉田", "山﨑");
    }

    @Test
    void aSubstituteWhoWaitsForTheSameCourseLeavesTheWaitingList() {
        decide();
        substitute(Cast.SHIOMI, first, "髙橋", 2, true);
        assertThat(standing()).containsExactly("山﨑", "髙橋");
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/promotion");
        assertThat(hanako.page().select("figure[aria-label=補欠の順番] tbody th").eachText())
                .containsExactly("森 花");
        assertThat(hanako.page().select("figure[aria-label=補欠を辞退した方] tbody").text())
                .contains("髙橋 花", "同じ方が、交代で受講決定になったため");
        assertThat(outcomes(Cast.NAMIOTO)).contains("補欠（繰上げ第1位）");
    }

    private void substitute(String body, long replaced, String family, int birthday, boolean allDays) {
        long request = changes.ask(
                cast.nominator(body),
                replaced,
                ChangeKind.SUBSTITUTION,
                "異動のため",
                person(family, birthday, allDays),
                SubmissionKey.fresh());
        long version = QuarkusTransaction.requiringNew()
                .call(() -> applications.one(cast.officer(), replaced).version());
        answers.accept(cast.officer(), request, version);
    }

    private void giveUp(String family) {
        enrolled.standingOn(course).stream()
                .filter(one -> one.name().family().equals(family))
                .forEach(one -> enrollments.cancel(cast.officer(), one.id(), "勤務の都合"));
    }

    private List<String> standing() {
        return enrolled.standingOn(course).stream()
                .map(Enrollment::name)
                .map(name -> name.family())
                .toList();
    }

    private void decide() {
        cast.select(course, LocalDate.of(2019, 9, 6));
    }

    private String outcomes(String body) {
        return Browser.as(cast.nominator(body), "/outcomes?year=2019")
                .page()
                .select("section[aria-labelledby=course-" + course + "]")
                .text();
    }

    private Particulars person(String family, int birthday, boolean allDays) {
        Particulars p =
                cast.person(family, "花", "あ", "い", LocalDate.of(1937, 1, 1).plusDays(course * 7 + birthday));
        return new Particulars(
                p.name(),
                p.birthDate(),
                p.employer(),
                p.employerKind(),
                p.municipalityId(),
                p.address(),
                p.phone(),
                p.email(),
                p.professionIds(),
                p.otherProfession(),
                p.yearsOfExperience(),
                p.childExperience(),
                p.plannedRole(),
                p.reason(),
                allDays,
                p.earlierCourse(),
                p.listConsent(),
                p.publishConsent(),
                p.consentNote(),
                p.accommodation(),
                Declared.NONE);
    }
}
