package org.tsunagi.survey;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.tsunagi.job.Periodic;

/** Looks each minute for surveys whose time is over, and makes their replies readable. */
@Singleton
class EnvelopeOpening {
    @Produces
    @Singleton
    Periodic opening(SurveyDesk desk) {
        return new Periodic("envelope-opening", "survey.opening", Duration.ofMinutes(1), desk::openWhatIsOver);
    }
}
