package org.tsunagi.survey.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.survey.ExcerptLine;

/** The words of one excerpt beside the original. */
@CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ExcerptEdit(Page page, ExcerptLine excerpt, WordsForm form) implements TemplateInstance {}
