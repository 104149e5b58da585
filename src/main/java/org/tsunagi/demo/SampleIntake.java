package org.tsunagi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.DirectDesk;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.Particulars;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.MastersViews.MunicipalityLine;
import org.tsunagi.masters.NominatingBodyViews;

/** Opens the sample's calls and lets everyone apply on the day their file says. */
@ApplicationScoped
class SampleIntake {
    private static final long JUST_ENTERED = 0;
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    private final CallDesk callDesk;
    private final DirectDesk direct;
    private final IntakeDesk desk;
    private final MastersViews masters;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;
    private final SampleMemory memory;

    SampleIntake(
            CallDesk callDesk,
            DirectDesk direct,
            IntakeDesk desk,
            MastersViews masters,
            NominatingBodyViews bodies,
            OfficeClock clock,
            SampleMemory memory) {
        this.callDesk = callDesk;
        this.direct = direct;
        this.desk = desk;
        this.bodies = bodies;
        this.masters = masters;
        this.clock = clock;
        this.memory = memory;
    }

    /** Applications by the ids they got. */
    Map<Long, SamplePerson> build(
            Viewer officer, SamplePlan.Planned planned, SampleCalendar calendar, Map<String, Long> professions) {
        Map<String, Long> calls = new HashMap<>();
        SampleFile.rows("courses.csv", row -> calls.put(row.text("course"), openCall(row, planned, calendar)));
        Map<String, Long> places = masters.municipalities().stream()
                .collect(Collectors.toMap(MunicipalityLine::code, MunicipalityLine::id));
        Map<String, Viewer> clerks = clerks();
        Map<Long, SamplePerson> applied = new HashMap<>();
        List<SamplePerson> people = new ArrayList<>(SamplePerson.all());
        people.sort(Comparator.comparing(person -> day(person, calendar)));
        int minute = 0;
        for (SamplePerson person : people) {
            LocalDateTime moment = day(person, calendar).plusMinutes(minute++ % 400);
            Particulars particulars = person.particulars(places, professions);
            long call = calls.get(person.course());
            clock.at(
                    moment,
                    () -> applied.put(
                            person.body()
                                    .map(code -> nominate(officer, clerks.get(code), call, person, particulars))
                                    .orElseGet(() -> direct.enter(
                                            officer, call, clock.now(), particulars, SubmissionKey.fresh())),
                            person));
            memory.forget();
        }
        return applied;
    }

    private long openCall(SampleRow row, SamplePlan.Planned planned, SampleCalendar calendar) {
        return callDesk.open(
                planned.courses().get(row.text("course")),
                new NewCall(
                        calendar.moment(row.text("call_opens"))
                                .atZone(OfficeClock.ZONE)
                                .toInstant(),
                        calendar.moment(row.text("call_closes"))
                                .atZone(OfficeClock.ZONE)
                                .toInstant(),
                        row.optional("limit_per_body").map(Integer::valueOf).orElse(null),
                        ""),
                SubmissionKey.fresh());
    }

    private long nominate(Viewer officer, Viewer clerk, long call, SamplePerson person, Particulars particulars) {
        long application = desk.nominate(clerk, call, person.row().number("rank"), particulars, SubmissionKey.fresh());
        if (!person.state().equals("draft")) {
            desk.submit(clerk, application, JUST_ENTERED);
        }
        if (person.state().equals("correction")) {
            desk.requestCorrection(officer, application, person.row().text("correction_reason"));
        }
        return application;
    }

    /** One clerk for each nominating body, by the code of the sample files. */
    private Map<String, Viewer> clerks() {
        Map<String, String> codes = new HashMap<>();
        SampleFile.rows("bodies.csv", row -> codes.put(row.text("name"), row.text("code")));
        return bodies.bodies().stream()
                .collect(Collectors.toMap(
                        body -> body.municipalityCode() != null ? body.municipalityCode() : codes.get(body.name()),
                        body -> new Viewer(0, body.name() + " 担当者", Role.NOMINATOR, body.id(), body.name())));
    }

    private static LocalDateTime day(SamplePerson person, SampleCalendar calendar) {
        return person.row()
                .optional("submitted_on")
                .map(calendar::day)
                .orElse(calendar.start().minusDays(1))
                .atTime(OFFICE_OPENS);
    }
}
