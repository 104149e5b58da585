package org.tsunagi.course.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;

/** The form for a new training session. */
@CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SessionNew(Page page, SessionForm form, FiscalYear year, String key, List<Option> courses)
        implements TemplateInstance {}
