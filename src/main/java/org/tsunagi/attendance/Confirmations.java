package org.tsunagi.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class Confirmations implements PanacheRepository<RollCall> {
    List<Long> among(Collection<Long> dayIds) {
        return getEntityManager()
                .createQuery("select r.day.id from RollCall r where r.day.id in :days", Long.class)
                .setParameter("days", dayIds)
                .getResultList();
    }
}
