package org.tsunagi.base.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page that shows a {@link KeptForm} with the button to send it again. */
@CheckedTemplate(basePath = "error", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record KeptFormPage(Page page, KeptForm kept) implements TemplateInstance {}
