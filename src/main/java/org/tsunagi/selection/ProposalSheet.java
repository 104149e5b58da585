package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.ApplicationDetail.Alike;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.IntakeViews.Submitted;
import org.tsunagi.selection.Proposal.ProposalLine;

/** Puts together what is to be decided for a course; the statements do not grow with the applicants. */
@ApplicationScoped
class ProposalSheet {
    private final Selections selections;
    private final SeatFields fields;
    private final IntakeViews intake;
    private final CallViews calls;
    private final EnrollmentViews enrollments;

    ProposalSheet(
            Selections selections,
            SeatFields fields,
            IntakeViews intake,
            CallViews calls,
            EnrollmentViews enrollments) {
        this.selections = selections;
        this.fields = fields;
        this.intake = intake;
        this.calls = calls;
        this.enrollments = enrollments;
    }

    /**
     * What decides is read first: an application that is sent meanwhile is not part of the proposal, one that is taken back
     * meanwhile is not shown; with either the proposal is not decided, for then its fingerprint is another.
     */
    Proposal of(Viewer viewer, CourseRound round) {
        long courseId = round.courseId();
        SeatField field = fields.open(round);
        List<Decided> decided = field.decide(selections.overrulesFor(courseId));
        Map<Long, Submitted> submitted = intake.submitted(viewer, courseId).stream()
                .collect(Collectors.toMap(Submitted::id, Function.identity()));
        Map<Long, List<String>> professions = intake.professions(viewer, courseId);
        List<Applied> applied = selections.appliedFor(courseId);
        Map<Long, List<String>> others = Applied.nearMatches(applied);
        EnrolledNear enrolled = EnrolledNear.on(enrollments.numbersOn(courseId));
        Set<Long> surplus = surplus(field, submitted.values(), callsOf(round));
        Map<Long, List<Alike>> elsewhere = intake.alikeOn(viewer, courseId);
        Map<Long, Applied> byId =
                applied.stream().collect(Collectors.toMap(Applied::applicationId, Function.identity()));
        return new Proposal(
                round,
                field.seats(),
                IntStream.range(0, decided.size())
                        .filter(i -> submitted.containsKey(decided.get(i).applicationId())
                                && byId.containsKey(decided.get(i).applicationId()))
                        .mapToObj(i -> {
                            long id = decided.get(i).applicationId();
                            return new ProposalLine(
                                    i + 1,
                                    submitted.get(id),
                                    professions.getOrDefault(id, List.of()),
                                    decided.get(i),
                                    Stream.concat(
                                                    others.get(id).stream(),
                                                    enrolled.writtenOtherwise(byId.get(id)).stream())
                                            .toList(),
                                    writtenOtherwise(elsewhere.getOrDefault(id, List.of()), byId.get(id)),
                                    enrolled.numberOf(byId.get(id)),
                                    surplus.contains(id));
                        })
                        .sorted(ProposalLine.IN_ORDER)
                        .toList(),
                field.fingerprint(decided));
    }

    private List<CallLine> callsOf(CourseRound round) {
        return calls.callsOf(List.of(round.courseId())).stream()
                .filter(call -> call.round().equals(round.round()))
                .toList();
    }

    /** Those of other courses whose name is written otherwise: accepted as they are, they would become two trainees. */
    private static List<Alike> writtenOtherwise(List<Alike> found, Applied one) {
        return found.stream()
                .filter(other -> !other.sameCourse() && !other.name().equals(one.name()))
                .toList();
    }

    /** Whom the bodies or employers sent beyond their limit, which may have been lowered since; the last in rank. */
    private static Set<Long> surplus(SeatField field, Collection<Submitted> all, List<CallLine> calls) {
        if (calls.stream().anyMatch(call -> call.limitPerBody() == null)) {
            return Set.of();
        }
        int limit = calls.stream().mapToInt(CallLine::limitPerBody).sum();
        Map<Long, Sender> senders = field.people().stream()
                .filter(one -> one.sender() != null)
                .collect(Collectors.toMap(Applying::id, Applying::sender));
        return all.stream()
                .filter(one -> senders.containsKey(one.id()))
                .collect(Collectors.groupingBy(one -> senders.get(one.id())))
                .values()
                .stream()
                .flatMap(ofSender -> ofSender.stream()
                        .sorted(Comparator.comparing(Submitted::rank, Comparator.nullsLast(Comparator.naturalOrder())))
                        .skip(limit))
                .map(Submitted::id)
                .collect(Collectors.toSet());
    }
}
