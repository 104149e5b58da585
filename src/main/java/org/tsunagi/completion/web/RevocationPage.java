package org.tsunagi.completion.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.completion.CompletionLine;

/** Asks for the reason before a completion is taken back. */
@CheckedTemplate(basePath = "completion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RevocationPage(Page page, CompletionLine completion, RevocationForm form) implements TemplateInstance {}
