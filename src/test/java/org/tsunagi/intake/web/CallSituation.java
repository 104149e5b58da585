package org.tsunagi.intake.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.web.Due;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallLine.CallWindow;
import org.tsunagi.intake.Round;
import org.tsunagi.intake.StateCounts;
import org.tsunagi.intake.web.CallDues.Bodies;
import org.tsunagi.intake.web.CallDues.CalledCourse;

/** A nominated course of 令和8年度 with its days and calls on a day, told step by step. */
final class CallSituation {
    static final long COURSE = 5;
    static final CourseLine LINE = new CourseLine(COURSE, "C", "養成研修", "コーディネーター", Route.NOMINATED, 2026, 40);

    private final LocalDate today;
    private final List<CallLine> calls = new ArrayList<>();
    private final Map<Long, List<String>> silent = new HashMap<>();
    private final Map<Long, Long> leftOut = new HashMap<>();
    private final List<CourseDay> days = new ArrayList<>();

    private CallSituation(LocalDate today) {
        this.today = today;
    }

    static CallSituation on(String today) {
        return new CallSituation(LocalDate.parse(today));
    }

    CallSituation daysOn(String... dates) {
        Stream.of(dates)
                .map(LocalDate::parse)
                .forEach(date -> days.add(new CourseDay(COURSE, 100 + days.size(), date, 1, "講義", "県民会館")));
        return this;
    }

    /** A call from June until 17:00 of this day. */
    CallSituation callUntil(String closes, Map<ApplicationState, Long> counts, String... silentBodies) {
        long id = 70 + calls.size();
        boolean decided = counts.getOrDefault(ApplicationState.DECIDED, 0L) > 0;
        calls.add(call(id, "2026-06-01", closes, counts, null, decided));
        silent.put(id, List.of(silentBodies));
        return this;
    }

    /** So many of the bodies are not asked by the latest of these calls. */
    CallSituation leavingOut(long bodies) {
        leftOut.put(70L + calls.size() - 1, bodies);
        return this;
    }

    List<CallLine> calls() {
        return calls;
    }

    List<Due> dues() {
        return CallDues.of(today, new CalledCourse(LINE, calls, days), new Bodies(17, leftOut, silent));
    }

    CallLine call(
            long id,
            String opens,
            String closes,
            Map<ApplicationState, Long> counts,
            @Nullable Integer limit,
            boolean selected) {
        return new CallLine(
                id,
                0,
                COURSE,
                "養成研修",
                Round.FIRST,
                Route.NOMINATED,
                new FiscalYear(2026),
                40,
                null,
                limit,
                "",
                selected,
                new CallWindow(at(opens), at(closes), instant(today.atTime(9, 0))),
                null,
                new StateCounts(counts));
    }

    private static Instant at(String day) {
        return instant(LocalDate.parse(day).atTime(17, 0));
    }

    private static Instant instant(LocalDateTime then) {
        return then.atZone(OfficeClock.ZONE).toInstant();
    }
}
