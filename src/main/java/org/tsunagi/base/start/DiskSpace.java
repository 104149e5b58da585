package org.tsunagi.base.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
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
            long free = Files.getFileStore(existing()).getUsableSpace();
            return HealthCheckResponse.named("disk space")
                    .status(free >= LEAST)
                    .withData("free megabytes", free / MEGABYTE)
                    .build();
        } catch (IOException unknown) {
            return HealthCheckResponse.down("disk space");
        }
    }

    /** The data folder, or the nearest folder above it that is there. */
    private Path existing() throws IOException {
        for (Path at = data; at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                return at;
            }
        }
        throw new FileNotFoundException(data.toString());
    }
}
