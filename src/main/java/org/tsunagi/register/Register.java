package org.tsunagi.register;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.SearchTerms;
import org.tsunagi.completion.Completion;

/** The completions of all years; first their keys are found, by indexes alone, then what the lines of a page say. */
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

    /** The completions of whose name, reading or certificate number begins with these words. */
    List<Long> named(SearchTerms terms) {
        String named = terms.hasFigures() ? BY_NAME + BY_NUMBER : BY_NAME;
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select f.id from (" + named + ") f where f.id is not null", Long.class)
                .setParameter("key", terms.key())
                .setParameter("after", terms.after())
                .getResultList();
    }

    List<Long> found(RegisterQuery query, @Nullable Collection<Long> among, int offset, int size) {
        return with(query, among, "select k.id from completion k where %s order by k.fiscal_year desc, k.id")
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    long count(RegisterQuery query, @Nullable Collection<Long> among) {
        return with(query, among, "select count(*) from completion k where %s").getSingleResult();
    }

    private TypedQuery<Long> with(RegisterQuery query, @Nullable Collection<Long> among, String asked) {
        RegisterConditions conditions = RegisterConditions.of(query, among);
        TypedQuery<Long> typed = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(asked.formatted(conditions.sql()), Long.class);
        conditions.values().forEach(typed::setParameter);
        return typed;
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

    /** The first and the last fiscal year of a completion, both null before there is one. */
    Object[] years() {
        return getEntityManager()
                .createQuery("select min(k.fiscalYear), max(k.fiscalYear) from Completion k", Object[].class)
                .getSingleResult();
    }
}
