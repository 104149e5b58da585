package org.tsunagi.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class AllNumberSeries implements PanacheRepository<NumberSeries> {
    /** The series of certificates in this scope, its row locked until the transaction ends. */
    NumberSeries lockCertificates(String scope) {
        return find("kind = ?1 and scope = ?2", NumberSeries.CERTIFICATE, scope)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseGet(() -> {
                    NumberSeries begun = NumberSeries.ofCertificates(scope);
                    persist(begun);
                    return begun;
                });
    }

    /** The number that would be given out now. */
    int nextOf(String scope) {
        return getEntityManager()
                .createQuery(
                        "select s.nextNumber from NumberSeries s where s.kind = :kind and s.scope = :scope",
                        Integer.class)
                .setParameter("kind", NumberSeries.CERTIFICATE)
                .setParameter("scope", scope)
                .getResultStream()
                .findFirst()
                .orElse(NumberSeries.FIRST);
    }
}
