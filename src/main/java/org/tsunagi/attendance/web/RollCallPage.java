package org.tsunagi.attendance.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.tsunagi.attendance.RollCallSheet;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Problems;

/** The roll-call of a day. */
@CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RollCallPage(Page page, RollCallSheet sheet) implements TemplateInstance {
    static RollCallPage of(Pages pages, RollCallSheet sheet, Problems problems) {
        return new RollCallPage(pages.show(sheet.day().session() + "の出欠", problems), sheet);
    }
}
