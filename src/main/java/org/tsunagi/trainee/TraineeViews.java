package org.tsunagi.trainee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Viewer;

/** Reads who a trainee is and was; for officers only. */
@ApplicationScoped
public class TraineeViews {
    private final Trainees trainees;
    private final FormerNames formerNames;

    TraineeViews(Trainees trainees, FormerNames formerNames) {
        this.trainees = trainees;
        this.formerNames = formerNames;
    }

    /** One trainee; 404 when there is none or for anyone but an officer. Two statements. */
    public TraineeDetail one(Viewer viewer, long traineeId) {
        viewer.requireOfficer("a trainee");
        Trainee trainee = trainees.require(traineeId);
        return new TraineeDetail(
                trainee.id(), trainee.version(), trainee.name(), trainee.birthDate(), formerNames.linesOf(traineeId));
    }

    /** A name a trainee was known by, and why it was corrected. */
    public record FormerNameLine(PersonName name, Instant correctedAt, String correctedBy, String reason) {}

    /**
     * A trainee as an officer sees one.
     *
     * @param formerNames the latest first
     */
    public record TraineeDetail(
            long id, long version, PersonName name, LocalDate birthDate, List<FormerNameLine> formerNames) {}
}
