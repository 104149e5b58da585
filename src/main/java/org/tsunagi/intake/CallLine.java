package org.tsunagi.intake;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.course.Route;

/**
 * A call with its time and what has come of it.
 *
 * @param selected whether the selection of its course is decided, so that nothing of it can change any more
 */
public record CallLine(
        long id,
        long version,
        long courseId,
        String course,
        Route route,
        FiscalYear year,
        int seats,
        @Nullable Integer limitPerBody,
        String note,
        boolean selected,
        CallWindow window,
        Standing standing) {

    public boolean isNominated() {
        return route == Route.NOMINATED;
    }
}
