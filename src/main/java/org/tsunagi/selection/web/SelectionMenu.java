package org.tsunagi.selection.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** The selection, for the prefecture. */
@ApplicationScoped
class SelectionMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(300, "選考", "/selections", Set.of(Role.OFFICER, Role.ADMINISTRATOR, Role.OFFICIAL))
                .alsoAt(
                        "/courses/*/selection",
                        "/courses/*/promotion",
                        "/applications/*/result",
                        "/applications/*/promotion",
                        "/courses/*/enrollments",
                        "/enrollments"));
    }
}
