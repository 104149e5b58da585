package org.tsunagi.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;

@QuarkusTest
class HelpTest {
    @Inject
    Cast cast;

    @Test
    void helpLeadsEveryRoleToItsOwnPage() {
        cast.settle();
        for (Role role : Role.values()) {
            Viewer viewer =
                    role == Role.NOMINATOR ? cast.nominator(Cast.SHIOMI) : new Viewer(9, "利用 者", role, null, null);
            Browser browser = Browser.as(viewer, "/help");
            assertThat(browser.status()).as(role.name()).isEqualTo(200);
            assertThat(browser.path()).isEqualTo("/help/" + role.name().toLowerCase(java.util.Locale.ROOT));
            assertThat(browser.main()).contains("使い方", "進めないとき", "障害福祉課", "電話 099-000-0000");
            for (String link : browser.page().select("main a[href^=/help]").eachAttr("href")) {
                assertThat(Browser.as(viewer, link).status())
                        .as(role + " " + link)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void whoeverHasNotSignedInReadsThePageForTrainees() {
        cast.settle();
        Browser browser = Browser.at("/help");
        assertThat(browser.path()).isEqualTo("/help/trainee");
        assertThat(browser.main()).contains("受講者の方へ", "見本県障害福祉課");
        assertThat(browser.follow("ログイン").path()).isEqualTo("/sign-in");
    }

    @Test
    void aNominatorDoesNotReadTheOfficersPage() {
        assertThat(Browser.as(cast.nominator(Cast.SHIOMI), "/help/officer").status())
                .isEqualTo(403);
    }
}
