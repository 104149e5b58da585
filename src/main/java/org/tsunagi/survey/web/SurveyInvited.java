package org.tsunagi.survey.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Page;
import org.tsunagi.survey.SurveyLine;

/** Who was invited to a survey, with their personal links. */
@CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SurveyInvited(Page page, SurveyLine survey, List<PersonalSlip> slips) implements TemplateInstance {}
