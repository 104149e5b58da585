package org.tsunagi.intake;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.Course;
import org.tsunagi.intake.Applicant.Referred;
import org.tsunagi.masters.NominatingBody;

/** A 受講申込: one person for one course, nominated by a body with a rank, sent by an employer with one, or direct. */
@Entity
public class Application extends StoredEntity {
    /** In a query about the application {@code a} with its body {@code b} and its former name {@code f}: who sent and ranked it. */
    public static final String SENDER =
            "coalesce(f.name, b.name, case when a.employerKey is not null then a.applicant.employer end)";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Call call;

    /** The call's course, kept here too: uniqueness and counts go by course. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    /** The call's round, kept here too: ranks are given once in it. */
    private int round;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable NominatingBody body;

    /** Null where nobody ranks and once withdrawn; unique with course, round and body. */
    @Column(name = "standing_rank")
    private @Nullable Integer rank;

    /** By what the employer is known that ranks its people; null where a body does or nobody. Unique with course and rank. */
    private @Nullable String employerKey;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    private String submissionKey;

    /**
     * Whose place this person took (交代): it is no application more, see {@link ApplicationFigures}. Of a place that several
     * had since the decision, the one it was given to, who has the rank.
     */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Application replaced;

    /** The day its paper reached the prefecture, where an officer entered it for the body that nominates. */
    private @Nullable LocalDate receivedOn;

    private @Nullable Instant submittedAt;
    private @Nullable Instant withdrawnAt;

    /** All that is to be corrected, in words; of it what is asked of the whole, and what at which field. */
    private @Nullable String correctionRequest;

    private @Nullable String correctionWords;

    @ElementCollection
    @CollectionTable(name = "correction_part", joinColumns = @JoinColumn(name = "application_id"))
    @MapKeyColumn(name = "part")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "words")
    private Map<ParticularsPart, String> correctionParts = new EnumMap<>(ParticularsPart.class);

    /** Whether the head of the workplace gets a copy of the decision to accept the person. */
    private boolean employerCopy;

    /** Whether its person, or the employer, sent it without an account. */
    private boolean online;

    /** Which of the links to it opens it: the latest. */
    private int linkGeneration;

    /** When the candidate of a body last gave the own particulars by the link. */
    private @Nullable Instant filledByPersonAt;

    /** By what the office's own application service knows it, and what its row said when it was last taken. */
    private @Nullable String serviceNumber;

    private @Nullable String serviceContent;

    @Embedded
    private Applicant applicant = new Applicant();

    protected Application() {}

    Application(Call call, @Nullable NominatingBody body, @Nullable Integer rank, SubmissionKey key) {
        this.call = call;
        this.course = call.course();
        this.round = call.round();
        this.body = body;
        this.rank = rank;
        this.submissionKey = key.value();
        this.state = ApplicationState.DRAFT;
    }

    /** Writes what the form says; refused once taken back or decided. */
    void write(Particulars p, Referred to) {
        RuleViolation.unless(
                state != ApplicationState.WITHDRAWN && state != ApplicationState.DECIDED, null, "intake.notChangeable");
        applicant.describe(p, to);
    }

    /** Writes what was wrong in a submitted application, decided about or not. */
    void correct(Particulars p, Referred to) {
        RuleViolation.unless(
                state == ApplicationState.SUBMITTED || state == ApplicationState.DECIDED, null, "intake.notChangeable");
        applicant.describe(p, to);
    }

    /** Takes the place of another of the same body: submitted when that one was. */
    void standInFor(Application other) {
        checkComplete();
        this.replaced = other.state == ApplicationState.DECIDED ? other.holder() : other;
        this.state = ApplicationState.SUBMITTED;
        this.submittedAt = other.submittedAt;
    }

    /** To whom the decision gave the place. */
    private Application holder() {
        return replaced != null && replaced.state == ApplicationState.DECIDED ? replaced : this;
    }

    void rankAs(@Nullable Integer newRank) {
        this.rank = newRank;
    }

    /** Records that its employer sent it with this rank among its people. */
    void rankedByEmployer(String key, @Nullable Integer newRank) {
        this.employerKey = key;
        this.rank = newRank;
    }

    void submit(Instant now) {
        RuleViolation.unless(isSubmittable(), null, "intake.notSubmittable");
        checkComplete();
        endCorrection();
        this.state = ApplicationState.SUBMITTED;
        if (submittedAt == null) {
            this.submittedAt = receivedOn == null ? now : new PaperDay(receivedOn).arrival(now);
        }
    }

    boolean isSubmittable() {
        return state == ApplicationState.DRAFT || state == ApplicationState.CORRECTION_REQUESTED;
    }

    /** Records that a direct application arrived on paper; what it leaves open stays open. */
    void arrivedOnPaper(Instant at) {
        this.state = ApplicationState.SUBMITTED;
        this.submittedAt = at;
    }

    /** Records what the office's own application service says of it; a new one has arrived by that. */
    void cameByService(ImportedRow row) {
        if (state == ApplicationState.DRAFT) {
            arrivedOnPaper(row.receivedAt());
        }
        this.serviceNumber = row.number() == null ? serviceNumber : row.number();
        this.serviceContent = row.content();
    }

    /** Records that its person sent it without an account. */
    void arrivedOnline(Instant now) {
        this.online = true;
        submit(now);
    }

    /** Ends the link there is; the next one opens it. */
    void renewLink() {
        RuleViolation.unless(hasLink(), null, "intake.own.noLink");
        this.linkGeneration++;
    }

    /** Whether its person can be given a link to it: who applied without an account, and who is nominated. */
    boolean hasLink() {
        return online || body != null;
    }

    /** Records that its candidate gave the own particulars. */
    void filledByPerson(Instant now) {
        this.filledByPersonAt = now;
    }

    /** Whether these are somebody else's: born on another day and of another name. */
    boolean isOfAnother(Particulars p) {
        return !applicant.birthDate().equals(p.birthDate())
                && !SearchKey.of(applicant.name().full())
                        .equals(SearchKey.of(p.name().full()));
    }

    /** Where it passes on to another person, the link of the former one opens it no more; whether it does. */
    boolean passTo(Particulars p) {
        if (!isOfAnother(p)) {
            return false;
        }
        this.linkGeneration++;
        this.filledByPersonAt = null;
        this.employerCopy = false;
        askOfTheWhole();
        return true;
    }

    /** Records that the body sent paper on this day and an officer enters it. */
    void enteredForBody(PaperDay paper) {
        this.receivedOn = paper.day();
    }

    /** Refuses what leaves open what must be known of an application that was submitted. */
    void checkComplete() {
        List<RequiredPart> missing = RequiredPart.missingIn(particulars(), body != null);
        RuleViolation.unless(missing.isEmpty(), null, "intake.incomplete", RequiredPart.inWords(missing));
    }

    boolean isCopiedToEmployer() {
        return employerCopy;
    }

    /** Has the head of the workplace get a copy, or not any more. */
    void copyToEmployer(boolean wanted) {
        RuleViolation.unless(state != ApplicationState.WITHDRAWN, null, "intake.notChangeable");
        this.employerCopy = wanted;
    }

    /** Refuses to ask for a correction where no body has sent it, or not any more. */
    void checkAskable() {
        RuleViolation.unless(body != null, null, "intake.nobodyToCorrect");
        RuleViolation.unless(
                state == ApplicationState.SUBMITTED || state == ApplicationState.CORRECTION_REQUESTED,
                null,
                "intake.notSubmitted");
    }

    /** Asks its body for a correction, or for another one than before. */
    void requestCorrection(Correction asked) {
        checkAskable();
        this.correctionRequest = asked.inWords();
        this.correctionWords = asked.words();
        this.state = ApplicationState.CORRECTION_REQUESTED;
        correctionParts.clear();
        correctionParts.putAll(asked.atFields());
    }

    /** What was asked at the fields of another person is the body's alone to read. */
    private void askOfTheWhole() {
        if (correctionRequest != null) {
            this.correctionWords = correctionRequest;
            correctionParts.clear();
        }
    }

    /** Refuses what is done to a correction that is not asked for. */
    void checkAsked() {
        RuleViolation.unless(state == ApplicationState.CORRECTION_REQUESTED, null, "intake.correction.none");
    }

    /** Nothing is to be corrected after all: it is submitted as it stands. */
    void takeCorrectionBack() {
        checkAsked();
        checkComplete();
        endCorrection();
        this.state = ApplicationState.SUBMITTED;
    }

    private void endCorrection() {
        if (correctionRequest != null) {
            this.correctionRequest = null;
            this.correctionWords = null;
            correctionParts.clear();
        }
    }

    void withdraw(Instant now) {
        RuleViolation.unless(
                state != ApplicationState.WITHDRAWN && state != ApplicationState.DECIDED,
                null,
                "intake.notWithdrawable");
        this.state = ApplicationState.WITHDRAWN;
        this.withdrawnAt = now;
        this.rank = null;
    }

    /** Undoes a withdrawal; the application is what it was before, but needs its rank anew. */
    void reinstate(@Nullable Integer newRank) {
        RuleViolation.unless(state == ApplicationState.WITHDRAWN, null, "intake.notWithdrawn");
        this.state = beforeWithdrawal();
        this.withdrawnAt = null;
        this.rank = newRank;
    }

    private ApplicationState beforeWithdrawal() {
        if (correctionRequest != null) {
            return ApplicationState.CORRECTION_REQUESTED;
        }
        return submittedAt == null ? ApplicationState.DRAFT : ApplicationState.SUBMITTED;
    }

    void decide() {
        RuleViolation.unless(state == ApplicationState.SUBMITTED, null, "intake.notSubmitted");
        this.state = ApplicationState.DECIDED;
    }

    public Call call() {
        return call;
    }

    public Course course() {
        return course;
    }

    /** The number of the round it was made in. */
    public int round() {
        return round;
    }

    /** Who nominated; empty for a direct application. */
    public Optional<NominatingBody> body() {
        return Optional.ofNullable(body);
    }

    /** By what the employer is known that ranks its people; empty where a body does or nobody. */
    public Optional<String> employerKey() {
        return Optional.ofNullable(employerKey);
    }

    public @Nullable Integer rank() {
        return rank;
    }

    public ApplicationState state() {
        return state;
    }

    /** The person, as the form describes them. */
    public Applicant applicant() {
        return applicant;
    }

    /** When it first reached the prefecture; empty while a draft. */
    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    String submissionKey() {
        return submissionKey;
    }

    Optional<Instant> filledByPersonAt() {
        return Optional.ofNullable(filledByPersonAt);
    }

    Optional<String> serviceNumber() {
        return Optional.ofNullable(serviceNumber);
    }

    boolean isOnline() {
        return online;
    }

    int linkGeneration() {
        return linkGeneration;
    }

    /** The day its paper came, where an officer entered it for the body. */
    Optional<LocalDate> receivedOn() {
        return Optional.ofNullable(receivedOn);
    }

    /** Whose place this person took. */
    Optional<Application> replaced() {
        return Optional.ofNullable(replaced);
    }

    boolean belongsTo(long bodyId) {
        return body != null && body.id() == bodyId;
    }

    /** All that is to be corrected, in words. */
    Optional<String> correctionRequest() {
        return Optional.ofNullable(correctionRequest);
    }

    /** The same as it was asked, while it is with its body for that. */
    Optional<Correction> correction() {
        return state == ApplicationState.CORRECTION_REQUESTED
                ? Optional.of(new Correction(correctionWords == null ? "" : correctionWords, correctionParts))
                : Optional.empty();
    }

    /** All that it says of the person. */
    public Particulars particulars() {
        return applicant.particulars();
    }

    /** Where an application stands; DECIDED means that a selection has been approved. */
    public enum ApplicationState {
        DRAFT,
        SUBMITTED,
        CORRECTION_REQUESTED,
        WITHDRAWN,
        DECIDED
    }

    /** An application is rewritten for another person: what belongs to the former one ends. */
    public record ApplicationPassingOn(long applicationId, Act by) {}
}
