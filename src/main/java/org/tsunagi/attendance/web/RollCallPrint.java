package org.tsunagi.attendance.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.attendance.RollCallSheet;
import org.tsunagi.base.web.Page;

/** The 出席簿 of a day to print, with boxes to tick by hand. */
@CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RollCallPrint(Page page, RollCallSheet sheet) implements TemplateInstance {}
