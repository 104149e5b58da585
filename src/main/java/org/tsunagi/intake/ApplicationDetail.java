package org.tsunagi.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.CallLine.CallWindow;

/**
 * One application with everything its pages show.
 *
 * @param selected whether the selection of its course is decided
 * @param held whether it is decided and not published yet; only officers know of that
 * @param barred why nothing of its body is taken any more: told to the body itself that it has ended, to everybody that the
 *     call does not ask it; null while neither is so
 * @param rankedByEmployer whether its employer sent it among people in an order of its own; its rank is that employer's
 * @param receivedOn the day its paper came, where an officer entered it for the body
 * @param correctionRequest all that its body is to correct, in words; kept while it is withdrawn
 * @param correction the same as it was asked, while it is with its body for that
 * @param employerCopy whether the head of the workplace is to get a copy of the decision
 * @param online whether its person, or the employer, sent it without an account
 */
public record ApplicationDetail(
        long id,
        long version,
        long callId,
        long courseId,
        String course,
        Round round,
        FiscalYear year,
        CallWindow window,
        boolean selected,
        boolean held,
        @Nullable Long bodyId,
        @Nullable String body,
        @Nullable Integer rank,
        boolean rankedByEmployer,
        ApplicationState state,
        @Nullable LocalDate receivedOn,
        boolean online,
        @Nullable Instant submittedAt,
        @Nullable String correctionRequest,
        @Nullable Correction correction,
        boolean employerCopy,
        Particulars particulars,
        @Nullable String municipality,
        List<String> professions,
        List<RequiredPart> missing,
        @Nullable String barred,
        Allowed allowed)
        implements ApplicationFields {

    /** Its number, once it has reached the prefecture. */
    public @Nullable ReceiptNumber receipt() {
        return submittedAt == null ? null : new ReceiptNumber(id);
    }

    @Override
    public boolean isNominated() {
        return bodyId != null;
    }

    /** The day it reached the prefecture: all that a paper bears. */
    public @Nullable LocalDate submittedOn() {
        return submittedAt == null ? null : LocalDate.ofInstant(submittedAt, OfficeClock.ZONE);
    }

    /** Whether it came on paper, which bears a day and no time. */
    public boolean isOnPaper() {
        return !online && (bodyId == null || receivedOn != null);
    }

    /** Whether this viewer may say whether the head of the workplace gets a copy: its body as long as it may change something. */
    public boolean isCopyAskable(Viewer viewer) {
        return !isWithdrawn() && (viewer.isOfficer() || allowed.change());
    }

    public boolean isWithdrawn() {
        return state == ApplicationState.WITHDRAWN;
    }

    /** What a viewer may do with an application now: decides which buttons a page shows; the desk decides again. */
    public record Allowed(
            boolean change, boolean submit, boolean withdraw, boolean reinstate, boolean requestCorrection) {
        static final Allowed NOTHING = new Allowed(false, false, false, false, false);

        /**
         * @param selected whether the selection of the course is decided, as far as the viewer may know
         * @param replaced whether a substitute has the place
         */
        static Allowed of(
                Viewer viewer,
                ApplicationState state,
                CallWindow window,
                boolean nominated,
                boolean selected,
                boolean replaced) {
            if (selected) {
                return NOTHING;
            }
            boolean inTime = viewer.isOfficer() || window.isOpen() || state == ApplicationState.CORRECTION_REQUESTED;
            boolean withBody = state == ApplicationState.DRAFT || state == ApplicationState.CORRECTION_REQUESTED;
            boolean standing = withBody || state == ApplicationState.SUBMITTED;
            return new Allowed(
                    inTime && standing,
                    inTime && withBody,
                    inTime && standing,
                    inTime && state == ApplicationState.WITHDRAWN && !replaced,
                    viewer.isOfficer()
                            && nominated
                            && (state == ApplicationState.SUBMITTED || state == ApplicationState.CORRECTION_REQUESTED));
        }
    }

    /**
     * Another application that may be for the same person.
     *
     * @param sameCourse whether it is for the same course
     * @param round in which it was sent
     */
    public record Alike(
            long id,
            PersonName name,
            LocalDate birthDate,
            String course,
            FiscalYear year,
            boolean sameCourse,
            Round round,
            @Nullable String body,
            ApplicationState state) {
        Alike(
                long id,
                PersonName name,
                LocalDate birthDate,
                String course,
                int year,
                boolean sameCourse,
                int round,
                @Nullable String body,
                ApplicationState state) {
            this(id, name, birthDate, course, new FiscalYear(year), sameCourse, new Round(round), body, state);
        }

        /** Whether it was sent in another round of the same course. */
        public boolean isOfOtherRound(Round own) {
            return sameCourse && !round.equals(own);
        }
    }

    /**
     * A step in an application's trail: who, when, why.
     *
     * @param forBody whether an officer did it for the nominating body
     */
    public record ChangeLine(
            Instant at,
            String by,
            ApplicationAct act,
            @Nullable String why,
            boolean forBody) {}
}
