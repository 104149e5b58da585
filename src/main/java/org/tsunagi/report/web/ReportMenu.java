package org.tsunagi.report.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** The reports, for the prefecture's own staff. */
@ApplicationScoped
class ReportMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(700, "報告", ReportsResource.PATH, Set.of(Role.OFFICIAL, Role.OFFICER, Role.ADMINISTRATOR)));
    }
}
