package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no browser sends, by a bare socket: every answer carries the headers, and none is an error of ours. */
@QuarkusTest
class EveryAnswerTest {
    private static final int PATIENCE = 20_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /%zz HTTP/1.1                       | 400",
                "GET /sink/%e3%81 HTTP/1.1               | 404",
                "GET /sign-in?next=%zz HTTP/1.1          | 400",
                "GET /sign-in?%zz=1 HTTP/1.1             | 400",
                "GET /s/%zz HTTP/1.1                     | 400",
                "GET /css/%zz HTTP/1.1                   | 400",
                "GET /sign-in?next=% HTTP/1.1            | 400",
                "HEAD /%zz HTTP/1.1                      | 400",
                "OPTIONS * HTTP/1.1                      | 404",
                "GET * HTTP/1.1                          | 404",
                "GET sign-in HTTP/1.1                    | 404",
                "PUT /sign-in HTTP/1.1                   | 405",
                "TRACE /sign-in HTTP/1.1                 | 405",
                "FROBNICATE /sign-in HTTP/1.1            | 405",
                "GET  HTTP/1.1                           | 400",
                "nonsense                                | 400",
            })
    void eachRequestLineIsAnsweredWithTheHeaders(String line, int status) throws IOException {
        assertAnswer(send(line.strip() + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"), status);
    }

    @Test
    void whatIsTooLongOrBrokenIsAnsweredWithTheHeaders() throws IOException {
        assertAnswer(
                send("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), 414);
        assertAnswer(
                send("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(40_000)
                        + "\r\nConnection: close\r\n\r\n"),
                431);
        assertAnswer(
                send("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\nConnection: close\r\n\r\n"),
                400);
    }

    @ParameterizedTest
    @CsvSource({"login=%zz&password=x", "%zz=1", "login=%", "login=%e3%81"})
    void aFormWithABrokenPercentCodeIsNoErrorOfOurs(String form) throws IOException {
        assertAnswer(
                send("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n\r\n" + form),
                400);
    }

    private static void assertAnswer(String answer, int status) {
        String head = answer.split("\r\n\r\n", 2)[0].toLowerCase(Locale.ROOT);
        assertThat(head).matches("(?s)http/1\\.[01] " + status + " .*");
        if (head.contains("content-length: ")) {
            assertThat(answer).contains("<h1>", "つなぎ");
        } else {
            assertThat(answer).endsWith("\r\n\r\n");
        }
        assertThat(head)
                .contains(
                        "content-security-policy: default-src 'none'",
                        "frame-ancestors 'none'",
                        "x-content-type-options: nosniff",
                        "referrer-policy: same-origin",
                        "cross-origin-opener-policy: same-origin",
                        "cross-origin-resource-policy: same-origin",
                        "permissions-policy: ",
                        "cache-control: no-store");
    }

    private static String send(String request) throws IOException {
        URI server = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
