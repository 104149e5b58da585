package org.tsunagi.survey.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** The surveys of the year; officials see their figures. */
@ApplicationScoped
class SurveyMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(
                        600, "アンケート", SurveysResource.PATH, Set.of(Role.OFFICER, Role.ADMINISTRATOR, Role.OFFICIAL))
                .alsoAt("/courses/*/survey", "/excerpts", "/aims"));
    }
}
