package org.tsunagi.selection;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.tsunagi.job.Periodic;

/** Looks each minute for decisions on seats whose day of publication has come. */
@Singleton
class PublicationTimer {
    @Produces
    @Singleton
    Periodic publication(PublicationDesk desk) {
        return new Periodic("publication", "selection.publishing", Duration.ofMinutes(1), desk::publishDue);
    }
}
