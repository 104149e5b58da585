package org.tsunagi.course;

/**
 * A program as the office describes it.
 *
 * @param code its own short name, never changed afterwards
 * @param title 「医療的ケア児等コーディネーター養成研修」
 * @param shortTitle 「コーディネーター」, for narrow places
 * @param certificateTitle 「修了証書」
 * @param numberFormat with {年度} and {番号}; two programs may not share one
 * @param eligibility 受講対象者, as the report prints it
 * @param route by nomination or by direct application
 * @param sortOrder place in lists and in the report
 */
public record NewProgram(
        String code,
        String title,
        String shortTitle,
        String certificateTitle,
        String numberFormat,
        String eligibility,
        Route route,
        int sortOrder) {}
