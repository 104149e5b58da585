package org.tsunagi.base.web;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;

/** What features will provide, in the smallest shape. */
@ApplicationScoped
class SinkMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(9000, "見本帳", "/sink", Set.of(Role.OFFICER, Role.NOMINATOR)),
                new MenuItem(9001, "ほか", "/sink-other", Set.of(Role.OFFICER)));
    }

    @Produces
    @Singleton
    @DefaultBean
    OfficeName officeName() {
        return () -> "見本県　研修管理";
    }
}
