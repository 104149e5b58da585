package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.selection.SeatLimits.Member;
import org.tsunagi.selection.SeatLimits.Parted;
import org.tsunagi.selection.SeatLimits.Used;
import org.tsunagi.selection.SeatRule.Breakable;
import org.tsunagi.selection.SeatRule.Requirement;

/**
 * What everybody passes who comes to a seat of a course, whichever way: the requirements, and the limits of the body
 * and of its region while somebody within them waits; but for the one rule an officer broke for this person. That there are only so many seats,
 * and that nobody has two, is what {@code EnrollmentDesk.enroll} looks at. Called with the course locked, before enrolling.
 */
@ApplicationScoped
class SeatCheck {
    private final SeatFields fields;
    private final DeadlineRegions regions;
    private final WaitingLists lists;

    SeatCheck(SeatFields fields, DeadlineRegions regions, WaitingLists lists) {
        this.fields = fields;
        this.regions = regions;
        this.lists = lists;
    }

    /** Refuses unless all of these applications may be given a seat now. */
    void pass(CourseRound round, Collection<Long> comers) {
        pass(round, comers, Set.of());
    }

    /** The same while some wait because an officer wants them to: they are in nobody's way. */
    void pass(CourseRound round, Collection<Long> comers, Set<Long> heldBack) {
        SeatField field = fields.all(round);
        Map<Long, Applying> applying =
                field.people().stream().collect(Collectors.toMap(Applying::id, Function.identity()));
        List<Applying> coming = comers.stream().map(applying::get).toList();
        Map<Long, Breakable> broken = lists.brokenOn(round.courseId());
        requireMet(field, coming, broken);
        requireWithin(round, field.rule(), coming, heldBack, broken);
    }

    /** Refuses unless a substitute meets the requirements: the body has no more seats by it, so no limit is asked. */
    void passInPlace(CourseRound round, long substitute) {
        SeatField field = fields.all(round);
        PlaceWords words = field.words();
        field.people().stream().filter(one -> one.id() == substitute).forEach(one -> {
            Set<Requirement> unmet = field.unmet(one);
            RuleViolation.unless(
                    unmet.isEmpty(),
                    null,
                    "selection.check.substitute",
                    one.name().full(),
                    words.unmet(unmet));
        });
    }

    private static void requireMet(SeatField field, List<Applying> coming, Map<Long, Breakable> broken) {
        PlaceWords words = field.words();
        for (Applying one : coming) {
            Set<Requirement> unmet = broken.get(one.id()) == Breakable.REQUIREMENT ? Set.of() : field.unmet(one);
            RuleViolation.unless(
                    unmet.isEmpty(),
                    null,
                    "selection.check.requirement",
                    one.name().full(),
                    words.unmet(unmet));
        }
    }

    /** Nobody beyond a limit while somebody else of the round within them waits. */
    private void requireWithin(
            CourseRound round, SeatRule rule, List<Applying> coming, Set<Long> heldBack, Map<Long, Breakable> broken) {
        SeatLimits limits = SeatLimits.of(rule);
        Map<Long, String> regionOf = regions.of(round, rule);
        Function<Applying, Member> memberOf = one -> new Member(one.sender(), one.region(), broken.get(one.id()));
        Used used = lists.usedOn(round.courseId(), regionOf);
        Parted<Applying> parted = limits.part(coming, memberOf, used);
        if (parted.beyond().isEmpty()) {
            return;
        }
        Used withThem = used.copy();
        coming.stream().map(memberOf).forEach(withThem::add);
        Set<Long> apart = Stream.concat(coming.stream().map(Applying::id), heldBack.stream())
                .collect(Collectors.toSet());
        if (lists.waitingWithin(round, limits, regionOf, withThem, apart)
                .within()
                .isEmpty()) {
            return;
        }
        parted.within().stream().map(memberOf).forEach(used::add);
        throw refusal(
                parted.beyond().get(0),
                rule,
                limits.reached(memberOf.apply(parted.beyond().get(0)), used));
    }

    private static RuleViolation refusal(Applying one, SeatRule rule, @Nullable Breakable limit) {
        String who = Messages.say("selection.who", one.name().full(), one.body());
        return limit == Breakable.REGION_LIMIT
                ? new RuleViolation(
                        null, "selection.check.regionLimit", who, one.region(), String.valueOf(rule.limitPerRegion()))
                : new RuleViolation(
                        null,
                        one.sender() instanceof Sender.Employer
                                ? "selection.check.employerLimit"
                                : "selection.check.limit",
                        who,
                        String.valueOf(rule.limitPerBody()));
    }
}
