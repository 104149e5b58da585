package org.tsunagi.survey.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Page;

/** Why a personal link opens no survey, with the words typed so far. */
@CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReplyRefused(Page page, String sentence, List<String> typed) implements TemplateInstance {}
