package org.tsunagi.intake.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.intake.CallLine;

/** The form for an application that came on paper. */
@CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DirectNew(Page page, CallLine call, ApplicationForm form, ApplicationChoices choices, String key)
        implements TemplateInstance {}
