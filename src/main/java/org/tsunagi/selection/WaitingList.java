package org.tsunagi.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.intake.Round;

/**
 * Who waits for a seat of a course (補欠) once its selection is decided, and who was given one.
 *
 * @param taken seats that are taken now
 * @param judged whether the completion of the course is decided, so that no seat is given any more
 * @param lines the waiting, in the order in which they move up
 */
public record WaitingList(
        int seats,
        int taken,
        boolean judged,
        List<WaitingLine> lines,
        List<PromotionLine> made,
        List<DeclinedLine> declined) {
    public int free() {
        return Math.max(0, seats - taken);
    }

    /** Who moves up now; null when no seat is free, nobody waits or the completion is decided. */
    public @Nullable WaitingLine next() {
        return judged || free() == 0 || lines.isEmpty() ? null : lines.get(0);
    }

    /** By which promotion an application has its seat now; empty for one that was not promoted. */
    public Optional<PromotionLine> promotion(long applicationId) {
        return made.stream()
                .filter(one -> one.applicationId() == applicationId && !one.isRevoked())
                .findFirst();
    }

    /** What an officer who gives a seat has seen. */
    public Fingerprint seen() {
        return Fingerprint.of(Stream.concat(
                Stream.of(seats, taken, judged),
                lines.stream().map(line -> line.position() + " " + line.applicationId())));
    }

    /**
     * Somebody who waits.
     *
     * @param position 繰上げ第n位, from 1
     * @param round in which the person was to have a seat
     * @param alike people on the course who may be the same person, in words
     */
    public record WaitingLine(
            int position,
            Round round,
            long applicationId,
            PersonName name,
            LocalDate birthDate,
            @Nullable String body,
            @Nullable Integer rank,
            String employer,
            List<String> alike) {}

    /** Somebody who was given a seat: when, by whom and under which approval; and the same where it was taken back. */
    public record PromotionLine(
            long applicationId,
            PersonName name,
            int position,
            Instant at,
            String byName,
            LocalDate approvedOn,
            String documentNumber,
            @Nullable Instant revokedAt,
            @Nullable String revokedByName,
            @Nullable String revocationReason,
            @Nullable String revocationDocument) {

        public boolean isRevoked() {
            return revokedAt != null;
        }
    }

    /** Somebody who does not want a seat any more, or cannot have one. */
    public record DeclinedLine(long applicationId, PersonName name, Instant at, String byName, String reason) {}
}
