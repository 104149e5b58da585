package org.tsunagi.intake.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.web.Page;
import org.tsunagi.intake.ApplicationDetail;
import org.tsunagi.intake.ChangeLine;

/** One application, its trail, and what can be done with it. */
@CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ApplicationShow(Page page, ApplicationDetail one, List<ChangeLine> trail, ActionForm form)
        implements TemplateInstance {}
