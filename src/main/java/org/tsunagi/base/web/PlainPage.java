package org.tsunagi.base.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * An error page that asks nobody: no database, no session, no name of the office. It can be made on the event loop, and while
 * nothing else works.
 *
 * @param incident the number under which the log tells more, or null
 * @param kept what was typed into the form that could not be taken, or null
 * @param token the secret that form is sent again with
 */
@CheckedTemplate(basePath = "error", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PlainPage(
        String title,
        String sentence,
        @Nullable String incident,
        @Nullable KeptForm kept,
        String token) implements TemplateInstance {

    /** The page with a title and a sentence only. */
    static PlainPage of(String title, String sentence, @Nullable String incident) {
        return new PlainPage(title, sentence, incident, null, "");
    }

    /** Answers a request that no resource has seen. */
    static void answer(int status, RoutingContext routing) {
        begin(status, routing).end(html(status));
    }

    /** The same for one that has not been read to its end: the connection goes with the answer. */
    static void endWith(int status, RoutingContext routing) {
        if (!routing.response().ended()) {
            begin(status, routing)
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(html(status))
                    .onComplete(told -> routing.request().connection().close());
        }
    }

    /** The page of a status as text. */
    static String html(int status) {
        return of(Refusals.title(status), Refusals.sentence(status), null).render();
    }

    private static HttpServerResponse begin(int status, RoutingContext routing) {
        return routing.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
    }
}
