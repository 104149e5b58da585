package org.tsunagi.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.course.CurriculumItems.CurriculumMinutes;
import org.tsunagi.course.Subject.SubjectKind;

/** The plan of a fiscal year: its courses, and the days on which they meet, alone or together. */
public record Plan(List<PlannedCourse> courses, List<PlannedDay> days) {

    static Plan of(List<CourseLine> lines, List<PlannedDay.Sharing> sharings, List<CurriculumMinutes> minutes) {
        List<PlannedDay> days = days(sharings);
        return new Plan(lines.stream().map(line -> planned(line, days, minutes)).toList(), days);
    }

    private static List<PlannedDay> days(List<PlannedDay.Sharing> sharings) {
        Map<Long, List<PlannedDay.Sharing>> byDay = new LinkedHashMap<>();
        sharings.forEach(one ->
                byDay.computeIfAbsent(one.dayId(), id -> new ArrayList<>()).add(one));
        return byDay.values().stream().map(Plan::day).toList();
    }

    private static PlannedDay day(List<PlannedDay.Sharing> rows) {
        PlannedDay.Sharing any = rows.get(0);
        Set<Long> courses = rows.stream().map(PlannedDay.Sharing::courseId).collect(Collectors.toSet());
        return new PlannedDay(any.dayId(), any.heldOn(), any.sessionId(), any.session(), courses);
    }

    private static PlannedCourse planned(
            CourseLine line, Collection<PlannedDay> days, Collection<CurriculumMinutes> minutes) {
        List<PlannedDay> own = days.stream().filter(day -> day.isOf(line)).toList();
        return new PlannedCourse(
                line,
                own.stream().map(PlannedDay::heldOn).distinct().count(),
                own.stream()
                        .filter(PlannedDay::shared)
                        .map(PlannedDay::heldOn)
                        .distinct()
                        .count(),
                minutes(line, SubjectKind.LECTURE, minutes),
                minutes(line, SubjectKind.EXERCISE, minutes));
    }

    private static long minutes(CourseLine line, SubjectKind kind, Collection<CurriculumMinutes> minutes) {
        return minutes.stream()
                .filter(one -> one.courseId() == line.id() && one.kind() == kind)
                .mapToLong(CurriculumMinutes::minutes)
                .sum();
    }

    /**
     * A course in the plan of its year.
     *
     * @param days how many days it meets
     * @param sharedDays on how many of them other courses sit in the same room
     * @param lectureMinutes of required lectures
     * @param exerciseMinutes of required exercises
     */
    public record PlannedCourse(
            CourseLine line, long days, long sharedDays, long lectureMinutes, long exerciseMinutes) {}

    /** A day in the plan of a year, with the courses that meet on it. */
    public record PlannedDay(long dayId, LocalDate heldOn, long sessionId, String session, Set<Long> courseIds) {
        public boolean shared() {
            return courseIds.size() > 1;
        }

        public boolean isOf(CourseLine course) {
            return courseIds.contains(course.id());
        }

        /** A row of the query: one course of one day. */
        record Sharing(long dayId, LocalDate heldOn, long sessionId, String session, long courseId) {}
    }
}
