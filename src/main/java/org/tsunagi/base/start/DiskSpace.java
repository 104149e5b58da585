package org.tsunagi.base.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while the data folder's disk has room; that the database answers is asked by Quarkus' own check. */
@Readiness
@ApplicationScoped
class DiskSpace implements HealthCheck {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long LEAST = 200 * MEGABYTE;

    private final Path data;

    DiskSpace(@ConfigProperty(name = "tsunagi.data-dir", defaultValue = "data") String data) {
        this.data = Path.of(data).toAbsolutePath();
    }

    @Override
    public HealthCheckResponse call() {
        try {
            Path existing = data;
            while (!Files.exists(existing)) {
                existing = existing.getParent();
            }
            long free = Files.getFileStore(existing).getUsableSpace();
            return HealthCheckResponse.named("disk space")
                    .status(free >= LEAST)
                    .withData("free megabytes", free / MEGABYTE)
                    .build();
        } catch (IOException unknown) {
            return HealthCheckResponse.down("disk space");
        }
    }
}
