package org.tsunagi.account.web;

import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;

/** The own password, and the new one typed twice; never shown again, so never stripped either. */
record PasswordForm(
        @RestForm @Nullable String current,
        @RestForm @Nullable String password,
        @RestForm @Nullable String repeat) {
    String currentText() {
        return Objects.requireNonNullElse(current, "");
    }

    /** The new password, typed the same way twice. */
    String chosen(Problems problems) {
        String chosen = Objects.requireNonNullElse(password, "");
        if (chosen.isEmpty()) {
            problems.add("password", Messages.say("entry.missing"));
        } else if (!chosen.equals(Objects.requireNonNullElse(repeat, ""))) {
            problems.add("repeat", Messages.say("account.password.repeat"));
        }
        return chosen;
    }
}
