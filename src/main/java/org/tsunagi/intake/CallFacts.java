package org.tsunagi.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.course.Route;

/**
 * A call as the database tells it, without counts of its own.
 *
 * @param decided how many applications of its course have been decided about
 */
record CallFacts(
        long id,
        long version,
        long courseId,
        String course,
        Route route,
        int year,
        int seats,
        Instant opensAt,
        Instant closesAt,
        @Nullable Integer limitPerBody,
        String note,
        long decided) {

    CallLine line(Instant now, Standing standing) {
        return new CallLine(
                id,
                version,
                courseId,
                course,
                route,
                new FiscalYear(year),
                seats,
                limitPerBody,
                note,
                decided > 0,
                new CallWindow(opensAt, closesAt, now),
                standing);
    }
}
