package org.tsunagi.masters.web;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;

/** The municipality another one goes on in, and the day from which it does. */
record MergerForm(
        @RestForm @Nullable String successor,
        @RestForm @Nullable String mergedFrom,
        @RestForm @Nullable String version) {

    static MergerForm blank() {
        return new MergerForm("", "", "");
    }

    /** The merger wanted, or null with the problems told. */
    @Nullable
    Wanted read(Problems problems) {
        Fields in = new Fields(problems);
        Long chosen = in.id("successor", successor);
        LocalDate day = in.date("mergedFrom", mergedFrom);
        return chosen == null || day == null ? null : new Wanted(chosen, day);
    }

    record Wanted(long successorId, LocalDate from) {}
}
