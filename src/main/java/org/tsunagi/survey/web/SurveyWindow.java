package org.tsunagi.survey.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.survey.SurveyLine;

/** The form that moves the window of a survey. */
@CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SurveyWindow(Page page, SurveyLine survey, WindowForm form) implements TemplateInstance {}
