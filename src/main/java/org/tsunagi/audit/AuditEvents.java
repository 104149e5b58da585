package org.tsunagi.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagi.audit.AuditViews.AuditLine;
import org.tsunagi.audit.AuditViews.Wanted;

/** The lines of the audit. */
@ApplicationScoped
class AuditEvents implements PanacheRepository<AuditEvent> {
    private static final String LINE =
            "select e.id, e.happenedAt, e.account, t.name, e.kind, e.act, e.path, t.words, t.address";
    private static final String TOLD = " from AuditEvent e left join AuditText t on t.eventId = e.id where ";
    private static final String WANTED = "e.happenedAt >= :from and e.happenedAt < :before"
            + " and (:account = -1L or e.account = :account) and e.kind in :kinds";
    private static final String LATEST_FIRST = " order by e.happenedAt desc, e.id desc";

    /** The last line of the chain. */
    record Head(long position, String seal) {}

    Head head() {
        return getEntityManager()
                .createQuery(
                        "select e.sealPosition, e.seal from AuditEvent e where e.sealPosition ="
                                + " (select max(f.sealPosition) from AuditEvent f)",
                        Head.class)
                .getResultStream()
                .findFirst()
                .orElse(new Head(0, AuditEvent.FIRST));
    }

    /** When the first line was written; empty before. */
    Optional<Instant> began() {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select min(e.happenedAt) from AuditEvent e", Instant.class)
                .getSingleResult());
    }

    List<AuditEvent> unsealed(int most) {
        return find("sealPosition is null order by id").page(0, most).list();
    }

    void keep(Object beside) {
        getEntityManager().persist(beside);
    }

    List<AuditLine> lines(Wanted wanted, int offset, int size) {
        return asked(LINE + TOLD + WANTED + LATEST_FIRST, AuditLine.class, wanted)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    long count(Wanted wanted) {
        return asked("select count(e)" + TOLD + WANTED, Long.class, wanted).getSingleResult();
    }

    private <T> TypedQuery<T> asked(String query, Class<T> answer, Wanted wanted) {
        return getEntityManager()
                .createQuery(query, answer)
                .setParameter("from", wanted.from())
                .setParameter("before", wanted.before())
                .setParameter("account", wanted.account())
                .setParameter("kinds", wanted.kinds());
    }

    /** The lines about any of these things, the latest first. */
    List<AuditLine> about(Set<String> subjects, Instant from, int most) {
        return getEntityManager()
                .createQuery(
                        LINE + TOLD
                                + "e.id in (select s.eventId from AuditSubject s where s.subject in :subjects)"
                                + " and e.happenedAt >= :from" + LATEST_FIRST,
                        AuditLine.class)
                .setParameter("subjects", subjects)
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultList();
    }

    void forgetTextsBefore(Instant moment) {
        getEntityManager()
                .createQuery(
                        "delete from AuditText t where t.eventId in (select e.id from AuditEvent e where e.happenedAt < ?1)")
                .setParameter(1, moment)
                .executeUpdate();
    }
}
