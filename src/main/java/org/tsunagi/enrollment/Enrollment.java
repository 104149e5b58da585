package org.tsunagi.enrollment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SearchWords;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Course;
import org.tsunagi.enrollment.EnrollmentDesk.Acceptance;
import org.tsunagi.masters.Municipality;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.masters.Profession;
import org.tsunagi.trainee.Trainee;

/** A 受講決定: a trainee on a course, with a number, a seat and the particulars as they were accepted. */
@Entity
public class Enrollment extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Trainee trainee;

    private int number;

    /** Null once given up; unique with the course, so that no seat is ever given twice. */
    private @Nullable Integer seat;

    private long applicationId;

    @Embedded
    private PersonName name;

    private String employer;
    private String otherProfession;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable NominatingBody body;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Municipality municipality;

    @ManyToMany
    @JoinTable(name = "enrollment_profession", inverseJoinColumns = @JoinColumn(name = "profession_id"))
    private Set<Profession> professions = new HashSet<>();

    /** By which a search finds it besides the words of its application: what was corrected since. */
    @ElementCollection
    @CollectionTable(name = "enrollment_word")
    @Column(name = "word")
    private Set<String> words = new HashSet<>();

    @Embedded
    @EmbeddedColumnNaming("cancelled_%s")
    private @Nullable Act cancelled;

    private @Nullable String cancellationReason;

    /** Whether the seat was given by mistake and taken back, rather than given up. */
    private boolean takenBack;

    /** Whether the seat was given up for a substitute of the same body, who is none more on the course. */
    private boolean passedOn;

    /** The record the person was enrolled under, where it was or is joined to another. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Trainee formerTrainee;

    protected Enrollment() {}

    Enrollment(Course course, Trainee met, int number, int seat, Acceptance accepted) {
        this.course = course;
        this.trainee = met.standing();
        this.formerTrainee = met.isJoined() ? met : null;
        this.number = number;
        this.seat = seat;
        this.applicationId = accepted.applicationId();
        this.name = accepted.name();
        this.employer = accepted.employer();
        this.otherProfession = accepted.otherProfession();
        this.body = accepted.body();
        this.municipality = accepted.municipality();
        this.professions.addAll(accepted.professions());
        if (!trainee.name().equals(name)) {
            rename(trainee.name());
        }
    }

    public Course course() {
        return course;
    }

    public Trainee trainee() {
        return trainee;
    }

    /** 受講番号: unique on the course, never given again. */
    public int number() {
        return number;
    }

    public PersonName name() {
        return name;
    }

    /** The application that was accepted; intake lies above, so only its id is known here. */
    public long applicationId() {
        return applicationId;
    }

    /** The body that nominated; empty for a direct application. */
    public Optional<NominatingBody> body() {
        return Optional.ofNullable(body);
    }

    /** The municipality the person counts for. */
    public Optional<Municipality> municipality() {
        return Optional.ofNullable(municipality);
    }

    public Set<Profession> professions() {
        return Set.copyOf(professions);
    }

    String employer() {
        return employer;
    }

    /** The professions as one text, for the record of a correction. */
    String professionWords() {
        return professions.stream().map(Profession::name).sorted().collect(Collectors.joining("、"));
    }

    /** Writes the particulars as they should have been accepted. */
    void correct(
            String rightEmployer,
            @Nullable NominatingBody rightBody,
            @Nullable Municipality rightMunicipality,
            Set<Profession> rightProfessions) {
        this.employer = rightEmployer;
        this.body = rightBody;
        this.municipality = rightMunicipality;
        this.professions.retainAll(rightProfessions);
        this.professions.addAll(rightProfessions);
        this.words.addAll(SearchWords.ofText(rightEmployer));
    }

    /** The trainee has another name from now on and is found by it too. */
    void rename(PersonName today) {
        this.words.addAll(SearchWords.ofName(today));
    }

    Optional<Trainee> formerTrainee() {
        return Optional.ofNullable(formerTrainee);
    }

    /** The person was found to be this one. */
    void joinTo(Trainee kept) {
        if (formerTrainee == null) {
            this.formerTrainee = trainee;
        }
        this.trainee = kept;
        rename(kept.name());
    }

    /** Given back to a record of its own. */
    void partTo(Trainee own) {
        this.formerTrainee = null;
        this.trainee = own;
        rename(own.name());
    }

    public boolean isCancelled() {
        return cancelled != null;
    }

    /** Gives the seat up: 受講辞退. */
    void cancel(Viewer by, Instant now, String reason) {
        RuleViolation.unless(!isCancelled(), null, "enrollment.alreadyCancelled");
        this.cancelled = Act.of(by, now);
        this.cancellationReason = reason;
        this.seat = null;
    }

    /** Gives the seat up for a substitute (交代). */
    void passOn(Viewer by, Instant now, String reason) {
        cancel(by, now, reason);
        this.passedOn = true;
    }

    /** Takes back a seat that was given by mistake; the number stays this person's. */
    void takeBack(Viewer by, Instant now, String reason) {
        cancel(by, now, reason);
        this.takenBack = true;
    }

    /** Seats the person again after {@link #takeBack}, with the particulars as they are accepted now. */
    void seatAgain(int freeSeat, Acceptance accepted) {
        this.cancelled = null;
        this.cancellationReason = null;
        this.takenBack = false;
        this.seat = freeSeat;
        this.otherProfession = accepted.otherProfession();
        correct(accepted.employer(), accepted.body(), accepted.municipality(), accepted.professions());
    }

    /** The professions of an enrollment were corrected, and its completion is to follow; it tells what it kept before. */
    public static final class ProfessionsCorrected {
        private final long enrollmentId;
        private final Set<Profession> professions;
        private @Nullable String before;

        ProfessionsCorrected(long enrollmentId, Set<Profession> professions) {
            this.enrollmentId = enrollmentId;
            this.professions = professions;
        }

        public long enrollmentId() {
            return enrollmentId;
        }

        public Set<Profession> professions() {
            return professions;
        }

        /** Told by the completion that followed: its professions until now, as one text. */
        public void followed(String words) {
            this.before = words;
        }

        Optional<String> before() {
            return Optional.ofNullable(before);
        }
    }
}
