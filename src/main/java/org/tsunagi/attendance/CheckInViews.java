package org.tsunagi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.CheckIn.Slipped;
import org.tsunagi.attendance.RollCallSheet.DayHead;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;

/** Reads whose slip a code is, and the slips to print; both for the officers only. */
@ApplicationScoped
public class CheckInViews {
    private final CheckInCodes codes;
    private final CheckIns people;
    private final RollCalls rollCalls;
    private final AttendanceViews attendance;
    private final OfficeClock clock;

    CheckInViews(
            CheckInCodes codes, CheckIns people, RollCalls rollCalls, AttendanceViews attendance, OfficeClock clock) {
        this.codes = codes;
        this.people = people;
        this.rollCalls = rollCalls;
        this.attendance = attendance;
        this.clock = clock;
    }

    /** Whom a code checks in, or why it does not; empty when it is none of ours. */
    public Optional<CheckIn> of(Viewer viewer, long dayId, long enrollmentId, String code) {
        viewer.requireOfficer("check-in");
        if (!codes.isGenuine(dayId, enrollmentId, code)) {
            return Optional.empty();
        }
        return rollCalls.find(dayId).flatMap(day -> people.person(enrollmentId).map(person -> of(viewer, day, person)));
    }

    private CheckIn of(Viewer viewer, DayHead day, Slipped person) {
        LocalDate today = clock.today();
        return new CheckIn(
                codes.path(day.dayId(), person.enrollmentId()),
                person,
                day,
                today,
                clock.now().atZone(OfficeClock.ZONE).toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                attendance.find(viewer, day.dayId(), person.traineeId()).orElse(null),
                day.heldOn().equals(today) ? null : instead(today, person));
    }

    private @Nullable String instead(LocalDate today, Slipped person) {
        return people.dayOn(today, person)
                .map(day -> codes.path(day, person.enrollmentId()))
                .orElse(null);
    }

    /** The days of a course for which slips can be printed. */
    public List<DayHead> daysOf(Viewer viewer, long courseId) {
        viewer.requireOfficer("admission slips");
        return rollCalls.headsOfCourse(courseId);
    }

    /** The slips of a course, by number and day. */
    public List<AdmissionSlip> slips(Viewer viewer, long courseId) {
        List<DayHead> days = daysOf(viewer, courseId);
        return people.on(courseId).stream()
                .flatMap(person -> slips(person, days).stream())
                .toList();
    }

    /** Whose slips an enrollment gives; 404 for who is none or gave the seat up. */
    public Slipped person(Viewer viewer, long enrollmentId) {
        viewer.requireOfficer("admission slips");
        return NotFound.orThrow(people.person(enrollmentId).filter(one -> !one.gaveUp()), "Enrollment " + enrollmentId);
    }

    /** The slips of one person on a course, by day. */
    public List<AdmissionSlip> slipsOf(Viewer viewer, Slipped person) {
        return slips(person, daysOf(viewer, person.courseId()));
    }

    private List<AdmissionSlip> slips(Slipped person, List<DayHead> days) {
        return days.stream()
                .map(day -> new AdmissionSlip(
                        codes.path(day.dayId(), person.enrollmentId()),
                        person.name(),
                        person.course(),
                        person.number(),
                        day))
                .toList();
    }
}
