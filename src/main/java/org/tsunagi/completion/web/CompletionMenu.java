package org.tsunagi.completion.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** The completions, for the officers. */
@ApplicationScoped
class CompletionMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(500, "修了", CompletionResource.PATH, Set.of(Role.OFFICER, Role.ADMINISTRATOR))
                .alsoAt("/courses/*/judgement"));
    }
}
