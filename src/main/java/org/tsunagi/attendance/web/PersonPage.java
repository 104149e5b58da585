package org.tsunagi.attendance.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.attendance.ChangeLine;
import org.tsunagi.attendance.RollCallLine;
import org.tsunagi.attendance.RollCallSheet;
import org.tsunagi.base.web.Page;

/** One person's day: what was entered, lesson by lesson, and the form for an exception. */
@CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PersonPage(
        Page page, RollCallSheet sheet, RollCallLine line, List<ChangeLine> changes, MarkForm form, MarkChoices choices)
        implements TemplateInstance {}
