package org.tsunagi.course.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.CallCopies.CopiedCall;
import org.tsunagi.course.PlanProposal;
import org.tsunagi.course.PlanProposal.CopiedCourse;
import org.tsunagi.course.PlanProposal.CopiedDay;
import org.tsunagi.course.PlanProposal.CopiedSession;
import org.tsunagi.course.PlanProposal.WantedPlan;
import org.tsunagi.course.YearShift;
import org.tsunagi.masters.BusinessDays;

/** What is ticked and typed about the plan to be copied: the courses with their seats, the days with their dates. */
record PlanCopyForm(PlanProposal plan, @Nullable MultivaluedMap<String, String> sent) {

    private static final String SHOWN = "shown";

    /** Everything that was held, on the same weekdays. */
    static PlanCopyForm proposed(PlanProposal plan) {
        return new PlanCopyForm(plan, null);
    }

    /** What is wanted, or null with the problems told. */
    @Nullable
    WantedPlan read(Problems problems) {
        Fields in = new Fields(problems);
        Map<Long, Integer> seats = new LinkedHashMap<>();
        for (CourseRow row : courses()) {
            Integer places = row.ticked() ? in.number(row.field(), row.seats(), 1, CourseForm.MOST_SEATS) : null;
            if (places != null) {
                seats.put(row.course().courseId(), places);
            }
        }
        if (courses().stream().noneMatch(CourseRow::ticked)) {
            problems.add(null, Messages.say("course.copy.noCourse"));
        }
        Map<Long, LocalDate> days = new HashMap<>();
        Set<Long> wanted = courses().stream()
                .filter(CourseRow::ticked)
                .map(row -> row.course().courseId())
                .collect(Collectors.toSet());
        plan.sessions().stream()
                .filter(session -> session.isOfAny(wanted))
                .forEach(session -> days.putAll(days(session, in, problems)));
        Set<Long> calls = calls().stream()
                .filter(CallRow::ticked)
                .map(row -> row.call().callId())
                .collect(Collectors.toSet());
        return problems.none() ? new WantedPlan(plan.to(), seats, days, calls) : null;
    }

    private Map<Long, LocalDate> days(CopiedSession session, Fields in, Problems problems) {
        Map<Long, LocalDate> days = new LinkedHashMap<>();
        for (DayRow row : rows(session)) {
            LocalDate day = row.ticked() ? in.date(row.field(), row.on(), plan.to()) : null;
            if (day != null) {
                if (!plan.to().contains(day)) {
                    problems.add(
                            row.field(),
                            Messages.say("course.day.otherYear", plan.to().label(), JapaneseDate.both(day)));
                } else if (days.containsValue(day)) {
                    problems.add(row.field(), Messages.say("course.day.twice", JapaneseDate.both(day)));
                }
                days.put(row.day().dayId(), day);
            }
        }
        return days;
    }

    List<CourseRow> courses() {
        return plan.missing().stream()
                .map(course -> new CourseRow(
                        course,
                        ticked("course", course.courseId(), true),
                        shown("course", course.courseId(), true),
                        typed("seats-" + course.courseId(), Integer.toString(course.seats()))))
                .toList();
    }

    /** The sessions of the courses that can be copied. */
    List<SessionRows> sessions(BusinessDays calendar) {
        Map<Long, String> names =
                plan.courses().stream().collect(Collectors.toMap(CopiedCourse::courseId, CopiedCourse::title));
        Set<Long> missing = plan.missing().stream().map(CopiedCourse::courseId).collect(Collectors.toSet());
        return plan.sessions().stream()
                .filter(session -> session.isOfAny(missing))
                .map(session -> new SessionRows(
                        session,
                        plan.shift(),
                        names(session.courseIds().stream().filter(missing::contains), names),
                        names(session.courseIds().stream().filter(id -> !missing.contains(id)), names),
                        rows(session),
                        calendar))
                .toList();
    }

    /** The calls with the titles of their courses. */
    List<CallRow> calls() {
        Map<Long, String> names =
                plan.courses().stream().collect(Collectors.toMap(CopiedCourse::courseId, CopiedCourse::title));
        return plan.calls().stream()
                .map(call -> new CallRow(
                        call,
                        names.get(call.courseId()),
                        call.refusal() == null && ticked("call", call.callId(), call.proposed()),
                        shown("call", call.callId(), call.proposed())))
                .toList();
    }

    private static List<String> names(Stream<Long> courses, Map<Long, String> names) {
        return courses.map(names::get).toList();
    }

    private List<DayRow> rows(CopiedSession session) {
        List<DayRow> rows = new ArrayList<>();
        for (CopiedDay day : session.days()) {
            rows.add(new DayRow(
                    day,
                    ticked("day", day.dayId(), isProposed(session, day)),
                    shown("day", day.dayId(), isProposed(session, day)),
                    typed("on-" + day.dayId(), JapaneseDate.print(day.proposed())),
                    plan.to()));
        }
        return rows;
    }

    /** The days of a session that the later year may have already are only offered. */
    private boolean isProposed(CopiedSession session, CopiedDay day) {
        return day.isHeld() && !plan.isSharedWithPlanned(session);
    }

    /** As it was sent; what was not on the page that was sent, or was proposed otherwise there, as it is proposed now. */
    private boolean ticked(String box, long id, boolean proposed) {
        return sent == null || !sent.getOrDefault(SHOWN, List.of()).contains(shown(box, id, proposed))
                ? proposed
                : sent.getOrDefault(box, List.of()).contains(Long.toString(id));
    }

    /** How the page that is sent back says that it had this box, and whether it was proposed. */
    private static String shown(String box, long id, boolean proposed) {
        return box + "-" + id + "-" + proposed;
    }

    private String typed(String field, String proposed) {
        String value = sent == null ? proposed : sent.getFirst(field);
        return value == null ? proposed : value;
    }

    /** A course that can be copied, with its seats. */
    record CourseRow(CopiedCourse course, boolean ticked, String shown, String seats) {
        public String field() {
            return "seats-" + course.courseId();
        }
    }

    /** A call for the course of that title. */
    record CallRow(CopiedCall call, String course, boolean ticked, String shown) {}

    /**
     * A session with its days.
     *
     * @param courses that can be copied with it
     * @param planned those of its courses that the later year has already; they stay without it
     */
    record SessionRows(
            CopiedSession session,
            YearShift shift,
            List<String> courses,
            List<String> planned,
            List<DayRow> days,
            BusinessDays calendar) {

        /** How it will be called. */
        public String title() {
            return shift.words(session.title());
        }

        /** Whether that still names a year or a date. */
        public boolean isDated() {
            return shift.leavesDate(session.title());
        }

        /** How many lessons were called off on its days. */
        public int cancelledLessons() {
            return session.days().stream().mapToInt(CopiedDay::cancelledLessons).sum();
        }

        public @Nullable String holiday(DayRow row) {
            LocalDate day = row.date();
            return day == null ? null : calendar.holiday(day).orElse(null);
        }
    }

    /** A day with the date typed for it. */
    record DayRow(CopiedDay day, boolean ticked, String shown, String on, FiscalYear year) {
        public String field() {
            return "on-" + day.dayId();
        }

        /** The date typed, or null where it cannot be read. */
        @Nullable
        LocalDate date() {
            try {
                return on.isBlank() ? null : JapaneseDate.parse(on, year);
            } catch (RuleViolation unreadable) {
                return null;
            }
        }

        public String weekday() {
            LocalDate day = date();
            return day == null ? "" : JapaneseDate.withWeekday(day);
        }
    }
}
