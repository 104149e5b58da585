package org.tsunagi.job.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** The list of jobs, for administrators. */
@ApplicationScoped
class JobMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(2200, "処理の状況", JobsResource.PATH, Set.of(Role.ADMINISTRATOR)));
    }
}
