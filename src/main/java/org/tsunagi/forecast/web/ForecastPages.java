package org.tsunagi.forecast.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.course.CourseLine;
import org.tsunagi.forecast.ForecastViews.AskedCourse;
import org.tsunagi.forecast.ForecastViews.Board;
import org.tsunagi.forecast.ForecastViews.ForecastLine;
import org.tsunagi.forecast.ForecastViews.OwnForecast;

/** The pages about what bodies expect to nominate; each record is one template. */
final class ForecastPages {
    private ForecastPages() {}

    /** What each body expects, and the form for an officer who was told. */
    @CheckedTemplate(basePath = "forecast", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ForecastBoard(Page page, Board board, List<Option> bodies, ReplyForm form) implements TemplateInstance {}

    /** When bodies are asked about a course. */
    @CheckedTemplate(basePath = "forecast", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ForecastEdit(
            Page page, CourseLine course, @Nullable ForecastLine asked, ForecastForm form)
            implements TemplateInstance {}

    /** The year's courses with what is asked about each. */
    @CheckedTemplate(basePath = "forecast", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ForecastList(Page page, FiscalYear year, List<AskedCourse> lines) implements TemplateInstance {}

    /** What a body is asked. */
    @CheckedTemplate(basePath = "forecast", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnForecastList(Page page, List<OwnForecast> lines) implements TemplateInstance {}

    /**
     * The form in which a body says what it expects.
     *
     * @param typed whether something else is typed than was answered
     */
    @CheckedTemplate(basePath = "forecast", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnForecastEdit(Page page, OwnForecast own, ReplyForm form, boolean typed) implements TemplateInstance {}
}
