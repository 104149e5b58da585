package org.tsunagi.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SeatRule.BodyOrder;
import org.tsunagi.selection.SeatRule.Breakable;
import org.tsunagi.selection.SelectionDesk.Overrule;

/** Whoever comes to a seat, by whatever way, passes what the rule asks; but for the one rule that was broken for this one. */
@QuarkusTest
class SeatCheckTest {
    @Inject
    Cast cast;

    @Inject
    SeatCheck check;

    @Inject
    CourseViews plan;

    @Inject
    EnrollmentDesk enrollments;

    @Inject
    EnrollmentViews enrolled;

    private long course;
    private long itsFirst;
    private long itsSecond;
    private long itsThird;
    private long neighbour;

    @BeforeEach
    void oneSeat() {
        begins(1);
    }

    private void begins(int seats) {
        course = cast.course(Route.NOMINATED, seats);
        long call = cast.call(course, null);
        itsFirst = nominated(Cast.SHIOMI, call, 1, "吉田");
        itsSecond = nominated(Cast.SHIOMI, call, 2, "髙橋");
        itsThird = nominated(Cast.SHIOMI, call, 3, "佐藤");
        neighbour = nominated(Cast.NAMIOTO, call, 1, "山﨑");
    }

    @Test
    void nobodyComesBeyondTheLimitWhileSomebodyWithinOneWaits() {
        cast.choose(course, new SeatRule(1, false, null, BodyOrder.ARRIVAL, ""));
        cast.select(course, LocalDate.of(2019, 9, 6));
        assertThat(refused(itsSecond)).contains("髙橋 花さん（汐見市）", "上限の1名", "補欠で待っています");
        assertThatCode(() -> pass(neighbour)).doesNotThrowAnyException();
    }

    @Test
    void whoGaveASeatUpUsesNothingOfTheLimit() {
        cast.choose(course, new SeatRule(1, false, null, BodyOrder.ARRIVAL, ""));
        cast.select(course, LocalDate.of(2019, 9, 6));
        enrolled.standingOn(course).forEach(one -> enrollments.cancel(cast.officer(), one.id(), "勤務の都合"));
        assertThatCode(() -> pass(itsSecond)).doesNotThrowAnyException();
        assertThat(refused(itsSecond, itsThird)).contains("佐藤 花さん（汐見市）");
    }

    @Test
    void whoIsHeldBackKeepsNoSeatFromThoseBeyondTheirLimitThenButComesBeforeThemLater() {
        begins(2);
        cast.choose(course, new SeatRule(1, false, null, BodyOrder.ARRIVAL, ""));
        cast.overrule(course, new Overrule(neighbour, Result.WAITING, Breakable.ORDER, "調整"));
        cast.select(course, LocalDate.of(2019, 9, 6));
        assertThat(enrolled.standingOn(course)).hasSize(2);
        assertThat(refused(itsThird)).contains("佐藤 花さん（汐見市）", "上限の1名");
        assertThatCode(() -> pass(neighbour)).doesNotThrowAnyException();
    }

    @Test
    void whoDoesNotMeetARequirementIsRefusedUnlessExcused() {
        long program = programOfTheCourse();
        cast.choose(course, new SeatRule(null, false, program, BodyOrder.ARRIVAL, ""));
        cast.overrule(course, new Overrule(itsFirst, Result.ACCEPTED, Breakable.REQUIREMENT, "修了証書の写しで確認"));
        cast.select(course, LocalDate.of(2019, 9, 6));
        assertThatCode(() -> pass(itsFirst)).doesNotThrowAnyException();
        assertThat(refused(neighbour)).contains("山﨑 花さん", "修了の記録がないため");
    }

    private long programOfTheCourse() {
        String code = plan.line(course).programCode();
        return plan.programs().stream()
                .filter(one -> one.program().code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String refused(Long... comers) {
        RuleViolation refused = catchThrowableOfType(RuleViolation.class, () -> pass(comers));
        assertThat(refused).isNotNull();
        return refused.sentence();
    }

    private void pass(Long... comers) {
        QuarkusTransaction.requiringNew().run(() -> check.pass(CourseRound.first(course), List.of(comers)));
    }

    private long nominated(String body, long call, int rank, String family) {
        return cast.nominated(
                body,
                call,
                rank,
                cast.person(family, "花", "あ", "い", LocalDate.of(1930, 1, 1).plusDays(course * 7 + rank)));
    }
}
