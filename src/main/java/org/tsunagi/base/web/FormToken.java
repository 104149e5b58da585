package org.tsunagi.base.web;

import io.quarkus.csrf.reactive.runtime.CsrfTokenUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.tsunagi.base.start.KeySettings;

/**
 * The secret in every form. The CSRF extension checks it against a signed cookie, but left alone it makes a new one for
 * each page, so that of two open tabs only the last could send. Here it stays the same for as long as a session may
 * live: the secret lies beside its signature in a second cookie that no script can read. Whoever signs in or out gets
 * another, so that one known from before is worth nothing then; a form left open meanwhile comes back with what was typed.
 */
@RequestScoped
public class FormToken {
    private static final String SIGNED = "csrf-token";
    private static final String PLAIN = "form-token";
    private static final long TWELVE_HOURS = 12 * 60 * 60L;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RoutingContext routing;
    private final Cookies cookies;
    private final String key;
    private String token = "";

    FormToken(RoutingContext routing, Cookies cookies, KeySettings keys) {
        this.routing = routing;
        this.cookies = cookies;
        this.key = keys.csrf();
    }

    /** The secret of this browser; it is renewed with each page shown. */
    String current() {
        if (token.isEmpty()) {
            String kept = value(PLAIN);
            give(isOurs(kept) ? kept : fresh());
        }
        return token;
    }

    /** Another secret for this browser: somebody signs in or out. */
    public void renew() {
        give(fresh());
    }

    private void give(String secret) {
        token = secret;
        keep(PLAIN, token);
        keep(SIGNED, CsrfTokenUtils.signCsrfToken(token, key));
    }

    private boolean isOurs(String kept) {
        return kept.matches("[A-Za-z0-9_-]{22}")
                && MessageDigest.isEqual(
                        value(SIGNED).getBytes(StandardCharsets.US_ASCII),
                        CsrfTokenUtils.signCsrfToken(kept, key).getBytes(StandardCharsets.US_ASCII));
    }

    private static String fresh() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String value(String name) {
        return cookies.value(routing, name);
    }

    private void keep(String name, String value) {
        cookies.keep(routing, name, value, TWELVE_HOURS);
    }
}
