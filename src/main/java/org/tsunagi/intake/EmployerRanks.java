package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.masters.Municipality;

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
        return key(said.employer(), said.municipalityId());
    }

    /** The same of an employer of this name that lies there; null where nobody said where. */
    static String key(String employer, @Nullable Long municipalityId) {
        String name = SearchKey.cut(SearchKey.of(employer), LONGEST_NAME);
        return name + "|" + (municipalityId == null ? "" : municipalityId);
    }

    /**
     * Gives what an employer sends its ranks behind all whom it has ranked, in this order, within the limit of the call; nothing
     * where none ranks.
     */
    void rank(Call call, List<Application> sent, List<Particulars> said) {
        if (call.course().route().byEmployers()) {
            checkNamed(said.get(0));
            checkLimit(call, key(said.get(0)), sent.size());
            append(call, sent, said.get(0));
        }
    }

    private void append(Call call, List<Application> sent, Particulars said) {
        String key = key(said);
        int next = next(call, key);
        for (Application one : sent) {
            one.rankedByEmployer(key, next++);
        }
    }

    /**
     * Gives what an officer enters this rank of its employer, or the one behind all, whatever the limit of the call; nothing where no
     * employer ranks.
     */
    void rank(Call call, Application sent, Particulars said, @Nullable Integer wanted) {
        if (call.course().route().byEmployers()) {
            checkNamed(said);
            append(call, List.of(sent), said);
        }
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
        return key == null ? null : next(one.call(), key);
    }

    /** Whose person it is and with which rank, in words; empty where no employer ranked. */
    Optional<String> words(Application one) {
        String place = one.applicant()
                .municipality()
                .map(Municipality::name)
                .orElseGet(() -> Messages.tell("intake.noMunicipality"));
        return one.employerKey()
                .map(key -> Messages.tell(
                        "intake.ofEmployer", one.applicant().employer(), place, String.valueOf(one.rank())));
    }

    /**
     * Moves an application to its employer where an officer corrected who that is: with its rank where that is free there, else
     * behind all others.
     *
     * @param before what {@link #words} said before
     * @return the move in words; empty where there is none
     */
    Optional<String> follow(Application one, @Nullable String before) {
        String key = key(one.particulars());
        Integer rank = one.rank();
        if (before == null
                || rank == null
                || one.employerKey().filter(held -> !held.equals(key)).isEmpty()) {
            return Optional.empty();
        }
        boolean taken =
                applications.atEmployerRank(one.course().id(), key, rank).isPresent();
        one.rankedByEmployer(key, taken ? Integer.valueOf(next(one.call(), key)) : rank);
        return words(one).map(after -> Messages.tell("intake.employerMoved", before, after));
    }

    /** Refuses that people of no employer are ranked as those of one. */
    void checkNamed(Particulars said) {
        RuleViolation.unless(!SearchKey.of(said.employer()).isEmpty(), "employer", "intake.employerMissing");
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
