package org.tsunagi.evidence.web;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.evidence.RecommendationHead;

/** What a body writes above its 推薦書. */
record RecommendationForm(
        @RestForm @Nullable String number,
        @RestForm @Nullable String datedOn,
        @RestForm @Nullable String signer) {
    private static final int LONGEST = 60;

    static RecommendationForm of(@Nullable RecommendationHead head) {
        return head == null
                ? new RecommendationForm("", "", "")
                : new RecommendationForm(head.number(), JapaneseDate.print(head.datedOn()), head.signer());
    }

    /** What was written, or null with the problems told. */
    @Nullable
    RecommendationHead read(Problems problems, FiscalYear year) {
        Fields in = new Fields(problems);
        String given = in.optionalText("number", number, LONGEST);
        LocalDate day = in.date("datedOn", datedOn, year);
        String head = in.text("signer", signer, LONGEST);
        return problems.none() && day != null && head != null
                ? new RecommendationHead(given == null ? "" : given, day, head)
                : null;
    }
}
