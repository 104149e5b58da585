package org.tsunagi.audit.web;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.tsunagi.audit.Actor;
import org.tsunagi.audit.AuditDesk;
import org.tsunagi.audit.AuditDesk.Happened;
import org.tsunagi.audit.AuditKind;
import org.tsunagi.base.kernel.Incident;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;

/**
 * Writes a line for each page and file that somebody who has signed in was shown, unless it says that it shows nobody, and for
 * each that was refused. The line is stored before the answer goes out: what cannot be written is not shown.
 */
@ApplicationScoped
class ReadingRecorder {
    private static final String FILE_NAME = "filename*=UTF-8''";

    private final RequestActor actors;
    private final AuditDesk desk;

    ReadingRecorder(RequestActor actors, AuditDesk desk) {
        this.actors = actors;
        this.desk = desk;
    }

    @ServerResponseFilter
    void beforeAnswering(ContainerRequestContext request, ContainerResponseContext answer, ResourceInfo asked) {
        Optional<AuditKind> kind = kind(request, answer, asked);
        Optional<Actor> by = kind.isEmpty() ? Optional.empty() : actors.looking();
        if (by.isPresent()) {
            write(new Happened(by.get(), kind.get(), name(asked), words(kind.get(), answer)));
        }
    }

    /** What a role may not have is refused before a worker has the request: that line may follow the answer. */
    private void write(Happened happened) {
        if (BlockingOperationControl.isBlockingAllowed()) {
            desk.record(happened);
        } else {
            Infrastructure.getDefaultWorkerPool().execute(() -> writeLater(happened));
        }
    }

    /** The answer has gone out: nobody but the log can be told. */
    private void writeLater(Happened happened) {
        try {
            desk.record(happened);
        } catch (RuntimeException notWritten) {
            Incident.note(notWritten);
        }
    }

    private static Optional<AuditKind> kind(
            ContainerRequestContext request, ContainerResponseContext answer, ResourceInfo asked) {
        int status = answer.getStatus();
        if (asked.getResourceMethod() == null || status == 403 || status == 404) {
            return status == 403 || status == 404 ? Optional.of(AuditKind.REFUSAL) : Optional.empty();
        }
        if (status != 200 || showsNobody(asked)) {
            return Optional.empty();
        }
        if (!fileName(answer).isEmpty()) {
            return Optional.of(AuditKind.EXPORT);
        }
        return request.getMethod().equals(HttpMethod.GET) ? Optional.of(AuditKind.READING) : Optional.empty();
    }

    private static boolean showsNobody(ResourceInfo asked) {
        return asked.getResourceClass().isAnnotationPresent(ShowsNobody.class)
                || asked.getResourceMethod().isAnnotationPresent(ShowsNobody.class);
    }

    private static String name(ResourceInfo asked) {
        return asked.getResourceMethod() == null
                ? ""
                : asked.getResourceClass().getSimpleName() + "."
                        + asked.getResourceMethod().getName();
    }

    private static String words(AuditKind kind, ContainerResponseContext answer) {
        return kind == AuditKind.EXPORT ? fileName(answer) : kind == AuditKind.READING ? title() : "";
    }

    private static String title() {
        return Arc.container().instance(Pages.class).get().title();
    }

    private static String fileName(ContainerResponseContext answer) {
        String disposition = answer.getHeaderString("Content-Disposition");
        int at = disposition == null ? -1 : disposition.indexOf(FILE_NAME);
        return at < 0 ? "" : URLDecoder.decode(disposition.substring(at + FILE_NAME.length()), StandardCharsets.UTF_8);
    }
}
