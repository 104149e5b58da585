package org.tsunagi.base.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.tsunagi.base.start.TsunagiConfig;

/** A sentence for the page after the redirect (「保存しました」): it survives exactly one, in a cookie. */
@RequestScoped
public class Flash {
    private static final String COOKIE = "flash";
    private static final int SECONDS = 60;
    private static final int LONGEST = 2000;

    private final RoutingContext routing;
    private final TsunagiConfig config;
    private final List<String> said = new ArrayList<>();

    Flash(RoutingContext routing, TsunagiConfig config) {
        this.routing = routing;
        this.config = config;
    }

    /** Says a sentence on the next page shown. */
    public void say(String sentence) {
        said.add(sentence);
        String text = String.join("\n", said);
        keep(text.substring(0, Math.min(text.length(), LONGEST)), SECONDS);
    }

    /** What is to be said on the page being made; it is said once. */
    List<String> take() {
        List<String> lines = new ArrayList<>(left());
        lines.addAll(said);
        if (!lines.isEmpty()) {
            said.clear();
            keep("", 0);
        }
        return lines;
    }

    private List<String> left() {
        Cookie cookie = routing.request().getCookie(COOKIE);
        try {
            return cookie == null || cookie.getValue().isEmpty()
                    ? List.of()
                    : new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IllegalArgumentException notOurs) {
            return List.of();
        }
    }

    private void keep(String text, int seconds) {
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        routing.response()
                .addCookie(Cookie.cookie(COOKIE, value)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(config.secure())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(seconds));
    }
}
