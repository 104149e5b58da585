package org.tsunagi.course.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Menu;
import org.tsunagi.base.web.MenuItem;

/** The plan in the main menu. */
@ApplicationScoped
class CourseMenu implements Menu {
    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(100, "研修計画", CoursesResource.PATH, Set.of(Role.OFFICER, Role.ADMINISTRATOR))
                .alsoAt(SessionsResource.PATH, SubjectsResource.PATH, ProgramsResource.PATH, PlanCopyResource.PATH));
    }
}
