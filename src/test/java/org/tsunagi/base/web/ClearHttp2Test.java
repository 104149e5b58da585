package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The pages' port speaks no HTTP/2 in clear, neither at once nor by an upgrade: floods of its frames meet the proxy. */
@QuarkusTest
class ClearHttp2Test {
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    /** An empty frame of settings, the first thing that either side sends: length 0, kind 4. */
    private static final String SETTINGS = "\0\0\0\4\0\0\0\0\0";

    /** In lines of text, as HTTP/1 has them; or the connection is closed. */
    private static final String REFUSAL = "(?s)(HTTP/[0-9.]+ 4[0-9]{2} .*)?";

    @TestHTTPResource("/sign-in")
    URL pages;

    @Test
    void aClientThatKnowsBeforehandGetsNoFrame() throws IOException {
        assertThat(answer(PREFACE + SETTINGS)).matches(REFUSAL);
    }

    @Test
    void anUpgradeIsNotFollowed() throws IOException {
        assertThat(answer("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    /** The beginning of what comes back, byte for byte. */
    private String answer(String sent) throws IOException {
        try (Socket socket = new Socket(pages.getHost(), pages.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            byte[] first = new byte[512];
            int read = socket.getInputStream().read(first);
            return new String(first, 0, Math.max(read, 0), StandardCharsets.ISO_8859_1);
        }
    }
}
