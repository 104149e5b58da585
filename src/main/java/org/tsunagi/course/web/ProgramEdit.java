package org.tsunagi.course.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Stored;
import org.tsunagi.course.ProgramDetail;

/** The form of a program. */
@CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProgramEdit(Page page, ProgramDetail program, ProgramForm form, Stored stored) implements TemplateInstance {}
