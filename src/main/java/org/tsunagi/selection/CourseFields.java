package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.LessonLine;

/** What the letters of a selection say of the course: its name, year, times and venues. */
@ApplicationScoped
class CourseFields {
    private final CourseViews courses;

    CourseFields(CourseViews courses) {
        this.courses = courses;
    }

    Map<String, String> of(CourseLine course) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("研修名", course.title());
        fields.put("年度", course.fiscalYear().label());
        fields.put("日時", orLater(times(courses.lessonsOf(course.id()))));
        fields.put("会場", orLater(venues(courses.daysOf(course.id()))));
        return fields;
    }

    private static String orLater(String planned) {
        return planned.isEmpty() ? Messages.say("selection.notice.later") : planned;
    }

    /** A line for each day, from its first lesson to the end of its last. */
    private static String times(List<LessonLine> lessons) {
        Map<LocalDate, List<LessonLine>> days =
                lessons.stream().collect(Collectors.groupingBy(LessonLine::heldOn, TreeMap::new, Collectors.toList()));
        return days.entrySet().stream()
                .map(day -> time(day.getKey(), day.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String time(LocalDate day, List<LessonLine> lessons) {
        LocalTime from = lessons.stream()
                .map(LessonLine::startsAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalTime until = lessons.stream()
                .map(LessonLine::endsAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Messages.say(
                "selection.notice.time",
                JapaneseDate.printWithWeekday(day),
                JapaneseDate.clock(from),
                JapaneseDate.clock(until));
    }

    private static String venues(List<CourseDay> days) {
        return days.stream()
                .map(CourseDay::venue)
                .filter(venue -> !venue.isBlank())
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
