package org.tsunagi.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

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
                .withData(
                        "silent since",
                        heartbeat.silentSince().map(Object::toString).orElse("no"))
                .build();
    }
}
