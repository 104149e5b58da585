package org.tsunagi.attendance.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** The roll-calls, for the officers. */
@ApplicationScoped
class AttendanceMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(400, "出欠", AttendanceResource.PATH, Set.of(Role.OFFICER, Role.ADMINISTRATOR))
                .alsoAt("/days"));
    }
}
