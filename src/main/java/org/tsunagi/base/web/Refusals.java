package org.tsunagi.base.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.ErrorPages.ErrorPage;

/** Error pages, in the look of all others: for each status a title and a sentence that says what to do. */
@RequestScoped
class Refusals {
    private final Pages pages;

    Refusals(Pages pages) {
        this.pages = pages;
    }

    /** The page of a status. */
    Response of(int status) {
        return of(status, null);
    }

    /** The page of a status, with the number of the incident. */
    Response of(int status, @Nullable String incident) {
        return with(status, sentence(status), incident);
    }

    /** The page of a status with a sentence of its own. */
    Response with(int status, String sentence, @Nullable String incident) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(html(status, sentence, incident))
                .build();
    }

    /** The text of a status' page. */
    String html(int status) {
        return html(status, sentence(status), null);
    }

    private String html(int status, String sentence, @Nullable String incident) {
        try {
            return new ErrorPage(pages.show(title(status)), sentence, incident).render();
        } catch (RuntimeException nothingElseWorks) {
            return PlainPage.of(title(status), sentence, incident).render();
        }
    }

    static String title(int status) {
        return Messages.say("web." + family(status) + ".title");
    }

    static String sentence(int status) {
        return Messages.say("web." + family(status) + ".sentence");
    }

    private static int family(int status) {
        return switch (status) {
            case 401, 403, 404, 405, 408, 409, 413, 414, 415, 422, 429, 431, 503 -> status;
            default -> status < 500 ? 400 : 500;
        };
    }
}
