package org.tsunagi.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Completers;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.job.Periodic;

/** An administrator who is asked by a trainee tells who saw, changed and took out what of that person. */
@QuarkusTest
class PersonAuditTest {
    private static final Viewer OFFICER = new Viewer(7_100_001, "閲歴 花子", Role.OFFICER, null, null);
    private static final Viewer ADMINISTRATOR = new Viewer(7_100_002, "監査 三郎", Role.ADMINISTRATOR, null, null);

    @Inject
    Completers completers;

    @Inject
    EnrollmentViews enrollments;

    @Inject
    @Any
    Instance<Periodic> upkeep;

    @Test
    void whoSawAPersonsPagesAndTheCoursesListsIsTold() throws InterruptedException {
        long course = completers.course("足跡 一子");
        long person = enrollments.on(OFFICER, course).get(0).traineeId();
        Browser officer = Browser.as(OFFICER, "/people/" + person);
        assertThat(officer.main()).doesNotContain("操作の記録");
        officer.open("/courses/" + course + "/enrollments").open("/notices/trainees/" + course);

        Browser administrator = Browser.as(ADMINISTRATOR, "/people/" + person);
        for (int tries = 0; tries < 100 && !administrator.main().contains("/notices/trainees/" + course); tries++) {
            TimeUnit.MILLISECONDS.sleep(50);
            upkeep.stream()
                    .filter(one -> one.kind().equals("audit-sealing"))
                    .forEach(one -> one.work().run());
            administrator.open("/people/" + person + "/audit");
        }
        assertThat(administrator.main())
                .contains("足跡 一子さんについての操作の記録", "閲歴 花子", "/people/" + person, "/courses/" + course + "/enrollments")
                .contains("/notices/trainees/" + course);
        assertThat(Browser.as(OFFICER, "/people/" + person + "/audit").status()).isEqualTo(403);
        assertThat(Browser.as(ADMINISTRATOR, "/people/999999999/audit").status())
                .isEqualTo(404);
    }
}
