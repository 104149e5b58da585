package org.tsunagi.safekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells how old the newest verified backup is; the service is no less ready for it. */
@Readiness
@ApplicationScoped
class BackupAge implements HealthCheck {
    private final Backups backups;

    BackupAge(Backups backups) {
        this.backups = backups;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("verified backup")
                .up()
                .withData(
                        "age in hours",
                        backups.newest()
                                .map(made -> Long.toString(Duration.between(made, backups.outside())
                                        .toHours()))
                                .orElse("none"))
                .build();
    }
}
