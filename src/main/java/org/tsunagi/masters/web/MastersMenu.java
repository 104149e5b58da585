package org.tsunagi.masters.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** The settings and the masters in the main menu. */
@ApplicationScoped
class MastersMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(2000, "基本情報", MunicipalitiesResource.PATH, Set.of(Role.OFFICER, Role.ADMINISTRATOR))
                        .alsoAt(RegionsResource.PATH, BodiesResource.PATH, ProfessionsResource.PATH),
                new MenuItem(2000, "担当者の連絡先", OwnContactResource.PATH, Set.of(Role.NOMINATOR)),
                new MenuItem(2010, "県の設定", SettingsResource.PATH, Set.of(Role.ADMINISTRATOR)));
    }
}
