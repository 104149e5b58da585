package org.tsunagi.masters;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.List;
import org.tsunagi.base.pdf.FurtherFaces;
import org.tsunagi.base.start.TsunagiConfig;

/** The folder of further fonts: {@code fonts} in the data folder. */
@ApplicationScoped
class FontFolder {
    private final TsunagiConfig config;

    FontFolder(TsunagiConfig config) {
        this.config = config;
    }

    void on(@Observes StartupEvent started) {
        FurtherFaces.lieIn(Path.of(config.dataDir()).resolve("fonts"), List::of);
    }
}
