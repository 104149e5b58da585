package org.tsunagi.certificate.web;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.certificate.ReissueDesk.NewReissue;
import org.tsunagi.certificate.ReissueRequest;
import org.tsunagi.certificate.ReissueRequest.NameChoice;

/** A certificate to be printed anew: who asked, how we saw who it is, which name, and the date. */
record ReissueForm(
        @RestForm @Nullable String requestedOn,
        @RestForm @Nullable String requestedBy,
        @RestForm @Nullable String identityCheck,
        @RestForm @Nullable String nameChoice,
        @RestForm @Nullable String issuedOn,
        @RestForm @Nullable String key) {
    private static final int LONGEST_REQUESTER = 100;
    private static final int LONGEST_CHECK = 500;

    static ReissueForm on(LocalDate today) {
        String day = JapaneseDate.print(today);
        return new ReissueForm(day, "", "", "", day, SubmissionKey.fresh().value());
    }

    /** @param choose whether there are two names to choose from */
    @Nullable
    NewReissue read(Problems problems, boolean choose) {
        Fields in = new Fields(problems);
        LocalDate asked = in.date("requestedOn", requestedOn);
        String by = in.text("requestedBy", requestedBy, LONGEST_REQUESTER);
        String check = in.text("identityCheck", identityCheck, LONGEST_CHECK);
        NameChoice name = choose ? in.choice("nameChoice", nameChoice, NameChoice.class) : NameChoice.AT_ISSUE;
        LocalDate issued = in.date("issuedOn", issuedOn);
        return asked == null || by == null || check == null || name == null || issued == null
                ? null
                : new NewReissue(new ReissueRequest(asked, by, check, name), issued, SubmissionKey.of(key));
    }
}
