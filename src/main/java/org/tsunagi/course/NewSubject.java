package org.tsunagi.course;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;

/** A subject to be taught in a fiscal year; {@code continuesId} names its predecessor of an earlier year, if any. */
public record NewSubject(
        FiscalYear fiscalYear,
        String title,
        SubjectKind kind,
        int minutes,
        SubjectNovelty novelty,
        @Nullable Long continuesId) {}
