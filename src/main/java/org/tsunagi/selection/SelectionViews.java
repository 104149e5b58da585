package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.Approval.ApprovalLine;
import org.tsunagi.approval.PackDesk.DecidedPack;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.Round;
import org.tsunagi.intake.SeatRounds;
import org.tsunagi.intake.SeatRounds.SeatAccount;
import org.tsunagi.intake.StateCounts;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SeatRule.Breakable;
import org.tsunagi.selection.Selection.Publication;

/** Reads who is to get a seat and who got one; a nominating body sees the outcome for its own people only. */
@ApplicationScoped
public class SelectionViews {
    private final Selections selections;
    private final CourseViews courses;
    private final IntakeViews intake;
    private final CallViews calls;
    private final SelectionRules rules;
    private final RuleSentences sentences;
    private final ProposalSheet sheet;
    private final WaitingListSheet waiting;
    private final SeatRounds rounds;

    SelectionViews(
            Selections selections,
            CourseViews courses,
            IntakeViews intake,
            CallViews calls,
            SelectionRules rules,
            RuleSentences sentences,
            ProposalSheet sheet,
            WaitingListSheet waiting,
            SeatRounds rounds) {
        this.selections = selections;
        this.courses = courses;
        this.intake = intake;
        this.calls = calls;
        this.rules = rules;
        this.sentences = sentences;
        this.sheet = sheet;
        this.waiting = waiting;
        this.rounds = rounds;
    }

    /** The courses of a year with counts, for the prefecture's own staff. */
    public List<SelectionLine> of(Viewer viewer, FiscalYear year) {
        if (viewer.body().isPresent()) {
            return List.of();
        }
        List<CourseLine> planned = courses.of(year);
        List<Long> ids = planned.stream().map(CourseLine::id).toList();
        Map<Long, StateCounts> standings = intake.standings(ids);
        Map<Long, List<DecidedRound>> decided = selections.decidedOn(ids, !viewer.isOfficer());
        return planned.stream()
                .map(course -> new SelectionLine(
                        course, standings.get(course.id()), decided.getOrDefault(course.id(), List.of())))
                .toList();
    }

    /** Which of these courses are decided in any round as far as this viewer may know, by course: the last of them. One statement. */
    public Map<Long, DecidedRound> decided(Viewer viewer, Collection<Long> courseIds) {
        return selections.decidedOn(courseIds, !viewer.isOfficer()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, of -> of.getValue().get(of.getValue().size() - 1)));
    }

    /** Courses that wait for their selection with applications that have arrived, and those selected since a day. */
    public List<CourseLine> watched(LocalDate since) {
        return selections.watched(since);
    }

    /** What came of a body's own candidates, round by round, where its seats were approved since a day. Three statements. */
    public List<PublishedOutcomes> published(Viewer viewer, LocalDate since) {
        long body = viewer.body().orElseThrow(() -> new NotFound("nominating body"));
        List<CourseLine> found = selections.approvedSince(since);
        List<Long> ids = found.stream().map(CourseLine::id).toList();
        Map<Long, List<DecidedRound>> decided = selections.decidedOn(ids, true);
        Map<CourseRound, List<OutcomeLine>> outcomes = selections.outcomesOfBody(body, ids).stream()
                .map(OutcomeLine::forTheBody)
                .collect(Collectors.groupingBy(one -> new CourseRound(one.courseId(), one.round())));
        return found.stream()
                .flatMap(course -> decided.get(course.id()).stream()
                        .filter(round -> !round.approvedOn().isBefore(since))
                        .map(round -> new PublishedOutcomes(
                                course,
                                round.round(),
                                round.approvedOn(),
                                outcomes.getOrDefault(
                                        new CourseRound(
                                                course.id(), round.round().number()),
                                        List.of()))))
                .filter(one -> !one.outcomes().isEmpty())
                .toList();
    }

    /** What is to be decided for a course's last round now, for officers. */
    public Proposal proposal(Viewer viewer, long courseId) {
        return proposal(viewer, lastRound(courseId));
    }

    /** The same where the round is known to be the last. */
    public Proposal proposal(Viewer viewer, CourseRound last) {
        return sheet.of(viewer, last);
    }

    /** The round in which a course was called last. */
    public CourseRound lastRound(long courseId) {
        return selections.lastRound(courseId);
    }

    /** How the seats of a course stand, round by round, for officers. */
    public SeatAccount account(Viewer viewer, long courseId) {
        viewer.requireOfficer("the seats of a course");
        return rounds.of(courseId);
    }

    /** By what the seats of a course's last round are given, for officers. */
    public RuleInForce rule(Viewer viewer, long courseId) {
        return rule(viewer, courses.line(courseId), lastRound(courseId));
    }

    /** The same of a round where the course is known. Two statements, a third where a program must be completed. */
    public RuleInForce rule(Viewer viewer, CourseLine course, CourseRound round) {
        viewer.requireOfficer("the rule of a selection");
        Optional<SelectionRule> chosen = rules.chosenFor(round);
        SeatRule rule = chosen.map(SelectionRule::rule).orElseGet(SeatRule::usual);
        return new RuleInForce(
                rule,
                sentences.of(rule, course.route()),
                chosen.map(SelectionRule::written).orElse(null),
                RuleDesk.seen(round, rule));
    }

    /** A call of this course whose deadline has not passed yet. */
    public Optional<CallLine> callNotClosed(long courseId) {
        return calls.callsOf(List.of(courseId)).stream()
                .filter(call -> !call.isOver())
                .findFirst();
    }

    /** Whether the seats of a course's last round are given. */
    public boolean isDecided(long courseId) {
        return selections.ofLastRound(courseId).isPresent();
    }

    /** The decision for a round; empty before it, 404 for anyone but an officer. */
    public Optional<SelectionDecision> decision(Viewer viewer, CourseRound round) {
        viewer.requireOfficer("a selection");
        return selections
                .of(round)
                .map(decided -> new SelectionDecision(
                        decided.approval().line(),
                        decided.decidedAt(),
                        decided.pack().orElse(null),
                        decided.publication(),
                        decided.seen(),
                        selections.outcomesOf(round)));
    }

    /** The decisions on a round that were taken back before they were published, for officers; the latest first. */
    public List<RevokedDecision> revoked(Viewer viewer, CourseRound round) {
        viewer.requireOfficer("decisions taken back");
        return selections.revokedOn(round);
    }

    /** Who waits for a seat of a course and who was given one, for officers; empty before the selection is published. */
    public Optional<WaitingList> waitingList(Viewer viewer, long courseId) {
        viewer.requireOfficer("a waiting list");
        return waiting.find(courseId);
    }

    /** The courses not over yet in which a seat is free and somebody waits. Four statements. */
    public List<Promotable> promotable(LocalDate today) {
        return waiting.promotable(today);
    }

    /** What came of a body's own candidates in a year. */
    public List<OwnOutcomes> own(Viewer viewer, FiscalYear year) {
        long body = viewer.body().orElseThrow(() -> new NotFound("nominating body"));
        List<CourseLine> planned = courses.of(year);
        List<Long> ids = planned.stream().map(CourseLine::id).toList();
        Map<Long, List<DecidedRound>> decided = selections.decidedOn(ids, true);
        Map<Long, List<OutcomeLine>> outcomes = selections.outcomesOfBody(body, ids).stream()
                .map(OutcomeLine::forTheBody)
                .collect(Collectors.groupingBy(OutcomeLine::courseId));
        Set<Long> waiting = intake.coursesWaiting(viewer, ids);
        return intake.coursesOfBody(viewer, ids).stream()
                .flatMap(id -> planned.stream().filter(course -> course.id() == id))
                .map(course -> new OwnOutcomes(
                        course,
                        decided.containsKey(course.id()),
                        outcomes.getOrDefault(course.id(), List.of()),
                        waiting.contains(course.id())))
                .toList();
    }

    /**
     * By what the seats of a course are given.
     *
     * @param sentences one for each part of the rule
     * @param written who chose it when; null while nobody has
     * @param seen what who changes it has seen
     */
    public record RuleInForce(
            SeatRule rule, List<String> sentences, @Nullable Act written, Fingerprint seen) {}

    /**
     * A selection as it was decided, with the approval behind it.
     *
     * @param pack the drafts that were decided on; null where none were made
     * @param seen what who publishes it or takes it back has seen
     */
    public record SelectionDecision(
            ApprovalLine approval,
            Instant decidedAt,
            @Nullable DecidedPack pack,
            Publication publication,
            Fingerprint seen,
            List<OutcomeLine> outcomes) {
        /** Those who applied: a substitute is none more. */
        public long applied() {
            return outcomes.size() - count(Result.SUBSTITUTED);
        }

        /** Accepted by the decision, from the waiting list or as a substitute, and not given up since. */
        public long accepted() {
            return outcomes.stream().filter(one -> one.isStanding()).count();
        }

        /** Seats given up for which no substitute came. */
        public long givenUp() {
            return seated() - accepted() - count(Result.SUBSTITUTED);
        }

        private long seated() {
            return outcomes.stream().filter(one -> one.result().isSeated()).count();
        }

        public long waiting() {
            return count(Result.WAITING);
        }

        /** Neither given a seat nor waiting any more. */
        public long without() {
            return outcomes.size() - seated() - waiting();
        }

        /** Whether there is or was anybody on the waiting list. */
        public boolean mayBePromoted() {
            return outcomes.size() > count(Result.ACCEPTED) + count(Result.SUBSTITUTED) + count(Result.NOT_ACCEPTED);
        }

        private long count(Result result) {
            return outcomes.stream().filter(one -> one.result() == result).count();
        }
    }

    /**
     * What came of a body's own candidates for a course; no outcomes before a selection is decided.
     *
     * @param waiting whether some of them wait for the decision, of the first round or of a later one
     */
    public record OwnOutcomes(CourseLine course, boolean decided, List<OutcomeLine> outcomes, boolean waiting) {}

    /** What came of a body's own candidates in a round of a course, and when its seats were approved. */
    public record PublishedOutcomes(CourseLine course, Round round, LocalDate approvedOn, List<OutcomeLine> outcomes) {}

    /** A course with seats that have become free while somebody waits. */
    public record Promotable(CourseLine course, long free, long waiting) {}

    /** A course and which of its rounds are decided, the first first. */
    public record SelectionLine(CourseLine course, StateCounts standing, List<DecidedRound> decided) {
        /** How many were sent: those decided about, and those who wait for a decision. */
        public long sent() {
            return standing.decided() + standing.submitted();
        }

        /** Whether a later round waits for its decision. */
        public boolean isOpenAgain() {
            return !decided.isEmpty() && decided.stream().allMatch(DecidedRound::published) && standing.undecided() > 0;
        }

        /** Whether anybody can have a seat by now. */
        public boolean isPublished() {
            return decided.stream().anyMatch(DecidedRound::published);
        }

        /** Whether it has to be said of which round a decision is. */
        public boolean isOfRounds() {
            return decided.size() > 1 || isOpenAgain();
        }
    }

    /**
     * That the seats of a round are decided: since when by the approval, and whether those it is about see it.
     *
     * @param publishOn on which day it is published by itself, or null
     * @param refused whether it could not be published on its day
     */
    public record DecidedRound(
            LocalDate approvedOn,
            boolean published,
            @Nullable LocalDate publishOn,
            boolean refused,
            Round round) {}

    /** A decision that was taken back before it was published. */
    public record RevokedDecision(Instant decidedAt, String documentNumber, String reason, Act revoked) {}

    /**
     * What an applicant was given.
     *
     * @param body who sent and ranked it: the nominating body, or the employer where employers rank
     * @param because why, for the office, in the words of the decision; empty where they were not kept
     * @param broken the one rule an officer broke, or null
     * @param cancelledAt when the seat was given up later
     */
    public record OutcomeLine(
            long courseId,
            int round,
            long applicationId,
            PersonName name,
            @Nullable Long bodyId,
            @Nullable String body,
            @Nullable Integer rank,
            String employer,
            Result result,
            int waitingPosition,
            String because,
            @Nullable Breakable broken,
            @Nullable String overruledBecause,
            @Nullable Instant cancelledAt,
            @Nullable String copyTo) {

        /** In which round the person applied. */
        public Round inRound() {
            return new Round(round);
        }

        /** Whether the person has a seat and has not given it up. */
        public boolean isStanding() {
            return result.isSeated() && cancelledAt == null;
        }

        /** Whether it is more to know than that the person was accepted as proposed and is on the course. */
        public boolean standsOut() {
            return result != Result.ACCEPTED || overruledBecause != null || cancelledAt != null;
        }

        /** The same without the office's own reasons, for the body that nominated. */
        OutcomeLine forTheBody() {
            return new OutcomeLine(
                    courseId,
                    round,
                    applicationId,
                    name,
                    bodyId,
                    body,
                    rank,
                    employer,
                    result,
                    waitingPosition,
                    "",
                    null,
                    null,
                    cancelledAt,
                    copyTo);
        }
    }
}
