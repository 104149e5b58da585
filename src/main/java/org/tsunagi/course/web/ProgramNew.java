package org.tsunagi.course.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;

/** The form for a new program. */
@CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProgramNew(Page page, ProgramForm form) implements TemplateInstance {}
