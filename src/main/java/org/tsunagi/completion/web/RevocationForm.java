package org.tsunagi.completion.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;

/** Why a completion is taken back. */
record RevocationForm(@RestForm @Nullable String reason) {
    /** The reason, or null with the problem told. */
    @Nullable
    String read(Problems problems) {
        return new Fields(problems).text("reason", reason, 500);
    }
}
