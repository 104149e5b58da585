package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagi.account.AccountDesk;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.base.kernel.Role;

/** The database is gone for a while: every request gets a page that says so, soon, and the next one after that works. */
@QuarkusTest
@WithTestResource(WiredDatabase.class)
class DatabaseGoneTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> PAGES = List.of(
            "/", "/sign-in", "/accounts", "/no-such-page", "/help", "/verify", "/jobs", "/nominations", "/audit");
    private static int serial;

    Consumer<String> wire;

    @Inject
    AccountDesk accounts;

    @Inject
    SessionFactory sessions;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    private Logged log;
    private Browser hanako;

    @BeforeEach
    void hanakoHasSignedIn() {
        String login = "gone-" + ++serial;
        accounts.createUser(new NewUser(login, "髙橋 花子", Role.ADMINISTRATOR, null), Browser.PASSWORD);
        hanako = Browser.signIn(login);
        log = new Logged();
    }

    @AfterEach
    void mend() {
        wire.accept(Wire.WHOLE);
        log.close();
    }

    @ParameterizedTest
    @MethodSource("waysToBeGone")
    void everyRequestGetsAPageSoonAndTheNextOneAfterwardsWorks(String state) throws Exception {
        wire.accept(state);
        List<CompletableFuture<Void>> requests = new ArrayList<>();
        for (String path : PAGES) {
            requests.add(CompletableFuture.runAsync(() -> assertSaysSo(hanako.another(), path)));
        }
        requests.add(CompletableFuture.runAsync(() -> assertSaysSo(Browser.at("/favicon.svg"), "/sign-in")));
        requests.add(CompletableFuture.runAsync(() -> assertSaysSo(Browser.at("/favicon.svg"), "/verify")));
        requests.forEach(CompletableFuture::join);
        assertThat(Browser.at("/no-such-page").status()).isEqualTo(404);
        assertThat(hanako.open("/css/tsunagi.css").status()).isEqualTo(200);
        assertThat(ready()).isEqualTo(503);

        wire.accept(Wire.WHOLE);
        assertThat(hanako.open("/accounts").status()).isEqualTo(200);
        assertThat(ready()).isEqualTo(200);
        assertThat(log.entries())
                .as("one line a minute, and no failure as it is: %s", log.text())
                .allSatisfy(entry -> assertThat(entry.getThrown()).isNull())
                .allSatisfy(entry -> assertThat(entry.getMessage()).doesNotContain("\tat "))
                .hasSizeLessThan(3);
    }

    /** H2 as a server is nothing we offer, and its driver knows no end of waiting. */
    static Stream<String> waysToBeGone() {
        return Database.isPostgres() ? Stream.of(Wire.CUT, Wire.CLOGGED) : Stream.of(Wire.CUT);
    }

    @Test
    void whatWasTypedIsKeptAndSentAgainIsStoredOnce() {
        hanako.open("/accounts/new")
                .fill("login", "typed-" + serial)
                .fill("name", "見本 太郎")
                .tick("担当者");
        wire.accept(Wire.CUT);
        hanako.press("登録する");
        assertSaysSo(hanako);
        assertThat(hanako.main())
                .contains("受け付けていません", "見本 太郎", "typed-" + serial, "選択肢から選んだものも残っています")
                .doesNotContain("OFFICER");
        wire.accept(Wire.WHOLE);
        hanako.press("もう一度送信する");
        assertThat(hanako.status()).isEqualTo(200);
        assertThat(hanako.open("/accounts").text()).containsOnlyOnce("typed-" + serial);
    }

    @Test
    void aPasswordThatCouldNotBeCheckedIsNotShown() {
        Browser stranger =
                Browser.at("/sign-in").fill("login", "gone-" + serial).fill("password", "geheim-2026");
        wire.accept(Wire.CUT);
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getSessionOpenCount();
        stranger.press("ログイン");
        assertThat(statistics.getSessionOpenCount() - before)
                .as("the database that is gone is asked once")
                .isEqualTo(1);
        statistics.setStatisticsEnabled(false);
        assertSaysSo(stranger);
        assertThat(stranger.text()).contains("gone-" + serial).doesNotContain("geheim");
    }

    private static void assertSaysSo(Browser browser, String path) {
        long begun = System.nanoTime();
        browser.open(path);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("without database: %s %d after %d ms%n", path, browser.status(), took.toMillis());
        assertThat(took).as(path).isLessThan(SOON);
        assertSaysSo(browser);
    }

    private static void assertSaysSo(Browser browser) {
        assertThat(browser.status()).as(browser.path()).isEqualTo(503);
        assertThat(browser.page().select("h1").text()).isEqualTo("ただいまご利用いただけません");
        assertThat(browser.answered("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(browser.answered("Retry-After")).isEqualTo("30");
        assertThat(browser.answered("Content-Security-Policy")).isNotEmpty();
    }

    private int ready() throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(ready).timeout(SOON).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
