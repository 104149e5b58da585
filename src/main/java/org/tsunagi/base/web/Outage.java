package org.tsunagi.base.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Incident;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.StorageFailure;
import org.tsunagi.base.start.KeySettings;
import org.tsunagi.base.start.TsunagiConfig;

/**
 * The answer while the database cannot be used, too many ask at once, or the server is being stopped: what that means for what was
 * asked, what to do, and the form that was sent, so that nothing typed is lost.
 */
@ApplicationScoped
class Outage {
    private static final int UNAVAILABLE = 503;
    private static final String SECONDS = "30";
    private static final String OUTAGE = "web.outage.";
    private static final String READING = "reading";
    private static final String WRITING = "writing";
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final TsunagiConfig config;
    private final Cookies cookies;
    private final KeySettings keys;

    Outage(TsunagiConfig config, Cookies cookies, KeySettings keys) {
        this.config = config;
        this.cookies = cookies;
        this.keys = keys;
    }

    /** The answer of a resource. */
    Response response(RoutingContext routing, Throwable failure) {
        Incident.note(failure);
        return Response.status(UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER.toString(), SECONDS)
                .type(HTML)
                .entity(html(routing, OUTAGE, about(routing, failure)))
                .build();
    }

    /** Answers a request that has come to no resource: already its session could not be looked up. */
    void answer(RoutingContext routing, Throwable failure) {
        Incident.note(failure);
        end(routing, html(routing, OUTAGE, about(routing, failure)));
    }

    /** Answers a request that is not looked at, as too many others are. */
    void answerCrowd(RoutingContext routing) {
        end(routing, html(routing, "web.crowd.", isReading(routing.request()) ? READING : WRITING));
    }

    /** Answers a form that came while the server is being stopped. */
    void answerStopping(RoutingContext routing) {
        end(routing, html(routing, "web.stopping.", WRITING));
    }

    private static void end(RoutingContext routing, String page) {
        routing.response()
                .setStatusCode(UNAVAILABLE)
                .putHeader(HttpHeaders.RETRY_AFTER, SECONDS)
                .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
                .end(page);
    }

    private String html(RoutingContext routing, String why, String about) {
        KeptForm form = form(routing);
        return new PlainPage(
                        Messages.say(why + "title"),
                        Messages.say(why + about),
                        null,
                        form,
                        form == null ? "" : new FormToken(routing, cookies, keys).current())
                .render();
    }

    private @Nullable KeptForm form(RoutingContext routing) {
        return new SameOrigin(routing, config).proven() ? SentForm.of(routing).orElse(null) : null;
    }

    private static String about(RoutingContext routing, Throwable failure) {
        if (isReading(routing.request())) {
            return READING;
        }
        return StorageFailure.isUnsure(failure) || CommittedActs.anyOf(routing) ? "unsure" : WRITING;
    }

    static boolean isReading(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }
}
