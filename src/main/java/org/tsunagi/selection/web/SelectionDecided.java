package org.tsunagi.selection.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.base.web.Page;
import org.tsunagi.course.CourseLine;
import org.tsunagi.selection.SelectionDecision;

/** A selection as it was decided. */
@CheckedTemplate(basePath = "selection", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SelectionDecided(Page page, CourseLine course, SelectionDecision decision) implements TemplateInstance {}
