package org.tsunagi.register;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.completion.Completion.Outcome;
import org.tsunagi.register.OldCompletion.Told;

/** What was taken over from an office's own register of earlier years. */
@ApplicationScoped
class RegisterEntries implements PanacheRepository<RegisterEntry> {
    private static final String LINE = """
            select new org.tsunagi.register.EntryLine(x.id, b.id, s.name, x.line, x.name, x.birthDate, x.fiscalYear, p.id, p.title,
                x.course, x.completedOn, x.issuedOn, x.number, x.municipality, x.employer, x.professions, x.note, x.takenBack,
                b.reason, t.id, t.name, j.id, j.name, x.linked)
            from RegisterEntry x join x.batch b join x.series s left join Program p on p.id = x.programId
                left join x.trainee t left join t.joinedTo j
            """;

    RegisterEntry lock(long id) {
        return NotFound.orThrow(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), "Register entry " + id);
    }

    EntryLine line(long id) {
        return NotFound.orThrow(lines(List.of(id)).stream().findFirst(), "Register entry " + id);
    }

    List<EntryLine> lines(Collection<Long> ids) {
        return lines("where x.id in :ids").setParameter("ids", ids).getResultList();
    }

    /** Of this person, also by a record that was joined to this one. */
    List<EntryLine> ofTrainee(long traineeId) {
        return lines(
                        "where x.id in (select y.id from RegisterEntry y where y.trainee.id = :id union"
                                + " select z.id from Trainee k join RegisterEntry z on z.trainee = k where k.joinedTo.id = :id)")
                .setParameter("id", traineeId)
                .getResultList();
    }

    /** Standing ones of nobody yet, of people born on these days. */
    List<EntryLine> ofNobodyBornOn(Set<LocalDate> days) {
        return lines("where x.id in (select y.id from RegisterEntry y where y.birthDate in :days"
                        + " and y.trainee is null and y.takenBack = false)")
                .setParameter("days", days)
                .getResultList();
    }

    /** Standing ones of nobody yet, of a file, of people born on the day somebody we know was. */
    List<EntryLine> ofNobodyIn(long batchId) {
        return lines("where x.id in (select y.id from RegisterEntry y where y.batch.id = :batch and y.trainee is null"
                        + " and y.takenBack = false and y.birthDate in (select k.birthDate from Trainee k))")
                .setParameter("batch", batchId)
                .getResultList();
    }

    private TypedQuery<EntryLine> lines(String where) {
        return getEntityManager().createQuery(LINE + where + " order by x.fiscalYear desc, x.id", EntryLine.class);
    }

    /** Those of these folded numbers that stand in a series. */
    Set<String> standing(long seriesId, Set<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .createQuery(
                                "select x.standingNumber from RegisterEntry x where x.series.id = :series and x.standingNumber in :keys",
                                String.class)
                        .setParameter("series", seriesId)
                        .setParameter("keys", keys)
                        .getResultList());
    }

    /** What the standing ones of these years say. */
    Set<Told> told(Set<Integer> years) {
        return getEntityManager()
                .createQuery(
                        "select x.nameKey, x.birthDate, x.fiscalYear, x.course, x.numberKey from RegisterEntry x"
                                + " where x.takenBack = false and x.fiscalYear in :years",
                        Object[].class)
                .setParameter("years", years)
                .getResultStream()
                .map(row -> new Told(
                        (String) row[0],
                        (LocalDate) row[1],
                        (Integer) row[2],
                        SearchKey.of((String) row[3]),
                        row[1] == null ? (String) row[4] : ""))
                .collect(Collectors.toSet());
    }

    /** What the standing completions of ours of these years say, of people born on these days. */
    Set<Told> completed(Set<Integer> years, Set<LocalDate> days) {
        if (days.isEmpty()) {
            return Set.of();
        }
        return getEntityManager()
                .createQuery(
                        "select k.name, t.birthDate, k.fiscalYear, c.program.id from Completion k join k.enrollment e"
                                + " join e.trainee t join e.course c where k.fiscalYear in :years and t.birthDate in :days"
                                + " and k.outcome = :outcome",
                        Object[].class)
                .setParameter("years", years)
                .setParameter("days", days)
                .setParameter("outcome", Outcome.COMPLETED)
                .getResultStream()
                .map(row -> new Told(
                        ((PersonName) row[0]).nameKey(),
                        (LocalDate) row[1],
                        (Integer) row[2],
                        String.valueOf(row[3]),
                        ""))
                .collect(Collectors.toSet());
    }

    /** All certificate numbers that stand. */
    List<String> numbers() {
        return getEntityManager()
                .createQuery(
                        "select x.number from RegisterEntry x where x.number <> '' and x.takenBack = false",
                        String.class)
                .getResultList();
    }

    void takeBack(long batchId) {
        update("takenBack = true, standingNumber = null where batch.id = ?1", batchId);
    }
}
