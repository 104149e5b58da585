package org.tsunagi.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** The accounts for administrators, the own second factor for the office, the own sessions and password for everyone. */
@ApplicationScoped
class AccountMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(2100, "利用者", AccountsResource.PATH, Set.of(Role.ADMINISTRATOR))
                        .alsoAt(SecondFactorRuleResource.PATH),
                new MenuItem(2890, "二段階認証", SecondFactorResource.PATH, Set.of(Role.OFFICER, Role.ADMINISTRATOR)),
                new MenuItem(2895, "ログイン中のブラウザー", BrowsersResource.PATH, EnumSet.allOf(Role.class)),
                new MenuItem(2900, "パスワードの変更", PasswordResource.PATH, EnumSet.allOf(Role.class)));
    }
}
