package org.tsunagi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Viewer;

/**
 * A browser without scripts for the tests: it opens pages, fills fields by label or name, presses buttons by their
 * words, follows redirects, keeps cookies and sends the hidden inputs along. Not shared between tests.
 */
public final class Browser {
    /** The password of everybody in the tests. */
    public static final String PASSWORD = "shiomi-no-kaze-2026";

    private static final String BOUNDARY = "tsunagi-test-boundary";

    private record Upload(String name, byte[] bytes) {}

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<Element, Upload> uploads = new LinkedHashMap<>();
    private HttpResponse<byte[]> response;
    private @Nullable Document document;

    private Browser(String path) {
        open(path);
    }

    /** A new browser looking at a page, nobody signed in. */
    public static Browser at(String path) {
        return new Browser(path);
    }

    /** A new browser looking at a page as {@code viewer}, without an account and without signing in. */
    public static Browser as(Viewer viewer, String path) {
        Browser browser = new Browser("/favicon.svg");
        browser.headers.put(TestViewers.HEADER, TestViewers.known(viewer));
        return browser.open(path);
    }

    /** A new browser in which {@code login} has signed in on the sign-in page. */
    public static Browser signIn(String login) {
        return at("/sign-in").fill("login", login).fill("password", PASSWORD).press("ログイン");
    }

    /** Another window of the same browser, with the same cookies. */
    public Browser another() {
        Browser other = new Browser("/favicon.svg");
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> other.cookies.getCookieStore().add(address(), cookie));
        return other;
    }

    /** From now on as nobody: what happens to an open page when the session ends. */
    public Browser endSession() {
        headers.remove(TestViewers.HEADER);
        return this;
    }

    /** From now on as {@code viewer}. */
    public Browser become(Viewer viewer) {
        headers.put(TestViewers.HEADER, TestViewers.known(viewer));
        return this;
    }

    /** Sends a header with every request from now on. */
    public Browser header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Goes to a path and follows redirects. */
    public Browser open(String path) {
        return send(request(path).GET());
    }

    /** Follows the link with these words. */
    public Browser follow(String words) {
        Element link = page().select("a[href]").stream()
                .filter(a -> a.text().strip().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link 「" + words + "」 on " + summary()));
        return open(link.attr("href"));
    }

    /** Types into the field with this name or label; for boxes and round buttons use {@link #tick}. */
    public Browser fill(String field, String value) {
        Element input = field(field);
        if (input.normalName().equals("textarea")) {
            input.text(value);
        } else if (input.normalName().equals("select")) {
            input.select("option").removeAttr("selected");
            input.select("option").stream()
                    .filter(option ->
                            option.val().equals(value) || option.text().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no option " + value + " in " + input))
                    .attr("selected", "");
        } else {
            input.val(value);
        }
        return this;
    }

    /** Ticks the box or round button with this label. */
    public Browser tick(String label) {
        Element input = field(label);
        if (input.attr("type").equals("radio")) {
            page().select("input[type=radio][name=" + input.attr("name") + "]").removeAttr("checked");
        }
        input.attr("checked", "");
        return this;
    }

    /** Takes the tick off. */
    public Browser untick(String label) {
        field(label).removeAttr("checked");
        return this;
    }

    /** Chooses a file. */
    public Browser attach(String field, String fileName, byte[] bytes) {
        uploads.put(field(field), new Upload(fileName, bytes));
        return this;
    }

    /** Presses the button with these words and follows redirects; the first such button of the page. */
    public Browser press(String words) {
        Element button = button(words);
        Element form = formOf(button);
        if (form == null) {
            throw new AssertionError("the button belongs to no form");
        }
        return submit(form, button);
    }

    /** Presses the button in the element found by a CSS selector, where its words are there more than once. */
    public Browser pressIn(String selector, String words) {
        Element place = page().selectFirst(selector);
        Element button = place == null
                ? null
                : place.select("button").stream()
                        .filter(one -> one.text().strip().equals(words))
                        .findFirst()
                        .orElse(null);
        Element form = button == null ? null : formOf(button);
        if (form == null) {
            throw new AssertionError("no button 「" + words + "」 in " + selector + " on " + summary());
        }
        return submit(form, button);
    }

    /**
     * Presses the button so many times at the same instant, as an impatient finger or a browser that tries again does; each
     * answer as its status and where it sends to. The page shown stays.
     */
    public List<String> pressAtOnce(int times, String words) {
        Element button = button(words);
        HttpRequest request =
                sending(Objects.requireNonNull(button.closest("form")), button).build();
        List<CompletableFuture<HttpResponse<Void>>> sent = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            sent.add(client.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
        }
        return sent.stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.statusCode() + " "
                        + answer.headers()
                                .firstValue("Location")
                                .map(to -> URI.create(to).getRawPath())
                                .orElse(""))
                .toList();
    }

    /** Posts a raw form without looking at any page: what an attacker or a script would do. */
    public Browser post(String path, Map<String, String> form) {
        List<String[]> pairs = new ArrayList<>();
        form.forEach((name, value) -> pairs.add(new String[] {name, value}));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(pairs))));
    }

    /** The same for a form with a file in it, which stays empty. */
    public Browser postMultipart(String path, Map<String, String> form) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        form.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The page shown, parsed. */
    public Document page() {
        if (document == null) {
            document = Jsoup.parse(text(), address().toString());
        }
        return document;
    }

    /** The words of the page's main part. */
    public String main() {
        Element main = page().selectFirst("main");
        return main == null ? "" : main.text();
    }

    public int status() {
        return response.statusCode();
    }

    /** The path now shown, with its query. */
    public String path() {
        String query = address().getRawQuery();
        return address().getRawPath() + (query == null ? "" : "?" + query);
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The bytes of a download. */
    public byte[] bytes() {
        return response.body();
    }

    /** A header of the answer, or empty. */
    public String answered(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** What a field holds now, by name or label. */
    public String value(String field) {
        Element input = field(field);
        if (input.normalName().equals("select")) {
            Element chosen = input.selectFirst("option[selected]");
            return chosen == null ? "" : chosen.val();
        }
        return input.normalName().equals("textarea")
                ? input.wholeText().replace("\r\n", "\n").replaceFirst("^\n", "")
                : input.val();
    }

    /** The value of a cookie, or empty. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The names of the cookies it keeps. */
    public List<String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .toList();
    }

    /** Loses all cookies. */
    public Browser forgetCookies() {
        cookies.getCookieStore().removeAll();
        return this;
    }

    private Element button(String words) {
        return page().select("form button, button[form]").stream()
                .filter(one -> one.text().strip().equals(words)
                        || one.attr("aria-label").equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button 「" + words + "」 on " + summary()));
    }

    private Browser submit(Element form, Element button) {
        return send(sending(form, button));
    }

    /** The form a button sends: the one it names, else the one it stands in. */
    private @Nullable Element formOf(Element button) {
        return button.hasAttr("form") ? page().getElementById(button.attr("form")) : button.closest("form");
    }

    private HttpRequest.Builder sending(Element form, Element button) {
        String action = form.hasAttr("action") ? form.attr("action") : path();
        List<String[]> pairs = pairs(form);
        if (button.hasAttr("name")) {
            pairs.add(new String[] {button.attr("name"), button.val()});
        }
        String target = button.hasAttr("formaction") ? button.attr("formaction") : action;
        if (!form.attr("method").equalsIgnoreCase("post")) {
            return request(target + "?" + encoded(pairs)).GET();
        }
        HttpRequest.Builder request = request(target).header("Origin", origin());
        if (form.attr("enctype").equals("multipart/form-data")) {
            return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(form, pairs)));
        }
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(pairs)));
    }

    /** What stands in a form, and what names it elsewhere on the page. */
    private static Elements fieldsOf(Element form) {
        Elements fields = form.select("input[name], select[name], textarea[name]");
        if (!form.id().isEmpty()) {
            fields.addAll(form.ownerDocument().select("[form=" + form.id() + "]:is(input, select, textarea)"));
        }
        return fields;
    }

    private static List<String[]> pairs(Element form) {
        List<String[]> pairs = new ArrayList<>();
        for (Element input : fieldsOf(form)) {
            String type = input.attr("type");
            boolean choice = type.equals("checkbox") || type.equals("radio");
            if (input.hasAttr("disabled") || type.equals("file") || (choice && !input.hasAttr("checked"))) {
                continue;
            }
            if (input.normalName().equals("select")) {
                Element chosen = input.selectFirst("option[selected]");
                Element option = chosen != null ? chosen : input.selectFirst("option");
                if (option != null) {
                    pairs.add(new String[] {input.attr("name"), option.val()});
                }
            } else if (input.normalName().equals("textarea")) {
                pairs.add(new String[] {
                    input.attr("name"),
                    input.wholeText()
                            .replace("\r\n", "\n")
                            .replaceFirst("^\n", "")
                            .replace("\n", "\r\n")
                });
            } else {
                pairs.add(new String[] {input.attr("name"), input.val()});
            }
        }
        return pairs;
    }

    private byte[] multipart(Element form, List<String[]> pairs) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String[] pair : pairs) {
            part(body, "name=\"" + pair[0] + "\"", pair[1].getBytes(StandardCharsets.UTF_8));
        }
        for (Element input : form.select("input[type=file]")) {
            Upload upload = uploads.getOrDefault(input, new Upload("", new byte[0]));
            part(
                    body,
                    "name=\"" + input.attr("name") + "\"; filename=\"" + upload.name()
                            + "\"\r\nContent-Type: application/octet-stream",
                    upload.bytes());
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] bytes) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private Element field(String nameOrLabel) {
        Element byName = page().select("main [name=" + quoted(nameOrLabel) + "]").stream()
                .filter(input -> !input.attr("type").equals("hidden"))
                .findFirst()
                .orElse(null);
        if (byName != null) {
            return byName;
        }
        for (Element label : page().select("main label")) {
            if (label.ownText().strip().equals(nameOrLabel)) {
                Element inside = label.selectFirst("input");
                Element found = inside != null ? inside : page().getElementById(label.attr("for"));
                if (found != null) {
                    return found;
                }
            }
        }
        throw new AssertionError("no field 「" + nameOrLabel + "」 on " + summary());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }

    private Browser send(HttpRequest.Builder request) {
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            uploads.clear();
            document = null;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return status() == 303 || status() == 302 ? open(answered("Location")) : this;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder((response == null
                        ? URI.create(ConfigProvider.getConfig().getValue("test.url", String.class))
                        : address())
                .resolve(path));
        headers.forEach(request::header);
        return request;
    }

    private URI address() {
        return response.uri();
    }

    private String origin() {
        return address().getScheme() + "://" + address().getRawAuthority();
    }

    private static String encoded(List<String[]> pairs) {
        return pairs.stream()
                .map(pair -> URLEncoder.encode(pair[0], StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String summary() {
        return path() + " (" + status() + "): " + page().title() + " / " + main();
    }
}
