package org.tsunagi.municipality;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.NotFound;

@ApplicationScoped
class Regions implements PanacheRepository<Region> {
    Region require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "region " + id);
    }

    List<Region> inOrder() {
        return list("order by sortOrder, id");
    }

    Optional<RegionMembership> membershipNow(long municipalityId) {
        return getEntityManager()
                .createQuery(
                        "from RegionMembership where municipality.id = :id and validTo is null", RegionMembership.class)
                .setParameter("id", municipalityId)
                .getResultStream()
                .findFirst();
    }

    void add(RegionMembership membership) {
        getEntityManager().persist(membership);
    }
}
