package org.tsunagi.certificate.web;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.SubmissionKey;

/**
 * The date to print on certificates, or the date they were handed over: each form has one of them. Without a year it is one of
 * the course's fiscal year.
 */
record DatesForm(
        @RestForm @Nullable String issuedOn,
        @RestForm @Nullable String handedOverOn,
        @RestForm @Nullable String handedOverTo,
        @RestForm @Nullable String key) {

    static DatesForm suggesting(@Nullable LocalDate issuedOn, @Nullable LocalDate handedOverOn) {
        return new DatesForm(
                printed(issuedOn),
                printed(handedOverOn),
                "",
                SubmissionKey.fresh().value());
    }

    @Nullable
    LocalDate readIssuedOn(Problems problems, FiscalYear year) {
        return new Fields(problems).date("issuedOn", issuedOn, year);
    }

    @Nullable
    LocalDate readHandedOverOn(Problems problems, FiscalYear year) {
        return new Fields(problems).date("handedOverOn", handedOverOn, year);
    }

    @Nullable
    String readHandedOverTo(Problems problems) {
        return new Fields(problems).optionalText("handedOverTo", handedOverTo, CertificateForm.LONGEST_TO);
    }

    /** What was typed, and the suggestion where this form has no such field. */
    DatesForm or(DatesForm suggestion) {
        return new DatesForm(
                issuedOn == null ? suggestion.issuedOn : issuedOn,
                handedOverOn == null ? suggestion.handedOverOn : handedOverOn,
                handedOverTo == null ? suggestion.handedOverTo : handedOverTo,
                key == null ? suggestion.key : key);
    }

    private static String printed(@Nullable LocalDate date) {
        return date == null ? "" : JapaneseDate.print(date);
    }
}
