package org.tsunagi.home.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** The way back to what is due; for a nominating body also how its people fare. */
@ApplicationScoped
class HomeMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(0, "ホーム", HomeResource.PATH, EnumSet.allOf(Role.class))
                        .alsoAt(SearchResource.PATH, PeopleResource.PATH, "/dues"),
                new MenuItem(300, "受講・修了の状況", OutcomesResource.PATH, EnumSet.of(Role.NOMINATOR)));
    }
}
