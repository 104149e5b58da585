package org.tsunagi.certificate.web;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;

/** The forms on the page of one reissue: when, how and to whom it was handed over, or why not. */
record ReissuedForm(
        @RestForm @Nullable String handedOverOn,
        @RestForm @Nullable String handedOverTo,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String version) {

    static ReissuedForm on(LocalDate today) {
        return new ReissuedForm(JapaneseDate.print(today), "", "", "");
    }

    @Nullable
    LocalDate readHandedOverOn(Problems problems) {
        return new Fields(problems).date("handedOverOn", handedOverOn);
    }

    @Nullable
    String readHandedOverTo(Problems problems) {
        return new Fields(problems).text("handedOverTo", handedOverTo, CertificateForm.LONGEST_TO);
    }

    @Nullable
    String readReason(Problems problems) {
        return new Fields(problems).reason(reason);
    }

    /** What was typed, and the suggestion in the other form. */
    ReissuedForm or(ReissuedForm suggestion) {
        return new ReissuedForm(
                handedOverOn == null ? suggestion.handedOverOn : handedOverOn,
                handedOverTo == null ? suggestion.handedOverTo : handedOverTo,
                reason == null ? suggestion.reason : reason,
                suggestion.version);
    }
}
