package org.tsunagi.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.workbook.ListProblem;
import org.tsunagi.intake.Application.ApplicationState;

/**
 * What a file of the office's own application service changes among the direct applications of a call.
 *
 * @param problems all there are; nothing may be done while there is one
 * @param seen what it was compared with
 */
public record ImportPlan(List<PlannedImport> lines, List<ListProblem> problems, Fingerprint seen) {
    /** What becomes of a row. */
    public enum ImportKind {
        NEW,
        CHANGED,
        UNCHANGED,
        /** It says something else, but the application was taken back or decided about. */
        CLOSED
    }

    /**
     * A row with what becomes of it.
     *
     * @param id of the application it means, null for a new one
     * @param before what that said, where the row changes it
     * @param particulars what it will say
     * @param numbers whether the application is known by the row's number only from now on
     */
    public record PlannedImport(
            ImportedRow row,
            ImportKind kind,
            @Nullable Long id,
            @Nullable Particulars before,
            Particulars particulars,
            boolean numbers) {}

    /** A direct application that stands, was taken back or decided about, as a row is recognised by it. */
    record Arrived(
            long id,
            long version,
            @Nullable String number,
            @Nullable String content,
            ApplicationState state,
            String nameKey,
            String kanaKey,
            LocalDate birthDate) {
        boolean isOpen() {
            return state == ApplicationState.SUBMITTED;
        }

        boolean stands() {
            return state != ApplicationState.WITHDRAWN;
        }

        Person person() {
            return new Person(nameKey, kanaKey, birthDate);
        }
    }

    /** By what a person is recognised where the service gives no number. */
    private record Person(String nameKey, String kanaKey, LocalDate birthDate) {
        boolean isAnother(Person other) {
            return !birthDate.equals(other.birthDate)
                    && !nameKey.equals(other.nameKey)
                    && (kanaKey.isEmpty() || !kanaKey.equals(other.kanaKey));
        }

        static Person of(ImportedRow row) {
            return new Person(
                    row.particulars().name().nameKey(),
                    row.particulars().name().kanaKey(),
                    row.particulars().birthDate());
        }
    }

    /**
     * Compares a file with what has arrived. A row means the application with its number; else, of those that stand, the only one
     * without a number, or where the row has none the only one, with its name, reading and birth date. One that was taken back is
     * meant by its own number only, or by the very row it came from.
     *
     * @param check refuses what no application may say of a person
     * @param said what these applications say
     */
    static ImportPlan of(
            List<ImportedRow> rows,
            Collection<Arrived> arrived,
            Consumer<ImportedRow> check,
            Function<Set<Long>, Map<Long, Particulars>> said) {
        List<ListProblem> problems = new ArrayList<>();
        Map<ImportedRow, Arrived> meant = meant(rows, arrived, problems);
        rows.forEach(row -> checked(row, check, problems));
        Map<Long, Particulars> before = said.apply(meant.entrySet().stream()
                .filter(one -> !one.getKey().content().equals(one.getValue().content()))
                .map(one -> one.getValue().id())
                .collect(Collectors.toSet()));
        List<PlannedImport> lines =
                rows.stream().map(row -> line(row, meant.get(row), before)).toList();
        return new ImportPlan(lines, List.copyOf(problems), fingerprint(rows, arrived));
    }

    private static Fingerprint fingerprint(List<ImportedRow> rows, Collection<Arrived> arrived) {
        return Fingerprint.of(Stream.concat(
                rows.stream().map(row -> row.line() + ":" + row.content()),
                arrived.stream().map(one -> one.id() + ":" + one.version()).sorted()));
    }

    private static Map<ImportedRow, Arrived> meant(
            List<ImportedRow> rows, Collection<Arrived> arrived, List<ListProblem> problems) {
        Map<String, Arrived> byNumber = new HashMap<>();
        Map<Person, List<Arrived>> byPerson = arrived.stream().collect(Collectors.groupingBy(Arrived::person));
        arrived.stream().filter(one -> one.number() != null).forEach(one -> byNumber.put(one.number(), one));
        Map<ImportedRow, Arrived> meant = new HashMap<>();
        Map<Object, Integer> met = new HashMap<>();
        Set<Long> taken = new HashSet<>();
        for (ImportedRow row : rows) {
            Object key = row.number() == null ? Person.of(row) : row.number();
            Integer earlier = met.putIfAbsent(key, row.line());
            if (earlier != null) {
                problems.add(new ListProblem(
                        row.line(),
                        row.number() == null ? "family" : "number",
                        Messages.say("intake.import.twice", Integer.toString(earlier))));
            }
            Arrived found = row.number() == null ? null : byNumber.get(row.number());
            if (found != null && found.person().isAnother(Person.of(row))) {
                problems.add(new ListProblem(row.line(), "number", Messages.say("intake.import.another")));
            }
            if (found == null) {
                List<Arrived> same = byPerson.isEmpty() ? List.of() : byPerson.getOrDefault(Person.of(row), List.of());
                found = samePerson(row, same, taken);
                if (found == null) {
                    numberedOtherwise(row, same).ifPresent(problems::add);
                }
            }
            if (found != null && taken.add(found.id())) {
                meant.put(row, found);
            }
        }
        return meant;
    }

    private static @Nullable Arrived samePerson(ImportedRow row, List<Arrived> same, Set<Long> taken) {
        List<Arrived> left = same.stream()
                .filter(one -> row.number() == null || one.number() == null)
                .filter(one -> !taken.contains(one.id()))
                .toList();
        List<Arrived> standing = left.stream().filter(Arrived::stands).toList();
        if (!standing.isEmpty()) {
            return standing.size() == 1 ? standing.get(0) : null;
        }
        return left.stream()
                .filter(one -> row.content().equals(one.content()))
                .findFirst()
                .orElse(null);
    }

    /** A number that lost its zeros in a spreadsheet would enter everybody twice. */
    private static Optional<ListProblem> numberedOtherwise(ImportedRow row, List<Arrived> same) {
        return row.number() == null
                ? Optional.empty()
                : same.stream()
                        .filter(Arrived::stands)
                        .map(Arrived::number)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(number -> new ListProblem(
                                row.line(), "number", Messages.say("intake.import.numberedOtherwise", number)));
    }

    private static void checked(ImportedRow row, Consumer<ImportedRow> check, List<ListProblem> problems) {
        try {
            check.accept(row);
        } catch (RuleViolation refused) {
            problems.add(new ListProblem(
                    row.line(), Objects.requireNonNullElse(refused.field(), "family"), refused.sentence()));
        }
    }

    private static PlannedImport line(ImportedRow row, @Nullable Arrived meant, Map<Long, Particulars> before) {
        if (meant == null) {
            return new PlannedImport(row, ImportKind.NEW, null, null, row.particulars(), false);
        }
        Particulars old = before.get(meant.id());
        boolean numbers = meant.isOpen() && meant.number() == null && row.number() != null;
        if (old == null || row.over(old).equals(old) && !numbers) {
            return new PlannedImport(row, ImportKind.UNCHANGED, meant.id(), null, row.particulars(), false);
        }
        return new PlannedImport(
                row, meant.isOpen() ? ImportKind.CHANGED : ImportKind.CLOSED, meant.id(), old, row.over(old), numbers);
    }

    /** How many rows become this. */
    public long count(ImportKind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    /** Whether nothing is left to do: all of it has been taken. */
    public boolean isDone() {
        return count(ImportKind.NEW) == 0 && count(ImportKind.CHANGED) == 0;
    }
}
