package org.tsunagi.audit.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** The audit, for administrators. */
@ApplicationScoped
class AuditMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(2400, "操作の記録", AuditResource.PATH, Set.of(Role.ADMINISTRATOR)));
    }
}
