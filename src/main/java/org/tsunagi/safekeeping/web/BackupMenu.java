package org.tsunagi.safekeeping.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** The backups, for administrators. */
@ApplicationScoped
class BackupMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(2300, "バックアップ", BackupsResource.PATH, Set.of(Role.ADMINISTRATOR)));
    }
}
