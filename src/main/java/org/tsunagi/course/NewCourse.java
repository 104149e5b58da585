package org.tsunagi.course;

import org.tsunagi.base.kernel.FiscalYear;

/** A course to be planned: one program in one fiscal year. */
public record NewCourse(long programId, FiscalYear fiscalYear, int seats, CompletionRule completionRule) {}
