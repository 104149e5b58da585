package org.tsunagi.selection;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.intake.Round;
import org.tsunagi.selection.SeatAllocation.Candidate;
import org.tsunagi.selection.SeatAllocation.Place;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SeatLimits.Used;
import org.tsunagi.selection.SeatRule.Requirement;
import org.tsunagi.selection.SelectionDesk.Overrule;
import org.tsunagi.trainee.Trainee.Person;

/**
 * All that decides about the seats of a course, as it stands.
 *
 * @param round whose seats are given
 * @param seats to be given: all of the course in the first round, those that are free later
 * @param seated what the people use up who have a seat already
 * @param program the title of the program that must have been completed; empty where none must
 * @param completers who of those who applied has completed it
 * @param classes in their order; none while the rule does not ask
 * @param bodiesWithCompleter bodies from which somebody completed the course's own program; none while the rule does not ask
 */
record SeatField(
        Round round,
        int seats,
        Used seated,
        SeatRule rule,
        String program,
        List<Applying> people,
        Set<Person> completers,
        Set<Long> bodiesWithCompleter,
        List<String> classes) {

    /** What everyone is to get, in the order of the seats. */
    List<Decided> decide(List<Overrule> overrules) {
        Map<Long, Applying> byId = people.stream().collect(Collectors.toMap(Applying::id, Function.identity()));
        List<Candidate> candidates = people.stream().map(this::candidate).toList();
        SeatAllocation allocation = SeatAllocation.of(seats, rule).after(seated);
        List<Place> plain = allocation.fill(candidates);
        Map<Long, Result> proposed = plain.stream()
                .collect(Collectors.toMap(place -> place.candidate().applicationId(), Place::result));
        List<Place> places = overrules.isEmpty() ? plain : allocation.fill(candidates, Exceptions.of(overrules));
        Exceptions exceptions = Exceptions.of(overrules);
        PlaceWords words = words();
        return places.stream()
                .map(place -> {
                    long id = place.candidate().applicationId();
                    Overrule overrule = exceptions.of(place.candidate());
                    return new Decided(
                            id,
                            proposed.get(id),
                            overrule == null ? null : overrule.result(),
                            place.result(),
                            place.waitingPosition(),
                            place.order(),
                            words.of(place, byId.get(id), overrule),
                            overrule == null ? null : overrule.rule(),
                            overrule == null ? null : overrule.reason());
                })
                .toList();
    }

    PlaceWords words() {
        return new PlaceWords(
                Messages.tell(round.isFirst() ? "selection.why.seats" : "selection.why.seatsLeft", seats),
                rule,
                program);
    }

    /** Differs whenever anything of a decision does, the order, the rule and who the people are too. */
    Fingerprint fingerprint(List<Decided> decided) {
        return Fingerprint.of(
                Stream.of(Stream.of(seats, rule.told()), people.stream().map(Applying::told), decided.stream())
                        .flatMap(Function.identity()));
    }

    /** What one does not meet of what the rule requires. */
    Set<Requirement> unmet(Applying one) {
        Set<Requirement> unmet = EnumSet.noneOf(Requirement.class);
        if (rule.allDays() && !one.allDaysPossible()) {
            unmet.add(Requirement.ALL_DAYS);
        }
        if (rule.completedProgramId() != null && !completers.contains(one.person())) {
            unmet.add(Requirement.COMPLETED);
        }
        return unmet;
    }

    private Candidate candidate(Applying one) {
        return new Candidate(
                one.id(),
                one.sender(),
                one.rank() == null ? 0 : one.rank(),
                one.submittedAt(),
                one.bodyId() != null && bodiesWithCompleter.contains(one.bodyId()),
                one.isPlanned(),
                unmet(one),
                classes.contains(one.priority()) ? classes.indexOf(one.priority()) : classes.size(),
                one.region());
    }
}
