package org.tsunagi.base.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.web.KeptForm.KeptField;

/**
 * Puts a page where there would be none: the CSRF extension refuses with an empty 400 that no exception mapper sees.
 * When our own page had sent the form, what was typed is shown again with a fresh secret.
 */
@Singleton
class TokenRefusal {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String VERIFIED = "csrf_token_verified";
    /** What the extension calls its mark for 「give the cookie again」; priorities descend for answers, so ours comes first. */
    private static final String GIVE_AGAIN = "true";

    private static final int BEFORE_THE_EXTENSION = Priorities.USER + 1_000;

    private final Refusals refusals;
    private final KeptForms keptForms;
    private final SameOrigin origin;

    TokenRefusal(Refusals refusals, KeptForms keptForms, SameOrigin origin) {
        this.refusals = refusals;
        this.keptForms = keptForms;
        this.origin = origin;
    }

    /** The cookie is given by {@link FormToken} alone: after a form the extension would give the former secret again. */
    @ServerResponseFilter(priority = BEFORE_THE_EXTENSION)
    void leaveTheCookie(RoutingContext routing) {
        routing.remove(GIVE_AGAIN);
    }

    @ServerResponseFilter
    void fill(ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        if (response.getStatus() < 400 || response.hasEntity()) {
            return;
        }
        FormData form = isTokenRefused(request, response, routing) ? form() : null;
        response.setEntity(
                form != null && origin.proven() ? again(form, routing.request()) : refusals.html(response.getStatus()),
                new Annotation[0],
                MediaType.valueOf(MediaType.TEXT_HTML + ";charset=UTF-8"));
    }

    private static boolean isTokenRefused(
            ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        return response.getStatus() == 400
                && !READING.contains(request.getMethod())
                && routing.get(VERIFIED) == null
                && Answers.isLocal(routing.request().uri());
    }

    private static @Nullable FormData form() {
        return CurrentRequestManager.get().getFormData();
    }

    private String again(FormData form, HttpServerRequest request) {
        List<KeptField> fields = new ArrayList<>();
        for (String name : form) {
            for (FormValue value : form.get(name)) {
                if (!value.isFileItem()) {
                    fields.add(new KeptField(name, value.getValue()));
                }
            }
        }
        return keptForms
                .page(new KeptForm(request.uri(), KeptForms.isMultipart(request), fields))
                .render();
    }
}
