package org.tsunagi.base.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;

/** Notes beside the keys that this installation has its database now: from then on a missing one has been lost. */
@ApplicationScoped
class Begun {
    private final TsunagiConfig config;

    Begun(TsunagiConfig config) {
        this.config = config;
    }

    void on(@Observes StartupEvent started) {
        if (LaunchMode.current() != LaunchMode.TEST) {
            KeyFile.read(Path.of(config.dataDir())).begin();
        }
    }
}
