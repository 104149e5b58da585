package org.tsunagi;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * Somebody at a server of another process: keeps cookies, fills the form of a page as it stands and sends it. It follows
 * no redirect, so that a test knows which answer it got; a broken connection is an IOException, and so is a server that is being
 * stopped, and a proxy that got no answer.
 */
final class Visitor {
    private static final int SEE_OTHER = 303;
    private static final int BAD_GATEWAY = 502;
    private static final int UNAVAILABLE = 503;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A form filled in; sending it again is pressing its button again. */
    record Filled(String action, String body) {}

    private final URI server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    Visitor(URI server) {
        this.server = server;
    }

    void signIn(String login, String password) throws IOException, InterruptedException {
        Filled form = fill(page("/sign-in"), Map.of("login", login, "password", password));
        require(send(form), "/");
    }

    Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder().uri(server.resolve(path)));
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode());
        }
        return Jsoup.parse(answer.body(), server.resolve(path).toString());
    }

    /** The answer as it comes. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().uri(server.resolve(path)));
    }

    /** The page's form with what it holds, and what is typed over it. */
    static Filled fill(Document page, Map<String, String> typed) {
        return fill(page, "main form[method=post]", typed);
    }

    /** The same with the first form that a selector finds. */
    static Filled fill(Document page, String which, Map<String, String> typed) {
        FormElement form = (FormElement) page.selectFirst(which);
        if (form == null) {
            throw new AssertionError("no form on " + page.title());
        }
        Set<String> names = typed.keySet();
        String kept = form.formData().stream()
                .filter(field -> !names.contains(field.key()))
                .map(field -> pair(field.key(), field.value()))
                .collect(Collectors.joining("&"));
        String over = names.stream().map(name -> pair(name, typed.get(name))).collect(Collectors.joining("&"));
        return new Filled(form.attr("action"), kept + "&" + over);
    }

    HttpResponse<String> send(Filled form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder()
                .uri(server.resolve(form.action()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", server.toString())
                .POST(HttpRequest.BodyPublishers.ofString(form.body())));
    }

    /** Fails unless the answer sends on to a page of ours that begins with {@code path}. */
    static void require(HttpResponse<String> answer, String path) {
        String location = answer.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", "");
        if (answer.statusCode() != SEE_OTHER || !location.startsWith(path) || location.startsWith("/sign-in")) {
            throw new AssertionError(answer.uri() + " answered " + answer.statusCode() + " " + location + ": "
                    + Jsoup.parse(answer.body()).text());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        boolean stopping = answer.headers().allValues("Connection").contains("close");
        if (answer.statusCode() == UNAVAILABLE && stopping) {
            throw new IOException("the server is being stopped");
        }
        if (answer.statusCode() == BAD_GATEWAY) {
            throw new IOException("the proxy got no answer");
        }
        return answer;
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
