package org.tsunagi.certificate.web;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;

/** The forms on a certificate's page: the day it was handed over, or why it becomes void. */
record CertificateForm(
        @RestForm @Nullable String handedOverOn,
        @RestForm @Nullable String handedOverTo,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String correctionReason,
        @RestForm @Nullable String reversalReason,
        @RestForm @Nullable String spoiledReason,
        @RestForm @Nullable String version) {
    static final int LONGEST_TO = 100;

    static CertificateForm on(LocalDate today) {
        return new CertificateForm(JapaneseDate.print(today), "", "", "", "", "", "");
    }

    @Nullable
    LocalDate readHandedOverOn(Problems problems, FiscalYear year) {
        return new Fields(problems).date("handedOverOn", handedOverOn, year);
    }

    @Nullable
    String readHandedOverTo(Problems problems) {
        return new Fields(problems).optionalText("handedOverTo", handedOverTo, LONGEST_TO);
    }

    @Nullable
    String readReason(Problems problems) {
        return new Fields(problems).reason(reason);
    }

    @Nullable
    String readCorrectionReason(Problems problems) {
        return new Fields(problems).text("correctionReason", correctionReason, 500);
    }

    @Nullable
    String readReversalReason(Problems problems) {
        return new Fields(problems).text("reversalReason", reversalReason, 500);
    }

    @Nullable
    String readSpoiledReason(Problems problems) {
        return new Fields(problems).text("spoiledReason", spoiledReason, 500);
    }

    /** What was typed, and the suggestion in the other form. */
    CertificateForm or(CertificateForm suggestion) {
        return new CertificateForm(
                handedOverOn == null ? suggestion.handedOverOn : handedOverOn,
                handedOverTo == null ? suggestion.handedOverTo : handedOverTo,
                reason == null ? suggestion.reason : reason,
                correctionReason == null ? suggestion.correctionReason : correctionReason,
                reversalReason == null ? suggestion.reversalReason : reversalReason,
                spoiledReason == null ? suggestion.spoiledReason : spoiledReason,
                suggestion.version);
    }
}
