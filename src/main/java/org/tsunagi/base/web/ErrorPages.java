package org.tsunagi.base.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Incident;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.StorageFailure;

/** Turns what a resource threw into a page; the everyday refusals never come here, their forms show them. */
@Singleton
class ErrorPages {
    private static final int UNPROCESSABLE = 422;

    private final Refusals refusals;
    private final Outage outage;

    ErrorPages(Refusals refusals, Outage outage) {
        this.refusals = refusals;
        this.outage = outage;
    }

    @ServerExceptionMapper
    Response notFound(NotFound nothing) {
        return refusals.of(404);
    }

    @ServerExceptionMapper
    Response unknownPath(NotFoundException nothing) {
        return refusals.of(404);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden) {
        return refusals.of(403);
    }

    @ServerExceptionMapper
    Response refused(RuleViolation violation) {
        return refusals.with(UNPROCESSABLE, violation.sentence(), null);
    }

    @ServerExceptionMapper
    Response stale(StaleForm overtaken) {
        return refusals.of(409);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure, RoutingContext routing) {
        Response response = failure.getResponse();
        if (response.getStatus() >= 500) {
            if (StorageFailure.isGone(failure) || LostConnection.isCauseOf(failure)) {
                return anything(failure, routing);
            }
            return refusals.of(response.getStatus(), Incident.report(failure));
        }
        return response.getStatus() < 400 || response.hasEntity() ? response : refusals.of(response.getStatus());
    }

    @ServerExceptionMapper
    Response anything(Throwable failure, RoutingContext routing) {
        RuleViolation violation = StorageFailure.find(failure, RuleViolation.class);
        if (violation != null) {
            return refused(violation);
        }
        if (StorageFailure.isOvertaken(failure)) {
            return refusals.of(409);
        }
        if (StorageFailure.isBusy(failure)) {
            return refusals.of(503);
        }
        if (StorageFailure.isGone(failure)) {
            return outage.response(routing, failure);
        }
        return LostConnection.isCauseOf(failure)
                ? Response.status(400).build()
                : refusals.of(500, Incident.report(failure));
    }

    /**
     * A page that says why there is nothing else to see, and what to do.
     *
     * @param incident the number under which the log tells more, or null
     */
    @CheckedTemplate(basePath = "error", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ErrorPage(Page page, String sentence, @Nullable String incident) implements TemplateInstance {}
}
