package org.tsunagi.report.web;

import java.time.LocalDate;
import org.tsunagi.base.kernel.FiscalYear;

/**
 * When the summary of a fiscal year is to be checked. Nothing in the house says that a report was handed in: it is sent on
 * paper. The summary is therefore listed from the end of the year until the end of June and taken as reported after that.
 */
final class SummaryTime {
    private static final int MONTHS = 3;

    private SummaryTime() {}

    static LocalDate until(FiscalYear year) {
        return year.last().plusMonths(MONTHS);
    }

    static boolean isOver(FiscalYear year, LocalDate today) {
        return today.isAfter(until(year));
    }
}
