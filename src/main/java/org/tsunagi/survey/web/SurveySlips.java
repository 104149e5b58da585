package org.tsunagi.survey.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Page;
import org.tsunagi.municipality.PrefectureSettings;
import org.tsunagi.survey.SurveyLine;

/** The personal links on paper, one sheet a person. */
@CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SurveySlips(Page page, SurveyLine survey, List<PersonalSlip> slips, PrefectureSettings sender)
        implements TemplateInstance {}
