package org.tsunagi.attendance.web;

import java.util.List;
import org.tsunagi.attendance.DayReading.LessonSeen;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.RollCallLine;
import org.tsunagi.attendance.RollCallSheet.DayLesson;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.web.Option;

/** What the form about a person's day offers: the person's lessons, and the marks. */
record MarkChoices(List<Option> lessons, List<Option> marks) {
    static MarkChoices of(RollCallLine line) {
        return new MarkChoices(
                line.lessons().stream()
                        .map(LessonSeen::lesson)
                        .map(lesson -> Option.of(lesson.lessonId(), label(lesson)))
                        .toList(),
                Option.all(Mark.class));
    }

    private static String label(DayLesson lesson) {
        return JapaneseDate.clock(lesson.startsAt()) + "～" + JapaneseDate.clock(lesson.endsAt()) + " "
                + lesson.subject();
    }
}
