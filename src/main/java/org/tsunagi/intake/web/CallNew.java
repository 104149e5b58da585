package org.tsunagi.intake.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.course.CourseLine;

/** The form for a new call. */
@CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CallNew(Page page, CourseLine course, boolean selected, CallForm form, String key) implements TemplateInstance {}
