package org.tsunagi.demo.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** The practice clock in the main menu of the practice prefecture. */
@ApplicationScoped
class ClockMenu implements Menu {
    private final TsunagiConfig config;

    ClockMenu(TsunagiConfig config) {
        this.config = config;
    }

    @Override
    public List<MenuItem> items() {
        return config.demo()
                ? List.of(new MenuItem(2950, "練習用の時計", ClockResource.PATH, Set.of(Role.ADMINISTRATOR)))
                : List.of();
    }
}
