package org.tsunagi.base.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The two answers to a form: done, look there; or refused, here it is again. */
public final class Answers {
    private static final int UNPROCESSABLE = 422;

    private Answers() {}

    /**
     * Sends the browser to a page of this system, so that reloading does not repeat the action.
     *
     * @param path from the root: {@code /courses/5}; sent as it is, so it holds behind any proxy
     */
    public static Response seeOther(String path) {
        if (!isLocal(path)) {
            throw new IllegalStateException("not a page of ours");
        }
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", path)
                .build();
    }

    /** The form again, with what was typed and what is wrong with it. */
    public static Response refused(TemplateInstance form) {
        return Response.status(UNPROCESSABLE)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(form)
                .build();
    }

    /** Whether a path, perhaps from a request, stays on this system: {@code //elsewhere} and {@code /\elsewhere} do not. */
    public static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(c -> c < ' ' || c == 0x7f);
    }
}
