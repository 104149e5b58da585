package org.tsunagi.survey;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.tsunagi.job.Periodic;

/** Looks each minute for surveys whose time is over, and makes their replies readable. */
@Singleton
class SurveyUnsealing {
    @Produces
    @Singleton
    Periodic unsealing(SurveyDesk desk) {
        return new Periodic("survey-unsealing", "survey.unsealing", Duration.ofMinutes(1), desk::unsealWhatIsOver);
    }
}
