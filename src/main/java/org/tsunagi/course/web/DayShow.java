package org.tsunagi.course.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.course.DayPlan;
import org.tsunagi.course.SessionDetail;

/** One day of a training session: its date and its lessons. */
@CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DayShow(Page page, SessionDetail session, DayPlan day, DayForm move, LessonForm lesson, List<Option> subjects)
        implements TemplateInstance {}
