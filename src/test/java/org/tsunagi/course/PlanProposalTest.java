package org.tsunagi.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.course.CallCopies.CopiedCall;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.CurriculumItems.CurriculumLine;
import org.tsunagi.course.PlanProposal.CopiedCourse;
import org.tsunagi.course.PlanProposal.CopiedDay;
import org.tsunagi.course.PlanProposal.CopiedLesson;
import org.tsunagi.course.PlanProposal.CopiedSession;
import org.tsunagi.course.PlanProposal.CopiedSubject;
import org.tsunagi.course.PlanProposal.WantedPlan;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.TrainingSession.Delivery;

class PlanProposalTest {
    private static final FiscalYear FROM = new FiscalYear(2025);
    private static final FiscalYear TO = new FiscalYear(2026);
    private static final long COORDINATORS = 1;
    private static final long SUPPORTERS = 2;
    private static final long LECTURE = 11;
    private static final long EXERCISE = 12;
    private static final long UNUSED = 13;
    private static final long OPENING = 14;
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 30);
    private static final LocalDate SECOND = LocalDate.of(2025, 10, 1);

    /** Both courses meet on the first day, an opening counts for none, and the second day is the coordinators' alone. */
    private static final PlanProposal PLAN = new PlanProposal(
            FROM,
            TO,
            List.of(course(COORDINATORS), course(SUPPORTERS)),
            List.of(subject(LECTURE), subject(EXERCISE), subject(UNUSED), subject(OPENING)),
            List.of(
                    new CurriculumLine(COORDINATORS, LECTURE, true),
                    new CurriculumLine(COORDINATORS, EXERCISE, true),
                    new CurriculumLine(SUPPORTERS, LECTURE, true)),
            List.of(new CopiedSession(
                    21,
                    "令和7年度 研修",
                    "県庁",
                    Delivery.IN_PERSON,
                    List.of(COORDINATORS, SUPPORTERS),
                    List.of(day(31, FIRST, OPENING, LECTURE), day(32, SECOND, EXERCISE)))),
            List.of(call(41, COORDINATORS), call(42, SUPPORTERS)));

    private static CopiedCourse course(long id) {
        return new CopiedCourse(id, id, "研修" + id, "", Route.NOMINATED, 40, CompletionRule.usual(), null, null, false);
    }

    private static CopiedSubject subject(long id) {
        return new CopiedSubject(id, "科目" + id, null);
    }

    private static CopiedDay day(long id, LocalDate on, Long... subjects) {
        return new CopiedDay(
                id,
                on,
                on.plusWeeks(52),
                false,
                List.of(subjects).stream()
                        .map(one -> new CopiedLesson(one, LocalTime.of(9, 0), LocalTime.of(10, 0), ""))
                        .toList(),
                0);
    }

    private static CopiedCall call(long id, long course) {
        return new CopiedCall(id, course, "昨年", "今年", List.of(), null, true);
    }

    private static WantedPlan wanted(Map<Long, Integer> seats, Map<Long, LocalDate> days) {
        return new WantedPlan(TO, seats, days, Set.of(41L, 42L));
    }

    private static final Map<Long, LocalDate> BOTH_DAYS = Map.of(31L, FIRST.plusWeeks(52), 32L, SECOND.plusWeeks(52));

    @Test
    void everythingComesOverUnderTheNameOfTheNewYear() {
        WantedPlan all = wanted(Map.of(COORDINATORS, 40, SUPPORTERS, 160), BOTH_DAYS);
        assertThat(PLAN.sessionsOf(all)).singleElement().satisfies(session -> {
            assertThat(session.title()).isEqualTo("令和8年度 研修");
            assertThat(session.courseIds()).containsExactly(COORDINATORS, SUPPORTERS);
            assertThat(session.days()).hasSize(2);
        });
        assertThat(PLAN.subjectsOf(all))
                .extracting(CopiedSubject::subjectId)
                .containsExactly(LECTURE, EXERCISE, OPENING);
    }

    @Test
    void whatIsOnlyForACourseLeftOutStaysBehind() {
        WantedPlan supporters = wanted(Map.of(SUPPORTERS, 160), BOTH_DAYS);
        assertThat(PLAN.callsOf(supporters)).extracting(CopiedCall::callId).containsExactly(42L);
        assertThat(PLAN.sessionsOf(supporters)).singleElement().satisfies(session -> {
            assertThat(session.courseIds()).containsExactly(SUPPORTERS);
            assertThat(session.days()).extracting(CopiedDay::dayId).containsExactly(31L);
            assertThat(session.days().get(0).lessons())
                    .extracting(CopiedLesson::subjectId)
                    .containsExactly(OPENING, LECTURE);
        });
        assertThat(PLAN.subjectsOf(supporters))
                .extracting(CopiedSubject::subjectId)
                .containsExactly(LECTURE, OPENING);
    }

    @Test
    void aSessionWithoutAnyWantedDayStaysBehindAndTheCurriculumComes() {
        WantedPlan none = wanted(Map.of(COORDINATORS, 40), Map.of());
        assertThat(PLAN.sessionsOf(none)).isEmpty();
        assertThat(PLAN.subjectsOf(none)).extracting(CopiedSubject::subjectId).containsExactly(LECTURE, EXERCISE);
    }

    @Test
    void aDayOfWhichAllWasCalledOffWasNotHeld() {
        CopiedDay held = day(31, FIRST, LECTURE);
        assertThat(held.isHeld()).isTrue();
        assertThat(day(31, FIRST).isHeld()).isTrue();
        assertThat(new CopiedDay(31, FIRST, FIRST, true, held.lessons(), 0).isHeld())
                .isFalse();
        assertThat(new CopiedDay(31, FIRST, FIRST, false, held.lessons(), 1).isHeld())
                .isTrue();
        assertThat(new CopiedDay(31, FIRST, FIRST, false, List.of(), 1).isHeld())
                .isFalse();
    }
}
