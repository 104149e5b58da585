package org.tsunagi.course;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;

/** A subject of a fiscal year as lists and its form show it, with the one of the year before that it continues. */
public record SubjectLine(
        long id,
        long version,
        int year,
        String title,
        SubjectKind kind,
        int minutes,
        SubjectNovelty novelty,
        @Nullable Long continuesId,
        @Nullable String continues) {

    public FiscalYear fiscalYear() {
        return new FiscalYear(year);
    }
}
