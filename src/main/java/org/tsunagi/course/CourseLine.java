package org.tsunagi.course;

import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.Program.Route;

/** A course as lists show it. */
public record CourseLine(
        long id, String programCode, String title, String shortTitle, Route route, int year, int seats) {

    /** How a query of any feature reads it: add a condition on the course {@code c} or its program {@code p}. */
    public static final String QUERY =
            "select new org.tsunagi.course.CourseLine(c.id, p.code, c.name, c.shortName, c.route, c.fiscalYear, c.seats)"
                    + " from Course c join c.program p ";

    /** Year by year in the office's order. */
    public static final String IN_ORDER = " order by c.fiscalYear, p.sortOrder, p.id";

    /** 「コーディネーター（令和8年度）」 */
    public String shortTitleInYear() {
        return inYear(shortTitle, fiscalYear());
    }

    /** 「障害者ピアサポート研修（令和8年度）」 */
    public static String inYear(String title, FiscalYear year) {
        return Messages.say("course.inYear", title, year.label());
    }

    public FiscalYear fiscalYear() {
        return new FiscalYear(year);
    }
}
