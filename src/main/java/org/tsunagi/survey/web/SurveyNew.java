package org.tsunagi.survey.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.course.CourseLine;

/** The form that makes the survey of a course. */
@CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SurveyNew(Page page, CourseLine course, SurveyForm form, List<Option> kinds) implements TemplateInstance {}
