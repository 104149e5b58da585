package org.tsunagi.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** The calls for the prefecture, the nominations for the bodies. */
@ApplicationScoped
class IntakeMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(200, "推薦・受講申込", "/calls", Set.of(Role.OFFICER, Role.ADMINISTRATOR, Role.OFFICIAL))
                        .alsoAt("/courses/*/calls", "/courses/*/applications", "/applications", "/changes"),
                new MenuItem(200, "推薦", "/nominations", Set.of(Role.NOMINATOR))
                        .alsoAt("/calls", "/applications", "/changes"));
    }
}
