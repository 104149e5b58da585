package org.tsunagi.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.Calls.CallFacts;

@ApplicationScoped
class WatchedCalls implements PanacheRepository<Call> {
    private static final Set<ApplicationState> ARRIVED =
            Set.of(ApplicationState.SUBMITTED, ApplicationState.CORRECTION_REQUESTED, ApplicationState.DECIDED);

    List<CallFacts> of(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.intake.Calls$CallFacts(k.id, k.version, c.id, p.title, p.route, c.fiscalYear,
                            c.seats, k.opensAt, k.closesAt, k.limitPerBody, k.note,
                            (select count(d) from Application d where d.course = c and d.state = DECIDED))
                        from Call k join k.course c join c.program p
                        where c.id in :courses order by k.opensAt, k.id""", CallFacts.class)
                .setParameter("courses", courseIds)
                .getResultList();
    }

    List<SilentBody> silent(Collection<Long> callIds) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.intake.WatchedCalls$SilentBody(k.id, b.name)
                        from Call k, NominatingBody b left join b.municipality m
                        where k.id in :calls and not exists (select 1 from Application a
                            where a.call = k and a.body = b and a.state in :arrived)
                        order by k.id, b.sortOrder, m.code, b.id""", SilentBody.class)
                .setParameter("calls", callIds)
                .setParameter("arrived", ARRIVED)
                .getResultList();
    }

    /** A nominating body that has sent nothing for a call yet. */
    record SilentBody(long callId, String body) {}
}
