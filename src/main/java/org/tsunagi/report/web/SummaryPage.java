package org.tsunagi.report.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.web.Page;
import org.tsunagi.report.Summary;

/**
 * A fiscal year's report.
 *
 * @param previous the year before; null where the switch of the year ends too
 * @param next the year after; null where the switch of the year ends too
 * @param years those that have courses
 */
@CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SummaryPage(
        Page page,
        Summary summary,
        List<CourseFigures> courses,
        @Nullable FiscalYear previous,
        @Nullable FiscalYear next,
        List<FiscalYear> years)
        implements TemplateInstance {

    static SummaryPage of(Page page, Summary summary, List<FiscalYear> years) {
        FiscalYear year = summary.year();
        return new SummaryPage(
                page,
                summary,
                CourseFigures.of(summary),
                offered(page, year.previous()),
                offered(page, year.next()),
                years);
    }

    private static @Nullable FiscalYear offered(Page page, FiscalYear year) {
        return page.years().contains(year) ? year : null;
    }
}
