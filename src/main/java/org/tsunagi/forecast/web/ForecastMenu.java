package org.tsunagi.forecast.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** What bodies expect to nominate, before the nominations themselves. */
@ApplicationScoped
class ForecastMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(190, "推薦の見込み", ForecastsResource.PATH, Set.of(Role.OFFICER, Role.ADMINISTRATOR))
                        .alsoAt("/courses/*/forecast"),
                new MenuItem(190, "推薦の見込み", OwnForecastsResource.PATH, Set.of(Role.NOMINATOR)));
    }
}
