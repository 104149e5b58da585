package org.tsunagi.survey.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.survey.Invited;

/** The first page behind a personal link: what it is about and one button. */
@CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReplyStart(Page page, Invited invited, String token, String refusal) implements TemplateInstance {}
