package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.RuleViolation;

/** The ranks and the limit of one body for a call; asked with the call locked, see {@link Calls#lock}. */
@ApplicationScoped
class Ranks {
    private final Applications applications;

    Ranks(Applications applications) {
        this.applications = applications;
    }

    /** Refuses a rank that somebody other than {@code self} holds, and names a free one. */
    void check(Call call, long bodyId, int rank, @Nullable Application self) {
        RuleViolation.unless(rank >= 1, "rank", "intake.rankTooSmall");
        applications
                .atRank(call.course().id(), bodyId, rank)
                .filter(other -> other != self)
                .ifPresent(other -> {
                    throw new RuleViolation(
                            "rank",
                            "intake.rankTaken",
                            String.valueOf(rank),
                            other.applicant().name().full(),
                            String.valueOf(free(call, bodyId)));
                });
    }

    /** The first rank that nobody holds. */
    int free(Call call, long bodyId) {
        int rank = 1;
        while (applications.atRank(call.course().id(), bodyId, rank).isPresent()) {
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
}
