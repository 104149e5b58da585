package org.tsunagi.register;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.SearchTerms;
import org.tsunagi.completion.Completion;

/** The completions of all years and what was taken over; first their keys are found, by indexes alone, then what the lines say. */
@ApplicationScoped
class Register implements PanacheRepository<Completion> {
    /** Of each kind of word so many of the latest are looked at: whatever is typed, it costs the same in any year. */
    static final int MOST = 5_000;

    private static final String BEGINS = " where w.word >= :key and w.word < :after";
    private static final String LATEST = " order by id desc fetch first " + MOST + " rows only) f";

    /** Each branch reads a range of one index, then a few keys; H2 would look it up for every line if it stood in a condition. */
    private static final String BY_NAME = "select (select k.id from completion k where k.enrollment_id ="
            + " (select e.id from enrollment e where e.application_id = f.id)) as id"
            + " from (select w.application_id as id from application_word w" + BEGINS + LATEST
            + " union select (select k.id from completion k where k.enrollment_id = f.id)"
            + " from (select w.enrollment_id as id from enrollment_word w" + BEGINS + LATEST;

    private static final String BY_NUMBER =
            " union select (select z.completion_id from certificate z where z.id = f.id)"
                    + " from (select w.certificate_id as id from certificate_word w" + BEGINS + LATEST;

    private static final String ENTRIES =
            " union select 1 as s, f.id from (select w.entry_id as id from register_entry_word w" + BEGINS + LATEST;

    /** The lines of whose name, reading or certificate number begins with these words; one statement. */
    List<RegisterKey> named(SearchTerms terms) {
        String named = terms.hasFigures() ? BY_NAME + BY_NUMBER : BY_NAME;
        return keys(getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select 0 as s, f.id from (" + named + ") f where f.id is not null" + ENTRIES, Object[].class)
                .setParameter("key", terms.key())
                .setParameter("after", terms.after()));
    }

    /** A part of those found, the latest year first and in it ours before what was taken over; each source reads its own index. */
    List<RegisterKey> found(RegisterQuery query, Named among, int offset, int size) {
        String part = "(select k.fiscal_year as y, %d as s, k.id as id from %s k where %s"
                + " order by k.fiscal_year desc, k.id fetch first " + (offset + size) + " rows only)";
        return with(query, among, part, "select c.s, c.id from (%s) c order by c.y desc, c.s, c.id")
                .map(typed -> keys(typed.setFirstResult(offset).setMaxResults(size)))
                .orElse(List.of());
    }

    /** How many there are; one statement. */
    long count(RegisterQuery query, Named among) {
        return with(
                        query,
                        among,
                        "select count(*) as n, %d as s from %s k where %s",
                        "select sum(c.n), max(c.s) from (%s) c")
                .map(typed -> ((Number) typed.getSingleResult()[0]).longValue())
                .orElse(0L);
    }

    private Optional<TypedQuery<Object[]>> with(RegisterQuery query, Named among, String part, String asked) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        RegisterConditions.ofCompletions(query, among.completions()).ifPresent(of -> {
            parts.add(part.formatted(0, "completion", of.sql()));
            values.putAll(of.values());
        });
        RegisterConditions.ofEntries(query, among.entries()).ifPresent(of -> {
            parts.add(part.formatted(1, "register_entry", of.sql()));
            values.putAll(of.values());
        });
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        TypedQuery<Object[]> typed = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(asked.formatted(String.join(" union all ", parts)), Object[].class);
        values.forEach(typed::setParameter);
        return Optional.of(typed);
    }

    private static List<RegisterKey> keys(TypedQuery<Object[]> asked) {
        return asked.getResultStream().map(RegisterKey::of).toList();
    }

    /** Whom words name; null where there are none, so that all are meant. */
    record Named(@Nullable List<Long> completions, @Nullable List<Long> entries) {
        static final Named ALL = new Named(null, null);

        static Named of(List<RegisterKey> keys) {
            return new Named(ids(keys, false), ids(keys, true));
        }

        static List<Long> ids(List<RegisterKey> keys, boolean entries) {
            return keys.stream()
                    .filter(key -> key.isEntry() == entries)
                    .map(RegisterKey::id)
                    .toList();
        }
    }

    /** What these completions say, the latest year first. */
    List<RegisterLine> lines(Collection<Long> completionIds) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.register.RegisterLine(k.id, t.id, k.name, t.name, t.birthDate, c.id, c.name,
                            k.fiscalYear, e.number, k.outcome, k.decidedOn, coalesce(g.name, m.name), coalesce(f.name, b.name),
                            e.employer, a.applicant.listConsent, x.printedNumber, x.state, x.issuedOn, x.handedOverOn)
                        from Completion k join k.enrollment e join e.trainee t join e.course c
                            join Application a on a.id = e.applicationId
                            left join e.municipality m
                            left join m.formerNames g on k.fiscalYear between g.held.firstYear and g.held.lastYear
                            left join e.body b
                            left join b.formerNames f on k.fiscalYear between f.held.firstYear and f.held.lastYear
                            left join Certificate x on x.id = (select max(z.id) from Certificate z where z.completion = k)
                        where k.id in :ids
                        order by k.fiscalYear desc, k.id""", RegisterLine.class)
                .setParameter("ids", completionIds)
                .getResultList();
    }

    /** The professions of these completions by their names, in the office's order. */
    Map<Long, List<String>> professions(Collection<Long> completionIds) {
        return getEntityManager()
                .createQuery(
                        "select k.id, p.name from Completion k join k.professions p where k.id in :ids order by p.sortOrder, p.id",
                        Object[].class)
                .setParameter("ids", completionIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** The first and the last fiscal year of a line, both null before there is one. */
    Object[] years() {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select min(y.f), max(y.l) from (select min(k.fiscal_year) as f, max(k.fiscal_year) as l"
                                + " from completion k union all select min(e.fiscal_year), max(e.fiscal_year)"
                                + "  from register_entry e where e.taken_back = false) y",
                        Object[].class)
                .getSingleResult();
    }
}
