package org.tsunagi.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Completers;

/** A municipality sees who attended, completed and got a certificate among its own. */
@QuarkusTest
class OwnPeopleTest {
    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Test
    void aBodySeesAttendanceCompletionAndCertificateOfItsOwnPeopleOnly() {
        long course = completers.course("砂川 渚", "砂川 湊");
        Browser clerk = Browser.as(cast.nominator(Cast.SHIOMI), "/outcomes?year=2019");
        assertThat(row(clerk, course, "砂川 渚"))
                .contains("受講決定", "1コマのうち1コマ", "修了")
                .doesNotContain("作成済");

        Browser.as(cast.officer(), "/courses/" + course + "/certificates").press("作成前の修了証書をすべて作成する");
        clerk.open("/outcomes?year=2019");
        assertThat(row(clerk, course, "砂川 湊")).contains("1コマのうち1コマ", "修了", "作成済");

        Browser neighbour = Browser.as(cast.nominator(Cast.NAMIOTO), "/outcomes?year=2019");
        assertThat(neighbour.main()).doesNotContain("砂川");
    }

    private static String row(Browser browser, long course, String name) {
        return browser.page()
                .select("section[aria-labelledby=course-" + course + "] tr:contains(" + name + ")")
                .text();
    }
}
