package org.tsunagi.intake.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.intake.ApplicationDetail;

/** The form of an application; next to the current version where somebody else was faster. */
@CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ApplicationEdit(
        Page page, ApplicationDetail one, ApplicationForm form, ApplicationChoices choices, String version)
        implements TemplateInstance {}
