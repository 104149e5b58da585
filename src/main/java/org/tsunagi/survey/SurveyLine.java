package org.tsunagi.survey;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;

/**
 * The survey of a course as lists show it.
 *
 * @param course the course's title
 * @param surveyId null while the course has no survey; the window is null then too
 * @param answered how many of those invited have answered
 * @param invited whoever was invited, without those who gave up their seat unanswered
 * @param repliesOpened whether its replies can be read
 */
public record SurveyLine(
        long courseId,
        String course,
        int year,
        @Nullable Long surveyId,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        long answered,
        long invited,
        boolean repliesOpened,
        SurveyState state) {

    public FiscalYear fiscalYear() {
        return new FiscalYear(year);
    }

    /** The response rate in percent, rounded; 0 when nobody was invited. */
    public long rate() {
        return invited == 0 ? 0 : Math.round(100.0 * answered / invited);
    }

    /** The day of the deadline; null while the course has no survey. */
    public @Nullable LocalDate closesOn() {
        return closesAt == null ? null : LocalDate.ofInstant(closesAt, OfficeClock.ZONE);
    }

    public boolean isMade() {
        return surveyId != null;
    }

    public boolean isOpen() {
        return state == SurveyState.OPEN;
    }

    public boolean isClosed() {
        return state == SurveyState.CLOSED;
    }

    /** Where the survey of a course stands. */
    public enum SurveyState {
        NOT_MADE,
        WAITING,
        OPEN,
        CLOSED
    }
}
