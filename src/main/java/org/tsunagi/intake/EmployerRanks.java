package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SearchKey;

/**
 * The ranks and the limit of one employer for a course where employers rank their people; checked with the call locked, see
 * {@link Calls#lock}. An employer is known by its folded name and where it lies, however often it writes.
 */
@ApplicationScoped
class EmployerRanks {
    private static final int LONGEST_NAME = 480;

    private final Applications applications;

    EmployerRanks(Applications applications) {
        this.applications = applications;
    }

    /** By what the employer that a person works for is known. */
    static String key(Particulars said) {
        String name = SearchKey.cut(SearchKey.of(said.employer()), LONGEST_NAME);
        return name + "|" + (said.municipalityId() == null ? "" : said.municipalityId());
    }

    /** Gives new applications their ranks behind all whom their employer has ranked, in this order; nothing where none ranks. */
    void rank(Call call, List<Application> sent, List<Particulars> said) {
        if (call.course().route().byEmployers()) {
            String key = key(said.get(0));
            checkLimit(call, key, sent.size());
            int next = next(call, key);
            for (Application one : sent) {
                one.rankedByEmployer(key, next++);
            }
        }
    }

    /** Gives a new application this rank of its employer, or the one behind all; nothing where no employer ranks. */
    void rank(Call call, Application sent, Particulars said, @Nullable Integer wanted) {
        rank(call, List.of(sent), List.of(said));
        String key = sent.employerKey().orElse(null);
        if (key != null && wanted != null) {
            applications.atEmployerRank(call.course().id(), key, wanted).ifPresent(other -> {
                throw new RuleViolation(
                        "rank",
                        "intake.employerRankTaken",
                        String.valueOf(wanted),
                        other.applicant().name().full(),
                        String.valueOf(next(call, key)));
            });
            sent.rankAs(wanted);
        }
    }

    /** The rank of one who stands again: behind all others of the employer; null where no employer ranked. */
    @Nullable
    Integer again(Application one) {
        String key = one.employerKey().orElse(null);
        if (key == null) {
            return null;
        }
        checkLimit(one.call(), key, 1);
        return next(one.call(), key);
    }

    /** Moves an application to its employer where an officer corrected who that is: behind all others. */
    void follow(Application one) {
        one.employerKey().ifPresent(held -> {
            String key = key(one.particulars());
            if (!held.equals(key)) {
                checkLimit(one.call(), key, 1);
                one.rankedByEmployer(key, one.rank() == null ? null : next(one.call(), key));
            }
        });
    }

    private int next(Call call, String key) {
        return applications.employerRanks(call.course().id(), key).stream()
                        .max(Comparator.naturalOrder())
                        .orElse(0)
                + 1;
    }

    private void checkLimit(Call call, String key, int more) {
        Integer limit = call.limitPerBody();
        RuleViolation.unless(
                limit == null || applications.standingOf(call, key) + more <= limit,
                null,
                "intake.employerLimit",
                String.valueOf(limit));
    }
}
