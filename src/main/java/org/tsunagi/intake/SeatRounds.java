package org.tsunagi.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;

/** How the seats of a course were given, round by round; told by the feature that gives them. */
public interface SeatRounds {
    /** Whether the selection of a round is decided, published or not. */
    boolean isDecided(long courseId, int round);

    SeatAccount of(long courseId);

    /** How many seats of these courses are taken now, by course; none of a course without anybody. */
    Map<Long, Long> takenOn(Collection<Long> courseIds);

    /** The applications by which people were accepted onto a course, also who gave the seat up since. */
    Set<Long> acceptedOn(long courseId);

    /**
     * The seats of a course and what became of them; rounds that are not published do not count yet.
     *
     * @param waiting how many wait for a seat by one of the rounds
     * @param judged whether the completion of the course is decided, so that no seat is given any more
     */
    record SeatAccount(int seats, List<Given> rounds, long waiting, boolean judged) {
        public SeatAccount {
            rounds = List.copyOf(rounds);
        }

        public long free() {
            return Math.max(
                    0, seats - rounds.stream().mapToLong(Given::standing).sum());
        }

        /** Whether a round was published, so that there is something to count. */
        public boolean isBegun() {
            return !rounds.isEmpty();
        }

        /** Whether the seats that are left may be called for. */
        public boolean isCallable() {
            return isBegun() && !judged && waiting == 0 && free() > 0;
        }

        /** 「定員40名 − 受講決定33名 ＋ 受講辞退2名 ＝ 空き9名」, of several rounds each with its name. */
        public String arithmetic() {
            return Stream.of(
                            Stream.of(Messages.tell("intake.account.seats", seats)),
                            rounds.stream().map(this::words),
                            Stream.of(Messages.tell("intake.account.free", free())))
                    .flatMap(part -> part)
                    .collect(Collectors.joining());
        }

        private String words(Given one) {
            String round = rounds.size() == 1 ? "" : Messages.say("intake.account.of", new Round(one.round()).label());
            String given = Messages.tell("intake.account.given", round, one.given());
            return one.givenUp() == 0 ? given : given + Messages.tell("intake.account.givenUp", one.givenUp());
        }

        /** Refuses a further round: while a seat can still be given by the rounds before, or none can be given. */
        void checkCallable() {
            RuleViolation.unless(!judged, null, "intake.round.judged");
            RuleViolation.unless(free() > 0, null, "intake.round.noFreeSeat", arithmetic());
            RuleViolation.unless(waiting == 0, null, "intake.round.waiting", Long.toString(waiting));
        }
    }

    /**
     * What one round gave.
     *
     * @param given seats given by the decision and from the waiting list, whoever has them now
     * @param standing those of them that are still taken
     */
    record Given(int round, long given, long standing) {
        public long givenUp() {
            return given - standing;
        }
    }
}
