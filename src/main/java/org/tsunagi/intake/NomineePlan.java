package org.tsunagi.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.workbook.ListProblem;

/**
 * What the list of a body's candidates changes: who is new, who is described otherwise, who stays as before, and who is not on it.
 * The last ones stay too; a list takes nobody back.
 *
 * @param lines in the order of the list
 * @param unlisted in rank order
 * @param problems all there are; nothing may be done while there is one
 * @param seen what it was compared with
 */
public record NomineePlan(
        List<PlannedNominee> lines, List<NominatedPerson> unlisted, List<ListProblem> problems, Fingerprint seen) {
    /**
     * A row of the list.
     *
     * @param line its number in the file
     * @param number of the application it means, null where it says nothing of that
     * @param rank null where it says none
     */
    public record ListedNominee(
            int line, @Nullable Long number, @Nullable Integer rank, Particulars particulars) {}

    /** A row with the candidate it means; null for a new one. */
    public record PlannedNominee(
            ListedNominee listed, @Nullable NominatedPerson before, int rank) {
        public boolean isNew() {
            return before == null;
        }

        /** Whether it says something else than what stands. */
        public boolean isChanged() {
            return before != null && !(rankStays() && before.particulars().equals(listed.particulars()));
        }

        boolean rankStays() {
            return before != null && Integer.valueOf(rank).equals(before.rank());
        }
    }

    /**
     * Compares a list with those who stand. A row means the application it names, else the only one with its name and birth date,
     * else the only one with its reading and birth date.
     *
     * @param elsewhere ranks the body gave in other calls of the course
     * @param check refuses what no application may say of a person
     */
    static NomineePlan of(
            List<ListedNominee> listed,
            Collection<NominatedPerson> standing,
            Set<Integer> elsewhere,
            Consumer<Particulars> check) {
        List<ListProblem> problems = new ArrayList<>();
        Map<Long, NominatedPerson> left = new HashMap<>();
        standing.forEach(one -> left.put(one.id(), one));
        Map<ListedNominee, NominatedPerson> meant = new HashMap<>();
        for (ListedNominee one : listed) {
            if (one.number() != null) {
                NominatedPerson named = left.remove(one.number());
                if (named == null) {
                    problems.add(problem(one, "number", "intake.nominees.unknownNumber"));
                } else {
                    meant.put(one, named);
                    problems.addAll(another(one, named));
                }
            }
            try {
                check.accept(one.particulars());
            } catch (RuleViolation refused) {
                String field = refused.field() == null ? "family" : refused.field();
                problems.add(new ListProblem(one.line(), field, refused.sentence()));
            }
        }
        Map<LocalDate, List<NominatedPerson>> byBirth = left.values().stream()
                .collect(Collectors.groupingBy(one -> one.particulars().birthDate()));
        for (ListedNominee one : listed) {
            if (one.number() == null) {
                List<NominatedPerson> born = byBirth
                        .getOrDefault(one.particulars().birthDate(), List.of())
                        .stream()
                        .filter(other -> left.containsKey(other.id()))
                        .toList();
                only(born, other -> sameName(one, other))
                        .or(() -> only(born, other -> sameReading(one, other)))
                        .ifPresent(found -> meant.put(one, left.remove(found.id())));
            }
        }
        List<NominatedPerson> unlisted = left.values().stream()
                .sorted(Comparator.comparingInt(one -> one.rank() == null ? Integer.MAX_VALUE : one.rank()))
                .toList();
        meant.forEach((one, before) -> problems.addAll(emptied(one, before)));
        List<PlannedNominee> lines = ranked(listed, meant, unlisted, elsewhere, problems);
        return new NomineePlan(lines, unlisted, List.copyOf(problems), fingerprint(standing));
    }

    static Fingerprint fingerprint(Collection<NominatedPerson> standing) {
        return Fingerprint.of(
                standing.stream().map(one -> one.id() + ":" + one.version()).sorted());
    }

    /** Whether nothing is left to do: the list says what stands. */
    public boolean isDone() {
        return lines.stream().noneMatch(one -> one.isNew() || one.isChanged());
    }

    /** Ranks as the list gives them; where it gives none the one a candidate has, or the next one for a new candidate. */
    private static List<PlannedNominee> ranked(
            List<ListedNominee> listed,
            Map<ListedNominee, NominatedPerson> meant,
            List<NominatedPerson> unlisted,
            Set<Integer> elsewhere,
            List<ListProblem> problems) {
        Map<Integer, String> taken = new HashMap<>();
        unlisted.stream().filter(one -> one.rank() != null).forEach(one -> taken.put(one.rank(), name(one)));
        Map<ListedNominee, Integer> ranks = new HashMap<>();
        for (ListedNominee one : listed) {
            NominatedPerson before = meant.get(one);
            Integer rank = one.rank() != null ? one.rank() : before == null ? null : before.rank();
            if (rank != null) {
                String other = taken.put(rank, one.particulars().name().full());
                if (elsewhere.contains(rank)) {
                    problems.add(problem(one, "rank", "intake.nominees.rankElsewhere", Integer.toString(rank)));
                }
                if (other != null) {
                    problems.add(problem(one, "rank", "intake.nominees.rankTwice", Integer.toString(rank), other));
                }
                ranks.put(one, rank);
            }
        }
        List<PlannedNominee> planned = new ArrayList<>();
        Set<Integer> used = new HashSet<>(taken.keySet());
        used.addAll(elsewhere);
        int free = 1;
        for (ListedNominee one : listed) {
            Integer rank = ranks.get(one);
            while (rank == null && !used.add(free)) {
                free++;
            }
            planned.add(new PlannedNominee(one, meant.get(one), rank == null ? free : rank));
        }
        return planned;
    }

    /** A row with the number of one candidate and the name of another: typed over, or sorted without the numbers. */
    private static List<ListProblem> another(ListedNominee one, NominatedPerson named) {
        return sameBirth(one, named) || sameName(one, named) || sameReading(one, named)
                ? List.of()
                : List.of(problem(one, "number", "intake.nominees.another", name(named)));
    }

    /** What a submitted candidate needs cannot be taken away by a list. */
    private static List<ListProblem> emptied(ListedNominee one, NominatedPerson before) {
        return before.submitted()
                ? RequiredPart.missingIn(one.particulars(), true).stream()
                        .map(part -> problem(one, part.field(), "intake.nominees.emptied"))
                        .toList()
                : List.of();
    }

    private static Optional<NominatedPerson> only(Collection<NominatedPerson> among, Predicate<NominatedPerson> same) {
        List<NominatedPerson> found = among.stream().filter(same).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean sameName(ListedNominee one, NominatedPerson other) {
        return one.particulars()
                .name()
                .nameKey()
                .equals(other.particulars().name().nameKey());
    }

    private static boolean sameReading(ListedNominee one, NominatedPerson other) {
        String reading = one.particulars().name().kanaKey();
        return !reading.isEmpty() && reading.equals(other.particulars().name().kanaKey());
    }

    private static boolean sameBirth(ListedNominee one, NominatedPerson other) {
        return one.particulars().birthDate().equals(other.particulars().birthDate());
    }

    private static String name(NominatedPerson one) {
        return one.particulars().name().full();
    }

    private static ListProblem problem(ListedNominee one, String field, String key, Object... arguments) {
        return new ListProblem(one.line(), field, Messages.say(key, arguments));
    }
}
