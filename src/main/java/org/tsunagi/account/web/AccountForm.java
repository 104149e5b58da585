package org.tsunagi.account.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.account.AccountViews.UserLine;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Option;

/** What is typed about an account. */
record AccountForm(
        @RestForm @Nullable String login,
        @RestForm @Nullable String name,
        @RestForm @Nullable String role,
        @RestForm @Nullable String bodyId,
        @RestForm @Nullable String version) {

    static AccountForm empty() {
        return new AccountForm("", "", "", "", "");
    }

    static AccountForm of(UserLine user) {
        return new AccountForm(
                user.login(),
                user.name(),
                user.role().name(),
                user.bodyId() == null ? "" : user.bodyId().toString(),
                Long.toString(user.version()));
    }

    /** What is stored, in words, to be read beside what was typed. */
    static Map<String, String> words(UserLine user) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("氏名", user.name());
        words.put("役割", Option.of(user.role()).label());
        if (user.bodyName() != null) {
            words.put("推薦機関", user.bodyName());
        }
        return words;
    }

    AccountForm withLogin(String fixed) {
        return new AccountForm(fixed, name, role, bodyId, version);
    }

    /** The account wanted, or null with the problems told. */
    @Nullable
    NewUser read(Problems problems) {
        Fields in = new Fields(problems);
        String typedLogin = in.text("login", login, 60);
        String typedName = in.text("name", name, 100);
        Role chosen = in.choice("role", role, Role.class);
        Long body = in.optionalId("bodyId", bodyId);
        return typedLogin == null || typedName == null || chosen == null || !problems.none()
                ? null
                : problems.tryGet(() -> new NewUser(typedLogin, typedName, chosen, body))
                        .orElse(null);
    }
}
