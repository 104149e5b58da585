package org.tsunagi.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.IntakeDesk;

/** One page tells an officer everything that came from a nominating body. */
@QuarkusTest
class BodyFileTest {
    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    IntakeDesk intake;

    @Inject
    EnrollmentViews enrollments;

    @Inject
    Statements statements;

    @Test
    void theSearchForABodyLeadsToItsNominationsWithTheirOutcomeAndCompletion() {
        long course = completers.course("機関 修子");
        long trainee = enrollments.on(cast.officer(), course).get(0).traineeId();
        Browser browser = Browser.as(cast.officer(), "/search?q=しおみ").follow("汐見市");
        assertThat(browser.main()).contains("推薦のあった年度");
        browser.open(browser.page().select("a[href=" + file(Cast.SHIOMI) + "]").attr("href"));
        Element section = section(browser, course);
        assertThat(section.select("h2").text()).endsWith("令和元年度（2019）");
        assertThat(section.text()).contains("推薦1名、受講1名、修了1名。");
        Element row = section.selectFirst("tbody tr");
        assertThat(row.text()).contains("第1順位", "機関 修子", "受講番号 1", "訪問看護ステーションなみ", "受講決定", "修了");
        assertThat(row.select("a").attr("href")).isEqualTo("/people/" + trainee);
    }

    @Test
    void whatWasTakenBackStandsLastAndDoesNotCount() {
        long course = cast.course(Route.NOMINATED, 10);
        long call = cast.call(course, null);
        long first = cast.nominated(Cast.SHIOMI, call, 1, cast.person("取下", "花子", "とりさげ", "はなこ"));
        cast.nominated(Cast.SHIOMI, call, 2, cast.person("残留", "花子", "ざんりゅう", "はなこ"));
        intake.withdraw(cast.officer(), first, "異動のため");
        Element section = section(Browser.as(cast.officer(), file(Cast.SHIOMI)), course);
        assertThat(section.text()).contains("推薦1名、受講0名、修了0名。");
        assertThat(section.select("tbody th").eachText()).containsExactly("残留 花子", "取下 花子");
        assertThat(Browser.as(cast.officer(), file(Cast.NAMIOTO)).main()).doesNotContain("残留 花子");
    }

    @Test
    void itIsForOfficersOnly() {
        Viewer official = new Viewer(3, "閲覧 次郎", Role.OFFICIAL, null, null);
        for (Viewer other : List.of(official, cast.nominator(Cast.SHIOMI))) {
            assertThat(Browser.as(other, file(Cast.SHIOMI)).status()).isEqualTo(403);
        }
        assertThat(Browser.as(cast.officer(), "/bodies/999999999/file").status())
                .isEqualTo(404);
        assertThat(Browser.as(cast.officer(), "/bodies")
                        .page()
                        .select("a[href=" + file(Cast.SHIOMI).replaceFirst("[?].*", "") + "]"))
                .hasSize(1);
    }

    @Test
    void theStatementsDoNotGrowWithTheNominations() {
        Browser officer = Browser.as(cast.officer(), file(Cast.NAMIOTO));
        long few = statements.during(() -> officer.open(file(Cast.NAMIOTO)));
        long call = cast.call(cast.course(Route.NOMINATED, 40), null);
        IntStream.rangeClosed(1, 12)
                .forEach(n -> cast.nominated(Cast.NAMIOTO, call, n, cast.person("多推", "第" + n, "たすい", "だい")));
        assertThat(statements.during(() -> officer.open(file(Cast.NAMIOTO)))).isEqualTo(few);
    }

    private String file(String municipality) {
        return "/bodies/" + cast.nominator(municipality).body().orElseThrow() + "/file?year=" + Cast.YEAR.year();
    }

    private static Element section(Browser browser, long course) {
        Element section = browser.page().selectFirst("section#course-" + course);
        assertThat(section).as(browser.main()).isNotNull();
        return section;
    }
}
