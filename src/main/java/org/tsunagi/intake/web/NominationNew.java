package org.tsunagi.intake.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.intake.CallLine;

/** The form for a new candidate. */
@CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NominationNew(Page page, CallLine call, ApplicationForm form, ApplicationChoices choices, String key)
        implements TemplateInstance {}
