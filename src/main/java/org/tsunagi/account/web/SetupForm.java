package org.tsunagi.account.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;

/** What is typed at the first start, without the password. */
record SetupForm(
        @RestForm @Nullable String prefecture,
        @RestForm @Nullable String login,
        @RestForm @Nullable String name) {
    /** The administrator wanted, or null with the problems told. */
    @Nullable
    NewUser read(Problems problems) {
        Fields in = new Fields(problems);
        String typedLogin = in.text("login", login, 60);
        String typedName = in.text("name", name, 100);
        return typedLogin == null || typedName == null
                ? null
                : problems.tryGet(() -> new NewUser(typedLogin, typedName, Role.ADMINISTRATOR, null))
                        .orElse(null);
    }
}
