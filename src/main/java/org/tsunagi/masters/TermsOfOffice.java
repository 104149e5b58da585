package org.tsunagi.masters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;

/** Who signs on which day: the deputy where one acts, else the governor. */
public record TermsOfOffice(List<Term> terms) {
    public TermsOfOffice {
        terms = terms.stream().sorted(Comparator.comparing(Term::first)).toList();
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Who signs what is dated this day; empty where nobody is in office. */
    public Optional<Term> on(LocalDate day) {
        return terms.stream()
                .filter(term -> term.holdsOn(day))
                .max(Comparator.comparing(Term::post).thenComparing(Term::first));
    }

    /** Who signs on this day, or else the last who ever did; for what is only tried. */
    public Optional<Term> near(LocalDate day) {
        return on(day).or(() -> terms.stream().max(Comparator.comparing(Term::last)));
    }

    /**
     * Refuses a term that ends before it begins or meets another of the same post.
     *
     * @throws RuleViolation {@code masters.signatory.endsFirst} or {@code masters.signatory.overlaps}
     */
    void checkRoomFor(Term wanted) {
        RuleViolation.unless(!wanted.last().isBefore(wanted.first()), "until", "masters.signatory.endsFirst");
        terms.stream()
                .filter(term -> term.post() == wanted.post() && term.meets(wanted))
                .findFirst()
                .ifPresent(term -> {
                    throw new RuleViolation(
                            "from",
                            "masters.signatory.overlaps",
                            term.name(),
                            said("from", "always", term.from()),
                            said("until", "open", term.until()));
                });
    }

    /** The days between the first term and the last on which nobody signs. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        LocalDate covered = null;
        for (Term term : terms) {
            if (covered != null
                    && !covered.equals(LocalDate.MAX)
                    && term.first().isAfter(covered.plusDays(1))) {
                gaps.add(new Gap(covered.plusDays(1), term.first().minusDays(1)));
            }
            covered = covered == null || term.last().isAfter(covered) ? term.last() : covered;
        }
        return gaps;
    }

    /**
     * Whether an open term ends with this one: that of the governor before, and that of a deputy, when a governor comes into office
     * until further notice.
     */
    static boolean isEndedBy(Term open, Term wanted) {
        return wanted.post() == Post.GOVERNOR
                && wanted.until() == null
                && open.until() == null
                && open.first().isBefore(wanted.first());
    }

    private static String said(String day, String none, @Nullable LocalDate date) {
        return date == null
                ? Messages.say("masters.signatory." + none)
                : Messages.say("masters.signatory." + day, JapaneseDate.print(date));
    }

    /** Days without anybody who signs, the first and the last of them. */
    public record Gap(LocalDate from, LocalDate until) {}

    /** As what somebody signs. */
    public enum Post {
        GOVERNOR,
        /** 職務代理者: acts for the governor, and signs in place of one who is in office at the same time. */
        DEPUTY
    }

    /**
     * Who signs and how long.
     *
     * @param title 「見本県知事」, as printed
     * @param name as printed
     * @param from null for from the beginning
     * @param until the last day; null for until further notice
     */
    public record Term(
            Post post,
            String title,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        /** Whether this is a day of it. */
        public boolean holdsOn(LocalDate day) {
            return !first().isAfter(day) && !last().isBefore(day);
        }

        boolean meets(Term other) {
            return !first().isAfter(other.last()) && !last().isBefore(other.first());
        }

        LocalDate first() {
            return from == null ? LocalDate.MIN : from;
        }

        LocalDate last() {
            return until == null ? LocalDate.MAX : until;
        }
    }
}
