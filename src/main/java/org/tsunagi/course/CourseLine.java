package org.tsunagi.course;

import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.course.Program.Route;

/** A course as lists show it. */
public record CourseLine(
        long id, String programCode, String title, String shortTitle, Route route, int year, int seats) {

    public FiscalYear fiscalYear() {
        return new FiscalYear(year);
    }
}
