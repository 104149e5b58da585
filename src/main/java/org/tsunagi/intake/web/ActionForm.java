package org.tsunagi.intake.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The words that go with an action on an application: a correction asked for, a reason for taking it back. */
record ActionForm(
        @RestForm @Nullable String words,
        @RestForm @Nullable String reason) {
    static ActionForm blank() {
        return new ActionForm("", "");
    }
}
