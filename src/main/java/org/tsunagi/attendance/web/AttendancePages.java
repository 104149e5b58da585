package org.tsunagi.attendance.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.AttendanceViews.ChangeLine;
import org.tsunagi.attendance.AttendanceViews.DayLine;
import org.tsunagi.attendance.CheckIn;
import org.tsunagi.attendance.MarkedLine;
import org.tsunagi.attendance.RollCallLine;
import org.tsunagi.attendance.RollCallSheet;
import org.tsunagi.attendance.RollCallSheet.DayHead;
import org.tsunagi.attendance.RollCallStand;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Pages;
import org.tsunagi.course.CourseLine;

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

    /**
     * What an admission slip's code opens.
     *
     * @param refusal why the person is not checked in by it; null where the buttons are
     * @param late the time to begin with where the person comes late; empty where that is no question
     */
    @CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CheckInPage(
            Page page,
            CheckIn slip,
            @Nullable RollCallLine line,
            @Nullable String refusal,
            String late) implements TemplateInstance {}

    /** A code that is none of ours. */
    @CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CheckInUnknown(Page page) implements TemplateInstance {}

    /** Waits for the next slip. */
    @CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ScanPage(Page page, RollCallStand sheet, String code) implements TemplateInstance {}

    /**
     * The admission slips of a course.
     *
     * @param inKana whose name cannot be printed
     */
    @CheckedTemplate(basePath = "attendance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdmissionSlips(Page page, CourseLine course, List<DayHead> days, long people, List<String> inKana)
            implements TemplateInstance {}

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
