package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Clerks;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;

/** Who may see the plan, and that a page takes as many statements for two hundred rows as for ten. */
@QuarkusTest
class PlanRolesTest {
    @Inject
    Cast cast;

    @Inject
    CourseViews views;

    @Test
    void officersAndAdministratorsSeeThePlanAndNobodyElse() {
        long course = cast.course(Route.DIRECT, 40);
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        CourseDay day = views.daysOf(course).get(0);
        List<String> pages = List.of(
                "/courses",
                "/courses/new",
                "/courses/" + course + "/edit",
                "/courses/" + course + "/curriculum",
                "/programs",
                "/programs/new",
                "/programs/" + views.programs().get(0).id(),
                "/subjects?year=2019",
                "/subjects/new",
                "/subjects/" + views.subjects(Cast.YEAR).get(0).id(),
                "/sessions?year=2019",
                "/sessions/new",
                "/sessions/" + day.sessionId(),
                "/sessions/" + day.sessionId() + "/edit",
                "/sessions/" + day.sessionId() + "/days/" + day.dayId());
        for (String page : pages) {
            assertThat(Browser.as(Clerks.HANAKO, page).status()).as(page).isEqualTo(200);
            assertThat(Browser.as(Clerks.KANRI, page).status()).as(page).isEqualTo(200);
            assertThat(Browser.at(page).path()).as(page).startsWith("/sign-in?next=");
            Clerks.STRANGERS.forEach(viewer ->
                    assertThat(Browser.as(viewer, page).status()).as(page).isEqualTo(403));
        }
    }

    @Test
    void nobodyElseChangesThePlan() {
        long course = cast.course(Route.DIRECT, 40);
        Browser form = Browser.as(Clerks.HANAKO, "/courses/" + course + "/edit").fill("seats", "1");
        assertThat(form.become(Clerks.ICHIRO).press("保存する").status()).isEqualTo(403);
        assertThat(views.detail(course).seats()).isEqualTo(40);
    }
}
