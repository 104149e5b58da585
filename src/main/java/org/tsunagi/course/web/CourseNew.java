package org.tsunagi.course.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;

/** The form for a new course. */
@CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CourseNew(Page page, CourseForm form, FiscalYear year, List<Option> programs) implements TemplateInstance {}
