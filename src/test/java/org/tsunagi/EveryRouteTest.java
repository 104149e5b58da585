package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
            "/sign-in/code",
            "/verify",
            "/v/{code}",
            "/setup/{token}",
            "/access/{token}",
            "/s/{token}",
            "/survey-reply",
            "/survey-reply/{invitation:[0-9]+}",
            "/survey-reply/thanks",
            "/apply",
            "/apply/{callId:[0-9]+}",
            "/apply/{callId:[0-9]+}/check",
            "/apply/{callId:[0-9]+}/several",
            "/apply/{callId:[0-9]+}/several/check",
            "/receipts/{id:[0-9]+}",
            "/receipts/{id:[0-9]+}/leaving",
            "/a/{token}",
            "/my-application",
            "/my-application/{id:[0-9]+}",
            "/my-application/{id:[0-9]+}/edit",
            "/my-application/{id:[0-9]+}/withdrawal",
            "/my-application/{id:[0-9]+}/reinstatement",
            "/my-application/{id:[0-9]+}/leaving",
            "/my-application/{id:[0-9]+}/evidence",
            "/my-application/{id:[0-9]+}/evidence/files/{requestId}",
            "/my-application/{id:[0-9]+}/evidence/pieces/{pieceId}/file",
            "/my-application/{id:[0-9]+}/evidence/pieces/{pieceId}/removal",
            "/help",
            "/help/trainee");

    /** What everybody who has signed in may send, about themselves only. */
    private static final Set<String> OF_EVERYBODY =
            Set.of("/sign-out", "/fiscal-year", "/account/password", "/browsers/removal", "/browsers/acknowledgement");

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
    void aNominatorChangesNothingButByItsOwnNominations() {
        changesNothing(
                SHIOMI,
                fixtures.of(NAMIOTO),
                Set.of(
                        "/calls/{callId}/nominations",
                        "/calls/{callId}/nominations/list",
                        "/calls/{callId}/nominations/list/adoption",
                        "/calls/{callId}/nominations/list/marked",
                        "/calls/{callId}/nominations/list/part",
                        "/calls/{callId}/none",
                        "/calls/{callId}/recommendation",
                        "/calls/{callId}/none/removal",
                        "/calls/{callId}/submission",
                        "/expected/forecasts/{id:[0-9]+}",
                        "/expected/forecasts/{id:[0-9]+}/taking-back",
                        "/contact",
                        "/contact/later",
                        "/contact/contacts/{contactId:[0-9]+}/removal"));
    }

    @Test
    void anOfficialChangesNothing() {
        changesNothing("official", fixtures.of(SHIOMI), Set.of());
    }

    /** Sends every form there is, with the secret of a real page, so that only role and viewer can refuse it. */
    private void changesNothing(String login, Map<String, String> values, Set<String> own) {
        Browser browser = DemoProfile.signIn(login);
        String token = browser.open("/").page().select("input[name=csrf-token]").val();
        Map<String, String> before = fixtures.everything();
        for (Route route : Routes.all()) {
            if (!route.get() && !PUBLIC.contains(route.template()) && !OF_EVERYBODY.contains(route.template())) {
                Map<String, String> form = Map.of("csrf-token", token, "why", "試し", "words", "試し");
                String path = route.path(values);
                int status =
                        (route.takesFile() ? browser.postMultipart(path, form) : browser.post(path, form)).status();
                assertThat(status)
                        .as("%s as %s", route, login)
                        .isIn(own.contains(route.template()) ? List.of(404, 422) : List.of(403, 404));
            }
        }
        assertThat(fixtures.everything()).isEqualTo(before);
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

    /** Looking at these leaves no line in the audit. */
    @Test
    void whatSaysThatItShowsNobodyNamesNobody() {
        Browser admin = DemoProfile.signIn("admin");
        Map<String, String> values = fixtures.of(SHIOMI);
        List<String> names = fixtures.everyone();
        List<Route> nameless = gets().stream().filter(Route::showsNobody).toList();
        assertThat(nameless).hasSizeGreaterThan(30);
        for (Route route : nameless) {
            String path = route.path(values);
            // Where it leads to another page, that page answers for itself.
            if (admin.open(path).path().equals(path)) {
                assertThat(admin.text()).as(route.toString()).doesNotContain(names);
            }
        }
    }

    @Test
    void everyPageOpensForWhomItIsMeant() {
        Map<String, String> values = fixtures.of(SHIOMI);
        Browser admin = DemoProfile.signIn("admin");
        Browser officer = DemoProfile.signIn("officer");
        Browser shiomi = DemoProfile.signIn(SHIOMI);
        for (Route route : gets()) {
            List<Integer> answers = Stream.of(admin, officer, shiomi)
                    .map(browser -> browser.open(route.path(values)).status())
                    .toList();
            boolean behindALink =
                    route.template().contains("{token}") || route.template().startsWith("/survey-reply");
            assertThat(answers).as(route.toString()).allMatch(status -> status < 500);
            assertThat(answers.stream().anyMatch(status -> status < 300) || behindALink)
                    .as("%s answers %s to administrator, officer and clerk", route, answers)
                    .isTrue();
        }
    }

    private static List<Route> gets() {
        return Routes.all().stream().filter(Route::get).toList();
    }
}
