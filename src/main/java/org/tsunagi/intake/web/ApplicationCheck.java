package org.tsunagi.intake.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.intake.ApplicationDetail;

/** An application as it is about to be submitted. */
@CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ApplicationCheck(Page page, ApplicationDetail one) implements TemplateInstance {}
