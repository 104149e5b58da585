package org.tsunagi.register.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** The register, for the officers. */
@ApplicationScoped
class RegisterMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(900, "修了者名簿", RegisterResource.PATH, Set.of(Role.OFFICER, Role.ADMINISTRATOR)));
    }
}
