package org.tsunagi.masters.web;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;

/** The region a municipality is to belong to, from a day on. */
record MembershipForm(
        @RestForm @Nullable String region,
        @RestForm @Nullable String from) {

    static MembershipForm blank() {
        return new MembershipForm("", "");
    }

    /** The membership wanted, or null with the problems told. */
    @Nullable
    Wanted read(Problems problems) {
        Fields in = new Fields(problems);
        Long chosen = in.id("region", region);
        LocalDate day = in.date("from", from);
        return chosen == null || day == null ? null : new Wanted(chosen, day);
    }

    record Wanted(long regionId, LocalDate from) {}
}
