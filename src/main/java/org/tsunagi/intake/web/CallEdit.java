package org.tsunagi.intake.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.intake.CallLine;

/** The form of a call. */
@CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CallEdit(Page page, CallLine call, CallForm form, String version) implements TemplateInstance {}
