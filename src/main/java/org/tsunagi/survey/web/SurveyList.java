package org.tsunagi.survey.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Page;
import org.tsunagi.survey.SurveyLine;

/** The surveys of the chosen year, course by course. */
@CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SurveyList(Page page, List<SurveyLine> surveys, boolean officer) implements TemplateInstance {}
