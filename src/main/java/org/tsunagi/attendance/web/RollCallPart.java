package org.tsunagi.attendance.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.attendance.RollCallLine;
import org.tsunagi.attendance.RollCallSheet;
import org.tsunagi.base.web.Page;

/** One line of the roll-call and its tally, for a page that swaps them in place. */
@CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RollCallPart(Page page, RollCallSheet sheet, RollCallLine line) implements TemplateInstance {}
