package org.tsunagi.attendance.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.attendance.AttendanceViews.Meeting;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.enrollment.SettledEnrollments;

/** Days to prepare and roll-calls to confirm; a day that several courses share is one line. */
@ApplicationScoped
class DayDues implements Dues {
    /** Coming days are shown this far ahead. */
    private static final int AHEAD = 60;

    private static final int PREPARE = 410;
    private static final int CONFIRM = 420;

    private final AttendanceViews attendance;
    private final SettledEnrollments settled;
    private final OfficeClock clock;

    DayDues(AttendanceViews attendance, SettledEnrollments settled, OfficeClock clock) {
        this.attendance = attendance;
        this.settled = settled;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        if (!viewer.isOfficer()) {
            return List.of();
        }
        LocalDate today = clock.today();
        List<Meeting> meetings = attendance.meetings(today.plusDays(AHEAD));
        Set<Long> courses = meetings.stream().map(Meeting::courseId).collect(Collectors.toSet());
        return of(today, meetings, settled.coursesAmong(courses));
    }

    /**
     * @param meetings those to come, and those that are over without a confirmed roll-call
     * @param settled the courses for which the completion is decided
     */
    static List<Due> of(LocalDate today, List<Meeting> meetings, Set<Long> settled) {
        Collection<List<Meeting>> days = meetings.stream()
                .collect(Collectors.groupingBy(Meeting::dayId, LinkedHashMap::new, Collectors.toList()))
                .values();
        return days.stream()
                .filter(day -> day.get(0).heldOn().isAfter(today)
                        || day.stream().anyMatch(one -> one.people() > 0 && !settled.contains(one.courseId())))
                .map(day -> due(today, day))
                .toList();
    }

    private static Due due(LocalDate today, List<Meeting> meetings) {
        Meeting day = meetings.get(0);
        String courses =
                meetings.stream().map(Meeting::course).collect(Collectors.joining(Messages.say("attendance.due.and")));
        String place = "/days/" + day.dayId() + "/attendance";
        return day.heldOn().isBefore(today)
                ? Due.pressing(
                        CONFIRM,
                        Messages.say("attendance.due.confirm"),
                        day.heldOn(),
                        Messages.say("attendance.due.confirm.detail", courses, day.session()),
                        Messages.say("attendance.due.confirm.tag"),
                        place)
                : Due.open(
                        PREPARE,
                        Messages.say("attendance.due.prepare"),
                        day.heldOn(),
                        Messages.say("attendance.due.prepare.detail", courses, day.session(), day.venue()),
                        Messages.say(meetings.size() > 1 ? "attendance.due.shared" : "attendance.due.coming"),
                        place);
    }
}
