package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Logged;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;

/** Who comes while all workers are busy is told so at once, and loses nothing. */
@QuarkusTest
class TooManyAtOnceTest {
    private static final Viewer HANAKO = new Viewer(1, "見本 花子", Role.OFFICER, null, null);

    @TestHTTPResource("/sink/waiting")
    URI waiting;

    @Test
    void whoComesBeyondIsToldSoAndSendsAgainWhatWasTyped() throws Exception {
        Browser form = Browser.as(HANAKO, "/sink").fill("title", "規則").fill("note", "長い文");
        CountDownLatch release = new CountDownLatch(1);
        SinkResource.release = release;
        List<CompletableFuture<HttpResponse<Void>>> others = new ArrayList<>();
        try (Logged log = new Logged()) {
            for (int i = 0; i < TooManyAtOnce.AT_ONCE; i++) {
                others.add(HttpClient.newHttpClient()
                        .sendAsync(HttpRequest.newBuilder(waiting).build(), HttpResponse.BodyHandlers.discarding()));
            }
            for (int tries = 0; SinkResource.WAITING.get() < TooManyAtOnce.AT_ONCE; tries++) {
                assertThat(tries).as("all are being worked on").isLessThan(1000);
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertSaysSo(Browser.at("/sign-in"));
            assertThat(Browser.at("/css/tsunagi.css").status()).isEqualTo(200);
            form.press("保存する");
            assertSaysSo(form);
            assertThat(form.main()).contains("受け付けていません", "規則", "長い文");
            assertThat(log.text()).containsOnlyOnce("more than 200 requests at the same time");
        } finally {
            release.countDown();
        }
        for (CompletableFuture<HttpResponse<Void>> other : others) {
            assertThat(other.get(1, TimeUnit.MINUTES).statusCode()).isLessThan(300);
        }
        form.press("もう一度送信する");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.main()).contains("長い文");
    }

    private static void assertSaysSo(Browser browser) {
        assertThat(browser.status()).isEqualTo(503);
        assertThat(browser.page().select("h1").text()).isEqualTo("ただいま混み合っています");
        assertThat(browser.answered("Retry-After")).isEqualTo("30");
        assertThat(browser.answered("Content-Security-Policy")).isNotEmpty();
    }
}
