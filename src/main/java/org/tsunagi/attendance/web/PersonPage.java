package org.tsunagi.attendance.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.attendance.ChangeLine;
import org.tsunagi.attendance.LessonSeen;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.RollCallLine;
import org.tsunagi.attendance.RollCallSheet;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;

/** One person's day: what was entered, lesson by lesson, and the form for an exception. */
@CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PersonPage(Page page, RollCallSheet sheet, RollCallLine line, List<ChangeLine> changes, MarkForm form)
        implements TemplateInstance {
    /** What the form can be about: the whole day, or one of the person's lessons. */
    List<Option> scopes() {
        return line.lessons().stream()
                .map(LessonSeen::lesson)
                .map(lesson -> Option.of(
                        lesson.lessonId(), lesson.startsAt() + "〜" + lesson.endsAt() + " " + lesson.subject()))
                .toList();
    }

    List<Option> marks() {
        return Option.all(Mark.class);
    }
}
