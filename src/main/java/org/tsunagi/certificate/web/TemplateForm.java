package org.tsunagi.certificate.web;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.certificate.TemplateViews.NewTemplate;

/** What is typed about what certificates say from a day on. */
record TemplateForm(
        @RestForm @Nullable String program,
        @RestForm @Nullable String validFrom,
        @RestForm @Nullable String wording) {
    private static final int LONGEST = 1000;

    static TemplateForm saying(String wording, LocalDate from) {
        return new TemplateForm("", JapaneseDate.print(from), wording);
    }

    /** The version wanted, or null with the problems told. */
    @Nullable
    NewTemplate read(Problems problems) {
        Fields in = new Fields(problems);
        Long of = in.optionalId("program", program);
        LocalDate from = in.optionalDate("validFrom", validFrom);
        String typed = in.text("wording", wording, LONGEST);
        return typed == null || !problems.none() ? null : new NewTemplate(of, from, asTyped());
    }

    /** With the blank a paragraph begins with: the certificate prints it. */
    private String asTyped() {
        return wording == null ? "" : wording.replace("\r\n", "\n").stripTrailing();
    }
}
