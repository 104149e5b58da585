package org.tsunagi.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagi.course.CourseDay;
import org.tsunagi.home.Due.Task;

/** Decides what is due about the session days; a day that several courses share is one line. */
final class DayDues {
    /** Coming days are shown this far ahead. */
    private static final int AHEAD = 60;

    private DayDues() {}

    static List<Due> of(LocalDate today, List<CourseFacts> courses) {
        Map<Long, List<Meeting>> days = new LinkedHashMap<>();
        courses.forEach(course -> course.days()
                .forEach(day -> days.computeIfAbsent(day.dayId(), id -> new ArrayList<>())
                        .add(new Meeting(course, day))));
        return days.values().stream()
                .filter(meetings -> isDue(today, meetings))
                .map(meetings -> due(today, meetings))
                .toList();
    }

    /** One course on one day. */
    private record Meeting(CourseFacts course, CourseDay day) {}

    private static boolean isDue(LocalDate today, List<Meeting> meetings) {
        Meeting any = meetings.get(0);
        LocalDate heldOn = any.day().heldOn();
        if (heldOn.isAfter(today)) {
            return !heldOn.isAfter(today.plusDays(AHEAD));
        }
        return !any.course().confirmed().contains(any.day().dayId())
                && meetings.stream().anyMatch(one -> one.course().awaitsCompletion());
    }

    private static Due due(LocalDate today, List<Meeting> meetings) {
        CourseDay day = meetings.get(0).day();
        String courses = meetings.stream()
                .map(one -> one.course().course().shortTitle())
                .collect(Collectors.joining(HomeMessages.say("and")));
        String place = Places.attendance(day.dayId());
        return day.heldOn().isBefore(today)
                ? Due.pressing(
                        Task.CONFIRM_ATTENDANCE,
                        day.heldOn(),
                        HomeMessages.say("detail.day", courses, day.session()),
                        HomeMessages.say("tag.unconfirmed"),
                        place)
                : Due.open(
                        Task.SESSION_DAY,
                        day.heldOn(),
                        HomeMessages.say("detail.comingDay", courses, day.session(), day.venue()),
                        HomeMessages.say(meetings.size() > 1 ? "tag.shared" : "tag.coming"),
                        place);
    }
}
