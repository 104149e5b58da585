package org.tsunagi.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagi.intake.ScopeViews.LeftOut;

@ApplicationScoped
class OutsideScopes implements PanacheRepository<OutsideScope> {
    private static final String LINES =
            "select new org.tsunagi.intake.ScopeViews$LeftOut(o.call.id, o.body.id, o.reason,"
                    + " o.put.at, o.put.byName) from OutsideScope o where ";

    /** The bodies a call does not ask, with their names. */
    List<OutsideScope> of(Call call) {
        return list("from OutsideScope o join fetch o.body where o.call = ?1 order by o.body.id", call);
    }

    /** The same as pages show them, by body. */
    Map<Long, LeftOut> linesOf(long callId) {
        return getEntityManager()
                .createQuery(LINES + "o.call.id = :call", LeftOut.class)
                .setParameter("call", callId)
                .getResultStream()
                .collect(Collectors.toMap(LeftOut::bodyId, Function.identity()));
    }

    /** Which of these calls do not ask a body, by call. */
    Map<Long, LeftOut> linesFor(long bodyId, Collection<Long> callIds) {
        return getEntityManager()
                .createQuery(LINES + "o.body.id = :body and o.call.id in :calls", LeftOut.class)
                .setParameter("body", bodyId)
                .setParameter("calls", callIds)
                .getResultStream()
                .collect(Collectors.toMap(LeftOut::callId, Function.identity()));
    }

    /** How many of the bodies there are on a day these calls do not ask; a call that asks all is missing. */
    Map<Long, Long> counts(Collection<Long> callIds, LocalDate day) {
        return getEntityManager()
                .createQuery("""
                        select o.call.id, count(o) from OutsideScope o join o.body b left join b.municipality m
                        where o.call.id in :calls and (m.validUntil is null or m.validUntil >= :day)
                        group by o.call.id""", Object[].class)
                .setParameter("calls", callIds)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    void forget(Call call) {
        delete("call", call);
    }

    /** How many calls do not ask a body. */
    long ofBody(long bodyId) {
        return count("body.id", bodyId);
    }
}
