package org.tsunagi.intake.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The words that go with an action on an application: why a change is not accepted, why it is taken back. */
record ActionForm(
        @RestForm @Nullable String words,
        @RestForm @Nullable String reason) {
    static ActionForm blank() {
        return new ActionForm("", "");
    }
}
