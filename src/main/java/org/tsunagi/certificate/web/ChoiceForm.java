package org.tsunagi.certificate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.SubmissionKey;

/** Who gets a certificate now, and the date on it. */
record ChoiceForm(
        @RestForm @Nullable List<String> chosen,
        @RestForm @Nullable String issuedOn,
        @RestForm @Nullable String key) {

    static ChoiceForm suggesting(@Nullable LocalDate issuedOn) {
        return new ChoiceForm(
                List.of(),
                issuedOn == null ? "" : JapaneseDate.print(issuedOn),
                SubmissionKey.fresh().value());
    }

    @Nullable
    LocalDate readIssuedOn(Problems problems, FiscalYear year) {
        return new Fields(problems).date("issuedOn", issuedOn, year);
    }

    /** The completions that were ticked. */
    Set<Long> readChosen(Problems problems) {
        Set<Long> ticked = chosen == null
                ? Set.of()
                : chosen.stream()
                        .filter(one -> one.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());
        if (ticked.isEmpty()) {
            problems.add("chosen", Messages.say("certificate.noneChosen"));
        }
        return ticked;
    }
}
