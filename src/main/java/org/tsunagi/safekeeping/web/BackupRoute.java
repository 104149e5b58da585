package org.tsunagi.safekeeping.web;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import org.tsunagi.base.kernel.Incident;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.safekeeping.BackupProof;
import org.tsunagi.safekeeping.Backups;

/** Where the command {@code backup} finds the running service; to everybody else there is nothing here. */
@ApplicationScoped
class BackupRoute {
    private static final int NOT_ALLOWED = 405;

    private final Backups backups;

    BackupRoute(Backups backups) {
        this.backups = backups;
    }

    void register(@Observes ManagementInterface management) {
        management.router().post(BackupProof.PATH).blockingHandler(this::backUp, false);
        management.router().route(BackupProof.PATH).handler(BackupRoute::onlyPost);
    }

    private static void onlyPost(RoutingContext routing) {
        routing.response()
                .setStatusCode(NOT_ALLOWED)
                .putHeader(HttpHeaders.ALLOW, "POST")
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .end(Messages.say("safekeeping.onlyPost"));
    }

    private void backUp(RoutingContext routing) {
        try {
            String proof = Objects.requireNonNullElse(routing.request().getHeader(BackupProof.HEADER), "");
            backups.makeFor(proof)
                    .ifPresentOrElse(
                            made -> routing.response().end(made.toString()),
                            () -> routing.response().setStatusCode(404).end());
        } catch (RuntimeException failed) {
            Incident.report(failed);
            routing.response().setStatusCode(500).end();
        }
    }
}
