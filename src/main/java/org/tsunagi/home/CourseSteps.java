package org.tsunagi.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.certificate.CertificateViews.CertificateCount;
import org.tsunagi.completion.CompletionViews.DecidedCourse;
import org.tsunagi.home.CourseGlance.Station;
import org.tsunagi.home.CourseGlance.Step;
import org.tsunagi.intake.CallLine;

/** Decides where a course stands on its way from the plan to the report. */
final class CourseSteps {
    private final LocalDate today;
    private final CourseFacts facts;

    private CourseSteps(LocalDate today, CourseFacts facts) {
        this.today = today;
        this.facts = facts;
    }

    /**
     * The seven steps in order; the first that is not done is the current one, and none is once all are done. The report
     * is done when the time for it is over, see {@link YearDues#isReported}.
     */
    static List<Step> of(LocalDate today, CourseFacts facts) {
        CourseSteps course = new CourseSteps(today, facts);
        Map<Station, Boolean> done = course.done();
        List<Step> steps = new ArrayList<>();
        boolean found = false;
        for (Station station : Station.values()) {
            boolean over = done.getOrDefault(station, false);
            steps.add(new Step(station, over, !over && !found, course.note(station), course.place(station)));
            found |= !over;
        }
        return steps;
    }

    /** A later decision settles what comes before it. */
    private Map<Station, Boolean> done() {
        CertificateCount papers = facts.certificates();
        boolean decided = facts.decision() != null;
        boolean selected = decided || facts.isSelected();
        boolean closed = facts.lastCall().map(call -> call.window().isClosed()).orElse(false);
        Map<Station, Boolean> done = new EnumMap<>(Station.class);
        done.put(Station.PLAN, selected || !facts.days().isEmpty());
        done.put(Station.CALL, selected || closed);
        done.put(Station.SELECTION, selected);
        done.put(
                Station.SESSIONS,
                decided || facts.isOver(today) && facts.unconfirmedUntil(today).isEmpty());
        done.put(Station.COMPLETION, decided);
        done.put(Station.CERTIFICATE, decided && (papers == null || papers.waiting() + papers.made() == 0));
        done.put(Station.REPORT, YearDues.isReported(facts.course().fiscalYear(), today));
        return done;
    }

    private String note(Station station) {
        return switch (station) {
            case PLAN ->
                facts.days().isEmpty() ? HomeMessages.say("step.noDays") : HomeMessages.say("step.days", dayCount());
            case CALL -> facts.lastCall().map(CourseSteps::window).orElse(HomeMessages.say("step.notYet"));
            case SELECTION -> selection();
            case SESSIONS -> sessions();
            case COMPLETION -> completion();
            case CERTIFICATE -> certificate();
            case REPORT -> report();
        };
    }

    private String report() {
        FiscalYear year = facts.course().fiscalYear();
        if (YearDues.isReported(year, today)) {
            return HomeMessages.say("step.reported");
        }
        return year.contains(today) || today.isBefore(year.first())
                ? HomeMessages.say("step.yearRuns")
                : HomeMessages.say("step.yearOver", JapaneseDate.withWeekday(YearDues.summaryUntil(year)));
    }

    private static String window(CallLine call) {
        return call.window().isUpcoming()
                ? HomeMessages.say(
                        "step.opens",
                        JapaneseDate.withWeekday(HomeMessages.day(call.window().opensAt())))
                : HomeMessages.say(
                        call.window().isOpen() ? "step.closes" : "step.closed",
                        JapaneseDate.withWeekday(HomeMessages.day(call.window().closesAt())));
    }

    private String selection() {
        LocalDate on = facts.selectedOn();
        if (on != null) {
            return HomeMessages.say("step.approved", JapaneseDate.withWeekday(on));
        }
        return facts.arrived() == 0
                ? HomeMessages.say("step.notYet")
                : HomeMessages.say("step.arrived", facts.arrived());
    }

    private String sessions() {
        long held = dates(facts.isOver(today) ? today : today.minusDays(1));
        if (dayCount() == 0) {
            return HomeMessages.say("step.notYet");
        }
        int open = facts.unconfirmedUntil(today).size();
        if (facts.isOver(today) && open > 0 && facts.decision() == null) {
            return HomeMessages.say("step.unconfirmed", open);
        }
        return held == 0
                ? HomeMessages.say(
                        "step.from", JapaneseDate.withWeekday(facts.firstDay().orElseThrow()))
                : HomeMessages.say("step.held", dayCount(), held);
    }

    private String completion() {
        DecidedCourse decision = facts.decision();
        return decision == null
                ? HomeMessages.say("step.notYet")
                : HomeMessages.say(
                        "step.decided",
                        JapaneseDate.withWeekday(decision.decidedOn()),
                        decision.completed(),
                        decision.others());
    }

    private String certificate() {
        CertificateCount papers = facts.certificates();
        if (papers == null) {
            return HomeMessages.say("step.notYet");
        }
        if (papers.waiting() > 0) {
            return HomeMessages.say("step.notMade", papers.waiting());
        }
        return papers.made() > 0
                ? HomeMessages.say("step.made", papers.made())
                : HomeMessages.say("step.handedOver", papers.handedOver());
    }

    private String place(Station station) {
        long course = facts.course().id();
        return switch (station) {
            case PLAN -> Places.sessions(facts.course().fiscalYear());
            case CALL -> facts.lastCall().map(call -> Places.call(call.id())).orElse(Places.newCall(course));
            case SELECTION -> Places.selection(course);
            case SESSIONS -> Places.attendance(facts.course().fiscalYear());
            case COMPLETION -> Places.completion(course);
            case CERTIFICATE -> Places.certificates(course);
            case REPORT -> Places.report(facts.course().fiscalYear());
        };
    }

    private long dayCount() {
        return allDates().distinct().count();
    }

    private long dates(LocalDate until) {
        return allDates().filter(day -> !day.isAfter(until)).distinct().count();
    }

    private Stream<LocalDate> allDates() {
        return facts.days().stream().map(day -> day.heldOn());
    }
}
