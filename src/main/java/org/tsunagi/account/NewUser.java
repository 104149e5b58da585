package org.tsunagi.account;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;

/**
 * What is said of a user when the account is made or changed. The login is folded: full width and capital letters make
 * no difference when signing in.
 *
 * @param bodyId the nominating body of a nominator, null for everyone else
 */
public record NewUser(
        String login, String name, Role role, @Nullable Long bodyId) {
    public NewUser {
        login = foldedLogin(login);
        RuleViolation.unless(login.matches("[a-z0-9][a-z0-9._@-]{2,59}"), "login", "account.login.form");
        RuleViolation.unless(!name.isBlank() && name.length() <= 100, "name", "account.name.form");
        RuleViolation.unless(role != Role.NOMINATOR || bodyId != null, "bodyId", "account.body.missing");
        RuleViolation.unless(role == Role.NOMINATOR || bodyId == null, "bodyId", "account.body.extra");
    }

    static String foldedLogin(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
