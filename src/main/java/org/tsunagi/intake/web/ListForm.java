package org.tsunagi.intake.web;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * A list of candidates that is sent, or brought back by the form that shows what it changes.
 *
 * @param body for which an officer acts; a nominator's is its own
 * @param receivedOn the day it came, which an officer says
 * @param cells the list that was read before
 * @param seen what it was compared with
 * @param page which part of what it changes is looked at
 */
record ListForm(
        @RestForm @Nullable String body,
        @RestForm @Nullable String receivedOn,
        @RestForm @Nullable List<String> cells,
        @RestForm @Nullable String seen,
        @RestForm @Nullable String page) {
    static ListForm blank(@Nullable String body) {
        return new ListForm(body, "", List.of(), "", "");
    }

    /** The same with the list that was read from its file. */
    ListForm carrying(List<String> pieces) {
        return new ListForm(body, receivedOn, pieces, seen, page);
    }

    /** Whether a list that was read already comes back. */
    public boolean isCarried() {
        return cells != null && !cells.isEmpty();
    }
}
