package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagi.Browser;
import org.tsunagi.Logged;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;

/** Who begins to send and does not go on keeps nobody else from being served. */
@QuarkusTest
@Tag("once")
class UnfinishedBodiesTest {
    private static final Viewer HANAKO = new Viewer(1, "見本 花子", Role.OFFICER, null, null);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final String HERE = "127.0.0.1";
    private static final String ELSEWHERE = "127.0.0.2";
    private static final String BEGUN = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nlogin=1234";

    @TestHTTPResource("/")
    URI server;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @ParameterizedTest
    @CsvSource({ELSEWHERE + ",220", ELSEWHERE + ",600", HERE + ",220", HERE + ",600"})
    void unfinishedBodiesStopNoPageAndNoForm(String from, int times) throws Exception {
        connect(from, times, BEGUN);
        assertPagesAndFormsAnswer();
    }

    @Test
    void whoDoesNotGoOnIsToldSoAndHungUpOn() throws Exception {
        connect(ELSEWHERE, 3, BEGUN);
        for (Socket socket : open) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("送信が途中で止まりました", "text/html");
        }
    }

    @Test
    void whoBeginsMoreThanAnAddressMayIsToldSo() throws Exception {
        connect(ELSEWHERE, 101, BEGUN);
        List<String> answers = new ArrayList<>();
        for (Socket socket : open) {
            answers.add(answer(socket));
        }
        assertThat(answers.stream().filter(answer -> answer.startsWith("HTTP/1.1 429")))
                .singleElement(STRING)
                .contains("送信が重なっています");
    }

    @Test
    void aBodyInSmallPiecesIsTakenAsLongAsItGoesOn() throws Exception {
        connect(ELSEWHERE, 1, BEGUN);
        for (int sent = "login=1234".length(); sent < 1000; sent += 90) {
            open.get(0).getOutputStream().write("x".repeat(90).getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(100);
        }
        assertThat(answer(open.get(0))).startsWith("HTTP/1.1 400").contains("送信を確認できませんでした");
    }

    @Test
    void unfinishedHeadersStopNoPageAndNoForm() throws Exception {
        connect(ELSEWHERE, 600, "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        assertPagesAndFormsAnswer();
    }

    @Test
    void whoHangsUpIsNoIncident() throws Exception {
        try (Logged log = new Logged()) {
            connect(ELSEWHERE, 20, BEGUN);
            connect(ELSEWHERE, 20, "GET /verify HTTP/1.1\r\nHost: localhost\r\n\r\n");
            connect(ELSEWHERE, 20, "GET /js/tsunagi.js HTTP/1.1\r\nHost: localhost\r\n\r\n");
            for (Socket socket : open) {
                socket.setSoLinger(true, 0); // the connection is reset
            }
            hangUp();
            assertPagesAndFormsAnswer();
            assertThat(log.text()).isEmpty();
        }
    }

    private static void assertPagesAndFormsAnswer() {
        long begun = System.nanoTime();
        Browser browser = Browser.at("/sign-in");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("a page").isLessThan(AT_ONCE);
        begun = System.nanoTime();
        browser = Browser.as(HANAKO, "/sink").fill("title", "規則").press("保存する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("a form").isLessThan(AT_ONCE);
    }

    private void connect(String from, int times, String words) throws IOException {
        for (int i = 0; i < times; i++) {
            Socket socket = new Socket();
            open.add(socket);
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName(HERE), server.getPort()));
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** All that comes until the server hangs up, or nothing goes on. */
    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
