package org.tsunagi.course;

import java.util.Set;
import org.tsunagi.base.kernel.FiscalYear;

/** A training session to be planned, for one or several courses of the same fiscal year. */
public record NewTrainingSession(
        FiscalYear fiscalYear, String title, String venue, Delivery delivery, Set<Long> courseIds) {}
