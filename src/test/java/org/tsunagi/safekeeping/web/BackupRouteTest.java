package org.tsunagi.safekeeping.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** What the management port says to whoever comes there otherwise than the command. */
@QuarkusTest
class BackupRouteTest {
    @TestHTTPResource(value = "/health", management = true)
    URI management;

    @Test
    void whoOnlyLooksIsToldToPostInPlainText() throws Exception {
        for (String method : new String[] {"GET", "PUT", "DELETE"}) {
            HttpResponse<String> answer = ask(method);
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
            assertThat(answer.body()).contains("コマンド backup");
        }
    }

    @Test
    void withoutProofThereIsNothing() throws Exception {
        HttpResponse<String> answer = ask("POST");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    private HttpResponse<String> ask(String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(management.resolve("/backup"))
                .method(method, BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
