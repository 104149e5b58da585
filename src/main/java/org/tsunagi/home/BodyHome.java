package org.tsunagi.home;

import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;

/**
 * The first page of a nominating body: what it has to do, and what came of its nominations this fiscal year.
 *
 * @param outcomes the latest first; they stay until the year ends
 */
public record BodyHome(DueList dues, FiscalYear year, List<DueLine> outcomes) {}
