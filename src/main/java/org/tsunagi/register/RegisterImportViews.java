package org.tsunagi.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.workbook.HeadedMeaning;
import org.tsunagi.certificate.OldNumbers;
import org.tsunagi.register.RegisterPlan.PlannedEntry;
import org.tsunagi.register.RegisterPlan.Standing;
import org.tsunagi.trainee.Trainee.Person;
import org.tsunagi.trainee.TraineeViews;
import org.tsunagi.trainee.TraineeViews.Known;

/** What a file of completions of earlier years would bring, what was taken over and whose it may be; for officers. */
@ApplicationScoped
public class RegisterImportViews {
    private final RegisterTerms terms;
    private final AllRegisterSeries series;
    private final RegisterBatches batches;
    private final RegisterEntries entries;
    private final TraineeViews trainees;
    private final OldNumbers numbers;

    RegisterImportViews(
            RegisterTerms terms,
            AllRegisterSeries series,
            RegisterBatches batches,
            RegisterEntries entries,
            TraineeViews trainees,
            OldNumbers numbers) {
        this.terms = terms;
        this.series = series;
        this.batches = batches;
        this.entries = entries;
        this.trainees = trainees;
        this.numbers = numbers;
    }

    /** As it was last assigned. */
    public HeadedMeaning<RegisterField> meaning(Viewer viewer) {
        viewer.requireOfficer("register");
        return terms.meaning();
    }

    /** What the file would bring now; some statements, however many rows it has. */
    public RegisterPlan plan(Viewer viewer, String seriesName, List<OldCompletion> rows) {
        viewer.requireOfficer("register");
        Set<String> keys = rows.stream()
                .map(OldCompletion::numberKey)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        Set<Integer> years = rows.stream().map(row -> row.year().year()).collect(Collectors.toSet());
        Set<LocalDate> days = rows.stream()
                .map(OldCompletion::birthDate)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Standing standing = new Standing(
                series.called(seriesName)
                        .map(one -> entries.standing(one.id(), keys))
                        .orElse(Set.of()),
                numbers.borne(keys),
                entries.told(years),
                entries.completed(years, days));
        Map<Person, List<Known>> known = trainees.whoMayBe(
                viewer,
                rows.stream()
                        .filter(row -> row.birthDate() != null)
                        .map(RegisterImportViews::person)
                        .toList());
        return RegisterPlan.of(
                seriesName,
                rows.stream()
                        .map(row -> new PlannedEntry(
                                row, row.birthDate() == null ? List.of() : known.getOrDefault(person(row), List.of())))
                        .toList(),
                standing,
                numbers.continued(rows.stream()
                        .map(OldCompletion::number)
                        .filter(number -> !number.isEmpty())
                        .toList()));
    }

    private static Person person(OldCompletion row) {
        return new Person(row.name(), Objects.requireNonNull(row.birthDate()));
    }

    /** What was taken over, the latest first. */
    public List<BatchLine> batches(Viewer viewer) {
        viewer.requireOfficer("register");
        return batches.lines();
    }

    /** One of them; 404 when there is none. */
    public BatchLine batch(Viewer viewer, long id) {
        viewer.requireOfficer("register");
        return batches.line(id);
    }

    /** One line that was taken over; 404 when there is none. */
    public EntryLine entry(Viewer viewer, long id) {
        viewer.requireOfficer("register");
        return entries.line(id);
    }

    /** What was taken over of one person, the latest year first. */
    public List<EntryLine> entriesOf(Viewer viewer, long traineeId) {
        viewer.requireOfficer("register");
        return entries.ofTrainee(traineeId);
    }

    /** The lines of nobody yet that may be of this person by name and birth date. */
    public List<EntryLine> maybeOf(Viewer viewer, long traineeId, LocalDate born) {
        viewer.requireOfficer("register");
        return proposals(viewer, entries.ofNobodyBornOn(Set.of(born))).stream()
                .filter(one -> one.maybe().stream().anyMatch(known -> known.id() == traineeId))
                .map(Proposal::entry)
                .toList();
    }

    /** The lines of a file that may be of somebody we know, and of whom. */
    public List<Proposal> proposals(Viewer viewer, long batchId) {
        viewer.requireOfficer("register");
        return proposals(viewer, entries.ofNobodyIn(batchId));
    }

    /** Who may be the person of this line by name and birth date; nobody without a birth date. */
    public List<Known> maybe(Viewer viewer, EntryLine entry) {
        viewer.requireOfficer("register");
        return proposals(viewer, List.of(entry)).stream()
                .flatMap(one -> one.maybe().stream())
                .toList();
    }

    private List<Proposal> proposals(Viewer viewer, List<EntryLine> of) {
        List<EntryLine> born =
                of.stream().filter(one -> one.birthDate() != null).toList();
        Map<Person, List<Known>> known = trainees.whoMayBe(
                viewer, born.stream().map(RegisterImportViews::person).toList());
        return born.stream()
                .map(one -> new Proposal(one, known.getOrDefault(person(one), List.of())))
                .filter(one -> !one.maybe().isEmpty())
                .toList();
    }

    private static Person person(EntryLine entry) {
        return new Person(entry.name(), Objects.requireNonNull(entry.birthDate()));
    }

    /** A line that was taken over, and who of those we know may have completed by it. */
    public record Proposal(EntryLine entry, List<Known> maybe) {}
}
