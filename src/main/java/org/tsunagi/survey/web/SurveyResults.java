package org.tsunagi.survey.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.survey.SurveyTally;

/** The replies to a survey, question by question. */
@CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SurveyResults(Page page, SurveyTally tally, boolean officer) implements TemplateInstance {}
