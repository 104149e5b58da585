package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tsunagi.Browser;
import org.tsunagi.Logged;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.web.OpenDoor;

/** Who comes while all workers are busy is told so at once, and loses nothing. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TooManyAtOnceTest {
    private static final Viewer HANAKO = new Viewer(1, "見本 花子", Role.OFFICER, null, null);

    @Inject
    OpenDoor door;

    @TestHTTPResource("/sink/waiting")
    URI waiting;

    /** The first one, as the log tells of it once a minute. */
    @Test
    @Order(1)
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
            awaitWaiting(TooManyAtOnce.AT_ONCE);
            assertSaysSo(Browser.at("/sign-in"));
            assertThat(Browser.at("/css/tsunagi.css").status()).isEqualTo(200);
            form.press("保存する");
            assertSaysSo(form);
            assertThat(form.main()).contains("受け付けていません", "規則", "長い文");
            assertThat(log.text()).containsOnlyOnce("more than 200 requests at the same time");
        } finally {
            release.countDown();
        }
        awaitWaiting(0);
        for (CompletableFuture<HttpResponse<Void>> other : others) {
            assertThat(other.get(1, TimeUnit.MINUTES).statusCode()).isLessThan(300);
        }
        form.press("もう一度送信する");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.main()).contains("長い文");
    }

    @Test
    void whoAppliesWithoutAnAccountLosesNothingEither() throws Exception {
        Browser phone = door.filled(door.call()).press("内容を確認する");
        CountDownLatch release = new CountDownLatch(1);
        SinkResource.release = release;
        List<Socket> others = new ArrayList<>();
        try {
            for (int i = 0; i < TooManyAtOnce.AT_ONCE; i++) {
                others.add(asking());
            }
            awaitWaiting(TooManyAtOnce.AT_ONCE);
            phone.press("申し込む");
            assertSaysSo(phone);
            assertThat(phone.main()).contains("受け付けていません", "なみ訪問看護ステーション");
        } finally {
            release.countDown();
        }
        awaitWaiting(0);
        for (Socket one : others) {
            one.close();
        }
        assertThat(phone.press("もう一度送信する").main()).contains("申込みを受け付けました。");
    }

    @Test
    void whoBreaksOffFreesNoPlaceWhileTheWorkGoesOn() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        SinkResource.release = release;
        try {
            List<Socket> leaving = new ArrayList<>();
            for (int i = 0; i < TooManyAtOnce.AT_ONCE; i++) {
                leaving.add(asking());
            }
            awaitWaiting(TooManyAtOnce.AT_ONCE);
            for (Socket one : leaving) {
                one.setSoLinger(true, 0);
                one.close();
            }
            for (int i = 0; i < 20; i++) {
                TimeUnit.MILLISECONDS.sleep(100);
                assertThat(statusOfSignIn())
                        .as("the answer %d to the next visitor, all workers being held", i + 1)
                        .isEqualTo("503");
            }
            assertThat(SinkResource.WAITING.get()).isEqualTo(TooManyAtOnce.AT_ONCE);
        } finally {
            release.countDown();
        }
        awaitWaiting(0);
        for (int tries = 0; !statusOfSignIn().equals("200"); tries++) {
            assertThat(tries).as("a place came back").isLessThan(100);
            TimeUnit.MILLISECONDS.sleep(50);
        }
        allPlacesAreThereAgain();
    }

    /** As many as there are places come to a worker, and not one is turned away. */
    private void allPlacesAreThereAgain() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        SinkResource.release = release;
        List<Socket> all = new ArrayList<>();
        try {
            for (int i = 0; i < TooManyAtOnce.AT_ONCE; i++) {
                all.add(asking());
            }
            awaitWaiting(TooManyAtOnce.AT_ONCE);
        } finally {
            release.countDown();
        }
        awaitWaiting(0);
        for (Socket one : all) {
            one.close();
        }
    }

    private Socket asking() throws IOException {
        Socket visitor = new Socket(waiting.getHost(), waiting.getPort());
        visitor.getOutputStream()
                .write(("GET " + waiting.getPath() + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return visitor;
    }

    private static void awaitWaiting(int many) throws InterruptedException {
        for (int tries = 0; SinkResource.WAITING.get() != many; tries++) {
            assertThat(tries)
                    .as("%d are being worked on, not %d", SinkResource.WAITING.get(), many)
                    .isLessThan(1000);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private String statusOfSignIn() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(waiting.resolve("/sign-in"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpResponse<Void> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            return Integer.toString(answer.statusCode());
        } catch (HttpTimeoutException queued) {
            return "none in 5 s";
        }
    }

    private static void assertSaysSo(Browser browser) {
        assertThat(browser.status()).isEqualTo(503);
        assertThat(browser.page().select("h1").text()).isEqualTo("ただいま混み合っています");
        assertThat(browser.answered("Retry-After")).isEqualTo("30");
        assertThat(browser.answered("Content-Security-Policy")).isNotEmpty();
    }
}
