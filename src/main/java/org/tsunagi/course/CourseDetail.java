package org.tsunagi.course;

import org.tsunagi.base.kernel.FiscalYear;

/** A course as its form shows it. */
public record CourseDetail(long id, long version, String title, int year, int seats, CompletionRule completionRule) {
    public FiscalYear fiscalYear() {
        return new FiscalYear(year);
    }
}
