package org.tsunagi.trainee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.trainee.FormerNames.Former;
import org.tsunagi.trainee.Trainee.Person;

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
                trainee.id(), trainee.version(), trainee.name(), trainee.birthDate(), corrections(trainee));
    }

    /** Each correction with what it led to: the next one's former words, or today's. */
    private List<FormerNameLine> corrections(Trainee trainee) {
        List<FormerNameLine> lines = new ArrayList<>();
        Person later = new Person(trainee.name(), trainee.birthDate());
        for (Former former : formerNames.of(trainee.id())) {
            Person was = new Person(former.name(), former.birthDate());
            lines.add(new FormerNameLine(was, later, former.at(), former.by(), former.reason()));
            later = was;
        }
        return lines;
    }

    /** What a trainee was known by until a correction, what from then on, and why. */
    public record FormerNameLine(Person was, Person became, Instant correctedAt, String correctedBy, String reason) {

        public boolean isRenamed() {
            return !was.name().equals(became.name());
        }
    }

    /**
     * A trainee as an officer sees one.
     *
     * @param formerNames the corrections, the latest first
     */
    public record TraineeDetail(
            long id, long version, PersonName name, LocalDate birthDate, List<FormerNameLine> formerNames) {}
}
