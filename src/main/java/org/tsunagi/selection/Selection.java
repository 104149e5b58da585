package org.tsunagi.selection;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.Approval;
import org.tsunagi.approval.PackDesk.DecidedPack;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.course.Course;

/** A 選考 that was decided for one round of a course by approval. */
@Entity
public class Selection extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    private int round;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Approval approval;

    private Instant decidedAt;

    /** The pack of drafts that was decided on; null where none was made. */
    private @Nullable Long packId;

    /** Why it was decided otherwise than that pack says; null where it was not. */
    private @Nullable String packDeviation;

    /** When anybody but officers began to see what was decided; null before. */
    @Embedded
    @EmbeddedColumnNaming("published_%s")
    private @Nullable Act published;

    /** On which day it is published by itself; null where on none. */
    private @Nullable LocalDate publishOn;

    @Embedded
    @EmbeddedColumnNaming("planned_%s")
    private @Nullable Act planned;

    /** Why it could not be published on its day; null where it could. */
    private @Nullable String publicationRefused;

    protected Selection() {}

    Selection(Course course, int round, Approval approval, Instant decidedAt, @Nullable DecidedPack pack) {
        this.course = course;
        this.round = round;
        this.approval = approval;
        this.decidedAt = decidedAt;
        this.packId = pack == null ? null : pack.packId();
        this.packDeviation = pack == null ? null : pack.deviation();
    }

    Optional<DecidedPack> pack() {
        return Optional.ofNullable(packId).map(id -> new DecidedPack(id, packDeviation));
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Approval approval() {
        return approval;
    }

    Course course() {
        return course;
    }

    CourseRound round() {
        return new CourseRound(course.id(), round);
    }

    boolean isPublished() {
        return published != null;
    }

    /** From now on bodies and people see it; nothing is planned any more. */
    void publish(Act act) {
        forgetPlan();
        this.published = act;
    }

    /**
     * It is published by itself on this day, whose hour must lie ahead: what is published cannot be taken back.
     *
     * @param field at which the day was entered
     */
    void planPublication(LocalDate day, String field, Act act) {
        requireUnpublished();
        RuleViolation.unless(act.at().isBefore(PublicationDesk.hourOf(day)), field, "selection.publishInThePast");
        this.publishOn = day;
        this.planned = act;
        this.publicationRefused = null;
    }

    /** Nothing is published by itself any more. */
    void forgetPlan() {
        requireUnpublished();
        this.publishOn = null;
        this.planned = null;
        this.publicationRefused = null;
    }

    /** Its day has come, but it cannot be published so: it waits for an officer. */
    void refusePublication(String why) {
        forgetPlan();
        this.publicationRefused = why;
    }

    /** Whether it is to be published by itself on this day or was to be before. */
    boolean isDueBy(LocalDate day) {
        return published == null && publishOn != null && !publishOn.isAfter(day);
    }

    /** What who publishes it, plans that or takes it back has seen. */
    Fingerprint seen() {
        return Fingerprint.of(Stream.of(id(), version()));
    }

    void requireUnpublished() {
        RuleViolation.unless(published == null, null, "selection.publishedAlready");
    }

    /** On which day it is published by itself, where on one. */
    Optional<LocalDate> publicationDay() {
        return Optional.ofNullable(publishOn);
    }

    /** Who planned it, where somebody did. */
    Optional<Act> planned() {
        return Optional.ofNullable(planned);
    }

    Publication publication() {
        return new Publication(published, publishOn, planned, publicationRefused);
    }

    /**
     * Whether and when a decision is seen by those it is about.
     *
     * @param published when and by whom; null before
     * @param on the day on which it is published by itself, or null
     * @param planned who wanted that
     * @param refused why it could not be on that day, or null
     */
    public record Publication(
            @Nullable Act published,
            @Nullable LocalDate on,
            @Nullable Act planned,
            @Nullable String refused) {
        public boolean isPublished() {
            return published != null;
        }
    }
}
