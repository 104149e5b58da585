package org.tsunagi.survey.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.survey.AimLine;

/** The words of one aim. */
@CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AimEdit(Page page, AimLine aim, WordsForm form) implements TemplateInstance {}
