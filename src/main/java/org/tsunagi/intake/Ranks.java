package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.intake.IntakeDesk.RankChoice;

/** The ranks and the limit of one body for a call; checked with the call locked, see {@link Calls#lock}. */
@ApplicationScoped
class Ranks {
    private final Applications applications;

    Ranks(Applications applications) {
        this.applications = applications;
    }

    /** Refuses a rank that somebody other than {@code self} holds, and names a free one. */
    void check(Call call, long bodyId, int rank, @Nullable Application self) {
        RuleViolation.unless(rank >= 1, "rank", "intake.rankTooSmall");
        applications.atRank(call, bodyId, rank).filter(other -> other != self).ifPresent(other -> {
            throw new RuleViolation(
                    "rank",
                    "intake.rankTaken",
                    String.valueOf(rank),
                    other.applicant().name().full(),
                    String.valueOf(free(call, bodyId)));
        });
    }

    /** The ranks a body has given in other calls of the round. */
    Set<Integer> elsewhere(Call call, long bodyId) {
        return Set.copyOf(applications.ranksInOtherCalls(call, bodyId));
    }

    /** Gives candidates their ranks by way of none at all: at no moment do two have the same one, which the database would refuse. */
    void give(Map<Application, Integer> ranks) {
        ranks.keySet().forEach(one -> one.rankAs(null));
        applications.flush();
        ranks.forEach(Application::rankAs);
    }

    /** The first rank that nobody holds. */
    int free(Call call, long bodyId) {
        Set<Integer> taken = Set.copyOf(applications.ranksTaken(call, bodyId));
        int rank = 1;
        while (taken.contains(rank)) {
            rank++;
        }
        return rank;
    }

    /** Refuses one more when the body has used up what the call allows it. */
    void checkLimit(Call call, long bodyId) {
        Integer limit = call.limitPerBody();
        RuleViolation.unless(
                limit == null || applications.standingOf(call, bodyId) < limit,
                null,
                "intake.limitReached",
                String.valueOf(limit));
    }

    /** What a body may give a candidate who has the rank {@code own}, or a new one. */
    RankChoice choice(Call call, long bodyId, @Nullable Integer own) {
        List<Integer> taken = applications.ranksTaken(call, bodyId);
        Integer limit = call.limitPerBody();
        int beyond = taken.stream().max(Comparator.naturalOrder()).orElse(0) + 1;
        return new RankChoice(
                IntStream.rangeClosed(1, own == null && limit != null ? limit : beyond)
                        .boxed()
                        .filter(rank -> rank.equals(own) || !taken.contains(rank))
                        .toList(),
                limit,
                applications.standingOf(call, bodyId));
    }
}
