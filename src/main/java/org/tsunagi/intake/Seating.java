package org.tsunagi.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Viewer;

/** What the decision on seats gave an application, and how that changes; told and done by the feature that decides. */
public interface Seating {
    Place placeOf(long applicationId);

    /** Gives up the seat or the place on the waiting list. */
    void giveUp(Viewer by, Application application, String reason);

    /** Gives the seat of one application up and a free one to the substitute, past the waiting list. */
    void substitute(Viewer by, Application replaced, Application substitute, String reason);

    /** What the record of the person on the course says; empty for who has no seat. */
    Optional<Recorded> recorded(Viewer by, Application application);

    /**
     * Has the record of the person on the course follow what was corrected in the application, each part where the record says
     * what the application said.
     */
    void follow(Viewer by, Application application, Particulars before, String reason);

    /** What the record of a person on a course says, of the parts that follow the application. */
    record Recorded(
            PersonName name,
            LocalDate birthDate,
            String employer,
            @Nullable Long municipalityId,
            Set<Long> professionIds) {
        Map<ParticularsPart, String> parts() {
            return Map.of(
                    ParticularsPart.FAMILY, name.family(),
                    ParticularsPart.GIVEN, name.given(),
                    ParticularsPart.FAMILY_KANA, name.familyKana(),
                    ParticularsPart.GIVEN_KANA, name.givenKana(),
                    ParticularsPart.BIRTH_DATE, birthDate.toString(),
                    ParticularsPart.EMPLOYER, employer,
                    ParticularsPart.MUNICIPALITY, municipalityId == null ? "" : municipalityId.toString(),
                    ParticularsPart.PROFESSIONS, ParticularsPart.joined(professionIds));
        }
    }

    /** What an application has of the decision. */
    enum Place {
        SEATED,
        WAITING,
        /** The person was judged, or has neither a seat nor a place on the waiting list. */
        NONE;

        boolean isKept() {
            return this != NONE;
        }
    }
}
