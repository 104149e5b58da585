package org.tsunagi.attendance.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tsunagi.attendance.AttendanceViews.ChangeLine;
import org.tsunagi.attendance.AttendanceViews.DayLine;
import org.tsunagi.attendance.MarkedLine;
import org.tsunagi.attendance.RollCallLine;
import org.tsunagi.attendance.RollCallSheet;
import org.tsunagi.attendance.RollCallStand;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Pages;

/** The pages of the roll-call; each record is one template. */
final class AttendancePages {
    private AttendancePages() {}

    /** The days of a fiscal year. */
    @CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DayList(Page page, List<DayLine> days) implements TemplateInstance {}

    /** One person's day: what was entered, lesson by lesson, and the form for an exception. */
    @CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PersonPage(
            Page page,
            RollCallSheet sheet,
            RollCallLine line,
            List<ChangeLine> changes,
            MarkForm form,
            MarkChoices choices,
            RollCallFilter filter)
            implements TemplateInstance {}

    /** The roll-call of a day, or those of its people whom the filter shows. */
    @CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RollCallPage(Page page, RollCallSheet sheet, RollCallFilter filter) implements TemplateInstance {
        static RollCallPage of(Pages pages, RollCallSheet sheet, RollCallFilter filter, Problems problems) {
            return new RollCallPage(
                    pages.of(FiscalYear.of(sheet.day().heldOn()))
                            .show(sheet.day().session() + "の出欠", problems),
                    sheet,
                    filter);
        }

        /** With what was refused, and whoever is still unmarked. */
        static RollCallPage refused(Pages pages, RollCallSheet sheet, RollCallFilter filter, Problems problems) {
            return of(pages, sheet, sheet.tally().unmarked() > 0 ? RollCallFilter.unmarked() : filter, problems);
        }
    }

    /** One line of the roll-call, for a page that swaps it in place. */
    @CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RollCallPart(MarkedLine sheet, RollCallLine line, RollCallFilter filter) implements TemplateInstance {}

    /** What the page counts, for one that swaps it in place once the presses pause. */
    @CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RollCallTally(RollCallStand sheet, RollCallFilter filter) implements TemplateInstance {}

    /** The 出席簿 of a day to print, with boxes to tick by hand. */
    @CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RollCallPrint(Page page, RollCallSheet sheet) implements TemplateInstance {}
}
