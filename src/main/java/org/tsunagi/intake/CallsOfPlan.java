package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Removal;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.CallCopies;
import org.tsunagi.course.YearShift;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.Calls.CallFacts;
import org.tsunagi.masters.BusinessDays;
import org.tsunagi.masters.HolidayViews;

/** Brings the calls of a plan that is copied into the later year: as long, at the same hours, on the same weekdays. */
@ApplicationScoped
class CallsOfPlan implements CallCopies {
    private final Calls calls;
    private final CallDesk desk;
    private final CallExtensions extensions;
    private final HolidayViews holidays;
    private final OfficeClock clock;

    CallsOfPlan(Calls calls, CallDesk desk, CallExtensions extensions, HolidayViews holidays, OfficeClock clock) {
        this.calls = calls;
        this.desk = desk;
        this.extensions = extensions;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public List<CopiedCall> of(Collection<Long> courseIds, YearShift shift) {
        BusinessDays calendar = holidays.calendar();
        return courseIds.isEmpty()
                ? List.of()
                : calls.ofCourses(courseIds).stream()
                        .filter(call -> new Round(call.round()).isFirst())
                        .map(call -> copied(call, shift, calendar))
                        .toList();
    }

    private CopiedCall copied(CallFacts call, YearShift shift, BusinessDays calendar) {
        Window next = Window.of(call, shift);
        Instant now = clock.now();
        boolean over = !next.closes().isAfter(now);
        boolean atOnce = !over && !next.opens().isAfter(now);
        boolean endedEarly = !call.closesAt().equals(call.closesAt().truncatedTo(ChronoUnit.MINUTES));
        List<String> warnings = new ArrayList<>(next.holidays(calendar));
        if (endedEarly) {
            warnings.add(Messages.say("intake.copied.endedEarly"));
        }
        if (shift.leavesDate(call.note())) {
            warnings.add(Messages.say("intake.copied.datedNote"));
        }
        if (atOnce) {
            warnings.add(Messages.say("intake.copied.atOnce"));
        }
        return new CopiedCall(
                call.id(),
                call.courseId(),
                new Window(call.opensAt(), call.closesAt()).words(),
                next.words(),
                warnings,
                over ? Messages.say("intake.copied.over") : null,
                !over && !atOnce && !endedEarly);
    }

    @Override
    public void copy(Map<Long, Long> courseOfCall, YearShift shift, long copyId) {
        courseOfCall.forEach((callId, course) -> {
            CallFacts call = calls.facts(callId);
            Window next = Window.of(call, shift);
            RuleViolation.unless(next.closes().isAfter(clock.now()), null, "intake.copied.over");
            NewCall wanted = new NewCall(next.opens(), next.closes(), call.limitPerBody(), shift.words(call.note()));
            long opened = desk.open(course, wanted, SubmissionKey.fresh());
            calls.require(opened).copiedIn(copyId);
        });
    }

    @Override
    public void lock(long copyId) {
        calls.lockCopiedIn(copyId);
    }

    @Override
    public Map<Long, Long> versions(long copyId) {
        return calls.copiedIn(copyId).stream()
                .collect(Collectors.toMap(Call::id, Call::version, Long::max, TreeMap::new));
    }

    @Override
    public void takeBack(long copyId) {
        for (Call call : calls.lockCopiedIn(copyId)) {
            new Removal()
                    .hangs(calls.nonesFor(call.id()).size(), "intake.hanging.nones")
                    .hangs(extensions.of(call), "intake.hanging.extensions")
                    .refuseUnlessFree(call.course().name());
            desk.remove(call.id());
        }
    }

    /** From when until when. */
    private record Window(Instant opens, Instant closes) {
        /** Moved by as many weeks as its last day; the seconds of one that was ended early are cut. */
        static Window of(CallFacts call, YearShift shift) {
            LocalDate last = day(call.closesAt());
            long days = ChronoUnit.DAYS.between(last, shift.near(last));
            return new Window(
                    call.opensAt().plus(days, ChronoUnit.DAYS),
                    call.closesAt().truncatedTo(ChronoUnit.MINUTES).plus(days, ChronoUnit.DAYS));
        }

        String words() {
            return Messages.say("intake.copied.window", words(opens), words(closes));
        }

        List<String> holidays(BusinessDays calendar) {
            List<String> named = new ArrayList<>();
            calendar.holiday(day(opens)).ifPresent(name -> named.add(Messages.say("intake.copied.opensOn", name)));
            calendar.holiday(day(closes)).ifPresent(name -> named.add(Messages.say("intake.copied.closesOn", name)));
            return named;
        }

        private static String words(Instant moment) {
            LocalDateTime local = LocalDateTime.ofInstant(moment, OfficeClock.ZONE);
            return JapaneseDate.printWithWeekday(local.toLocalDate()) + " " + JapaneseDate.clock(local.toLocalTime());
        }

        private static LocalDate day(Instant moment) {
            return LocalDate.ofInstant(moment, OfficeClock.ZONE);
        }
    }
}
