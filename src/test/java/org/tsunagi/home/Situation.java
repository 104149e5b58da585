package org.tsunagi.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.certificate.CertificateViews.CertificateCount;
import org.tsunagi.completion.CompletionViews.DecidedCourse;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallLine.CallWindow;
import org.tsunagi.intake.StateCounts;
import org.tsunagi.survey.SurveyLine;
import org.tsunagi.survey.SurveyLine.SurveyState;

/** The state of a nominated course of 令和8年度 on a day, told step by step. */
final class Situation {
    static final long COURSE = 5;
    static final FiscalYear YEAR = new FiscalYear(2026);

    private final LocalDate today;
    private final List<CallLine> calls = new ArrayList<>();
    private final Map<Long, List<String>> silent = new java.util.HashMap<>();
    private final List<CourseDay> days = new ArrayList<>();
    private final Set<Long> confirmed = new HashSet<>();
    private @Nullable LocalDate selectedOn;
    private @Nullable DecidedCourse decision;
    private @Nullable CertificateCount certificates;
    private @Nullable SurveyLine survey;
    private long people;

    private Situation(LocalDate today) {
        this.today = today;
    }

    static Situation on(String today) {
        return new Situation(LocalDate.parse(today));
    }

    LocalDate today() {
        return today;
    }

    /** A call from June until 17:00 of this day. */
    Situation callUntil(String closes, Map<ApplicationState, Long> counts, String... silentBodies) {
        long id = 70 + calls.size();
        calls.add(call(id, "2026-06-01", closes, counts));
        silent.put(id, List.of(silentBodies));
        return this;
    }

    Situation daysOn(String... dates) {
        Stream.of(dates)
                .map(LocalDate::parse)
                .forEach(date -> days.add(new CourseDay(COURSE, 100 + days.size(), date, 10, "講義", "県民会館")));
        return this;
    }

    Situation confirmed(int... which) {
        for (int one : which) {
            confirmed.add(100L + one);
        }
        return this;
    }

    Situation selected(String on, long accepted) {
        selectedOn = LocalDate.parse(on);
        people = accepted;
        return this;
    }

    Situation decided(String on, long completed, long others) {
        decision = new DecidedCourse(COURSE, LocalDate.parse(on), completed, others);
        return this;
    }

    Situation certificates(long waiting, long made, long handedOver) {
        certificates = new CertificateCount(COURSE, waiting, made, handedOver);
        return this;
    }

    Situation surveyUntil(String closes, long answered, long invited) {
        survey = new SurveyLine(
                COURSE, "", 2026, 9L, at(closes).minusSeconds(1000), at(closes), answered, invited, SurveyState.OPEN);
        return this;
    }

    CourseFacts facts() {
        return facts(COURSE, "コーディネーター");
    }

    /** The same for another course that shares the days. */
    CourseFacts facts(long id, String shortTitle) {
        return new CourseFacts(
                new CourseLine(id, "C", "養成研修", shortTitle, Route.NOMINATED, 2026, 40),
                calls,
                silent,
                selectedOn,
                people,
                days,
                confirmed,
                decision,
                certificates,
                survey);
    }

    DueList dues() {
        List<Due> dues = new ArrayList<>(IntakeDues.of(today, facts(), 17));
        dues.addAll(OutcomeDues.of(today, facts()));
        dues.addAll(DayDues.of(today, List.of(facts())));
        return DueList.of(today, dues);
    }

    CallLine call(long id, String opens, String closes, Map<ApplicationState, Long> counts) {
        return new CallLine(
                id,
                0,
                COURSE,
                "養成研修",
                Route.NOMINATED,
                YEAR,
                40,
                null,
                "",
                false,
                new CallWindow(at(opens), at(closes), instant(today.atTime(9, 0))),
                new StateCounts(counts));
    }

    private static Instant at(String day) {
        return instant(LocalDate.parse(day).atTime(17, 0));
    }

    private static Instant instant(LocalDateTime then) {
        return then.atZone(OfficeClock.ZONE).toInstant();
    }
}
