package org.tsunagi.account.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.tsunagi.account.SessionStage;
import org.tsunagi.account.SignInDesk.Caller;
import org.tsunagi.account.SignInDesk.OpenedSession;
import org.tsunagi.base.web.Cookies;
import org.tsunagi.base.web.FormToken;

/**
 * The cookies of signing in: the session's, gone when the browser is closed, and the marks of the accounts known in this
 * browser, which stay for a year. Each change of the session is one of the forms' secret.
 */
@ApplicationScoped
class SessionCookie {
    static final String NAME = "tsunagi-session";
    private static final String MARKS = "known-browser";
    private static final long YEAR = 365 * 24 * 60 * 60L;

    private final Cookies cookies;
    private final FormToken formToken;

    SessionCookie(Cookies cookies, FormToken formToken) {
        this.cookies = cookies;
        this.formToken = formToken;
    }

    Optional<String> token(RoutingContext routing) {
        return Optional.of(cookies.value(routing, NAME)).filter(value -> value.matches("[A-Za-z0-9_-]{43}"));
    }

    /** Who stands at the door; behind a proxy see quarkus.http.proxy in the operation document. */
    Caller caller(RoutingContext routing) {
        String address = Optional.ofNullable(routing.request().remoteAddress())
                .map(from -> from.hostAddress())
                .orElse("unknown");
        String calledItself = Objects.requireNonNullElse(routing.request().getHeader(HttpHeaders.USER_AGENT), "");
        return new Caller(address, cookies.value(routing, MARKS), BrowserName.of(calledItself));
    }

    void give(RoutingContext routing, OpenedSession opened) {
        cookies.keepWhileOpen(routing, NAME, opened.token());
        if (opened.stage() != SessionStage.CODE) {
            cookies.keep(routing, MARKS, opened.marks(), YEAR);
        }
        formToken.renew();
    }

    void take(RoutingContext routing) {
        cookies.takeAway(routing, NAME);
        formToken.renew();
    }
}
