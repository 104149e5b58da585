package org.tsunagi.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.base.kernel.Role;

/** Where users come by https, every cookie of ours is one of this very host. */
@QuarkusTest
@Tag("once")
@TestProfile(HostCookiesTest.Https.class)
class HostCookiesTest {
    private static final String SESSION = "__Host-tsunagi-session";

    @Inject
    AccountDesk accounts;

    @Test
    void everyCookieHasThePrefixAndIsReadUnderItAlone() throws Exception {
        accounts.createUser(new NewUser("host-cookies", "見本 花子", Role.OFFICER, null), Browser.PASSWORD);
        HttpResponse<String> page = send(request("/sign-in").GET());
        String secret =
                Jsoup.parse(page.body()).select("main input[name=csrf-token]").val();
        HttpResponse<String> opened = send(request("/sign-in")
                .header("Cookie", kept(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "login=host-cookies&password=" + Browser.PASSWORD + "&csrf-token=" + secret)));
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000; includeSubDomains");
        assertThat(kept(opened)).contains(SESSION, "__Host-known-browser", "__Host-csrf-token", "__Host-form-token");
        for (HttpResponse<String> answer : List.of(page, opened)) {
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie)
                            .startsWith("__Host-")
                            .contains("Path=/;", "Secure", "HTTPOnly", "SameSite=Lax")
                            .doesNotContain("Domain"));
        }
        assertThat(send(request("/account/password")
                                .header("Cookie", kept(opened))
                                .GET())
                        .statusCode())
                .isEqualTo(200);
        String planted = kept(opened).replace("__Host-", "");
        assertThat(send(request("/account/password").header("Cookie", planted).GET())
                        .statusCode())
                .isEqualTo(303);
    }

    private static String kept(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";")[0])
                .collect(Collectors.joining("; "));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(ConfigProvider.getConfig().getValue("test.url", String.class))
                .resolve(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As a start with an https address decides it. */
    public static class Https implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tsunagi.public-url", "https://tsunagi.example.jp",
                    "quarkus.rest-csrf.cookie-name", "__Host-csrf-token");
        }
    }
}
