package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsunagi.Routes.Route;

/** Every route of the router, as every role, with the own and with the neighbour's records. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class EveryRouteTest {
    private static final String SHIOMI = "992011";
    private static final String NAMIOTO = "992020";

    /** What anybody may open without signing in. */
    private static final Set<String> PUBLIC = Set.of(
            "/sign-in",
            "/verify",
            "/setup/{token}",
            "/s/{token}",
            "/survey-reply",
            "/survey-reply/thanks",
            "/survey-thanks",
            "/help",
            "/help/trainee");

    @Inject
    SampleFixtures fixtures;

    @Test
    void nobodySeesAnythingBeforeSigningIn() {
        Map<String, String> values = fixtures.of(SHIOMI);
        List<String> names = fixtures.everyone();
        for (Route route : gets()) {
            Browser browser = Browser.at(route.path(values));
            if (!PUBLIC.contains(route.template())) {
                assertThat(browser.path()).as(route.toString()).startsWith("/sign-in");
            }
            assertThat(browser.text()).as(route.toString()).doesNotContain(names);
        }
    }

    @Test
    void aNominatorSeesItsOwnPeopleOnlyByWhateverAddress() {
        Browser shiomi = DemoProfile.signIn(SHIOMI);
        Map<String, String> neighbours = fixtures.of(NAMIOTO);
        List<String> theirs = fixtures.nomineesOf(NAMIOTO);
        assertThat(theirs).isNotEmpty();
        for (Route route : gets()) {
            shiomi.open(route.path(neighbours));
            assertThat(shiomi.status()).as(route.toString()).isLessThan(500);
            assertThat(shiomi.text()).as(route.toString()).doesNotContain(theirs);
        }
        assertThat(shiomi.open("/applications/" + neighbours.get("applications"))
                        .status())
                .isEqualTo(404);
        assertThat(shiomi.open("/applications/" + fixtures.of(SHIOMI).get("applications"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aNominatorChangesNothingOfItsNeighbour() {
        Browser shiomi = DemoProfile.signIn(SHIOMI);
        Map<String, String> neighbours = fixtures.of(NAMIOTO);
        String before = fixtures.stateOf(neighbours.get("applications"));
        for (Route route : Routes.all()) {
            if (!route.get()
                    && route.template().contains("{")
                    && !PUBLIC.contains(route.template())
                    && !route.template().startsWith("/calls/{callId}/nominations")) {
                int status = shiomi.post(route.path(neighbours), Map.of("why", "試し", "words", "試し"))
                        .status();
                assertThat(status).as(route.toString()).isIn(400, 403, 404);
            }
        }
        assertThat(fixtures.stateOf(neighbours.get("applications"))).isEqualTo(before);
    }

    @Test
    void anOfficialSeesFiguresAndNoNames() {
        Browser official = DemoProfile.signIn("official");
        Map<String, String> values = fixtures.of(SHIOMI);
        List<String> names = fixtures.everyone();
        for (Route route : gets()) {
            official.open(route.path(values));
            assertThat(official.status()).as(route.toString()).isLessThan(500);
            assertThat(official.text()).as(route.toString()).doesNotContain(names);
        }
        assertThat(official.open("/reports/2019").status()).isEqualTo(200);
    }

    @Test
    void everyPageOpensForWhomItIsMeant() {
        Map<String, String> values = fixtures.of(SHIOMI);
        Browser admin = DemoProfile.signIn("admin");
        Browser shiomi = DemoProfile.signIn(SHIOMI);
        for (Route route : gets()) {
            int asAdmin = admin.open(route.path(values)).status();
            int asClerk = shiomi.open(route.path(values)).status();
            boolean meantForNobody =
                    route.template().contains("{token}") || route.template().startsWith("/survey");
            assertThat(asAdmin < 300 || asClerk < 300 || meantForNobody)
                    .as("%s answers %d to an administrator and %d to a clerk", route, asAdmin, asClerk)
                    .isTrue();
        }
    }

    private static List<Route> gets() {
        return Routes.all().stream()
                .filter(Route::get)
                .filter(route -> !route.template().equals(Routes.TOO_LARGE))
                .toList();
    }
}
