package org.tsunagi.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.tsunagi.base.kernel.StorageFailure;

/**
 * Tells since when no node does the work in the background. The service is no less ready for it: its pages work, and as all nodes
 * would say the same at once, a proxy that goes by this answer would take all of them out.
 */
@Readiness
@ApplicationScoped
class BackgroundWork implements HealthCheck {
    private final Heartbeat heartbeat;

    BackgroundWork(Heartbeat heartbeat) {
        this.heartbeat = heartbeat;
    }

    @Override
    @ActivateRequestContext
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("work in the background")
                .up()
                .withData("silent since", silentSince())
                .build();
    }

    /** That the database is gone another check says, and without a failure in the log each time. */
    private String silentSince() {
        try {
            return heartbeat.silentSince().map(Object::toString).orElse("no");
        } catch (RuntimeException failed) {
            if (StorageFailure.isGone(failed)) {
                return "unknown";
            }
            throw failed;
        }
    }
}
