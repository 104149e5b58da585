package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.selection.SeatRule.Breakable;
import org.tsunagi.selection.SeatRule.Requirement;

/**
 * What everybody passes who comes to a seat of a course, whichever way: the requirements, and the limit of the body while
 * somebody within a limit waits; but for the one rule an officer broke for this person. That there are only so many seats,
 * and that nobody has two, is what {@code EnrollmentDesk.enroll} looks at. Called with the course locked, before enrolling.
 */
@ApplicationScoped
class SeatCheck {
    private final SeatFields fields;
    private final WaitingLists lists;

    SeatCheck(SeatFields fields, WaitingLists lists) {
        this.fields = fields;
        this.lists = lists;
    }

    /** Refuses unless all of these applications may be given a seat now. */
    void pass(long courseId, Collection<Long> comers) {
        pass(courseId, comers, Set.of());
    }

    /** The same while some wait because an officer wants them to: they are in nobody's way. */
    void pass(long courseId, Collection<Long> comers, Set<Long> heldBack) {
        SeatField field = fields.all(courseId);
        Map<Long, Applying> applying =
                field.people().stream().collect(Collectors.toMap(Applying::id, Function.identity()));
        List<Applying> coming = comers.stream().map(applying::get).toList();
        Map<Long, Breakable> broken = lists.brokenOn(courseId);
        requireMet(field, coming, broken);
        requireWithin(courseId, new BodyLimit(field.rule().limitPerBody()), coming, heldBack, broken);
    }

    /** Refuses unless a substitute meets the requirements: the body has no more seats by it, so no limit is asked. */
    void passInPlace(long courseId, long substitute) {
        SeatField field = fields.all(courseId);
        PlaceWords words = new PlaceWords(field.seats(), field.rule(), field.program());
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
        PlaceWords words = new PlaceWords(field.seats(), field.rule(), field.program());
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

    /** Nobody beyond a limit while somebody else within one waits. */
    private void requireWithin(
            long courseId, BodyLimit limit, List<Applying> coming, Set<Long> heldBack, Map<Long, Breakable> broken) {
        Predicate<Applying> free = one -> broken.get(one.id()) == Breakable.LIMIT;
        Map<Long, Integer> used = lists.seatedByBody(courseId);
        List<Applying> beyond = limit.part(coming, Applying::bodyId, free, used).beyond();
        if (beyond.isEmpty()) {
            return;
        }
        coming.stream()
                .filter(free.negate())
                .map(Applying::bodyId)
                .filter(Objects::nonNull)
                .forEach(body -> used.merge(body, 1, Integer::sum));
        Set<Long> apart = Stream.concat(coming.stream().map(Applying::id), heldBack.stream())
                .collect(Collectors.toSet());
        Applying first = beyond.get(0);
        RuleViolation.unless(
                lists.waitingWithin(courseId, limit, used, apart).within().isEmpty(),
                null,
                "selection.check.limit",
                Messages.say("selection.who", first.name().full(), first.body()),
                String.valueOf(limit.most()));
    }
}
