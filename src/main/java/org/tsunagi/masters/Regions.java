package org.tsunagi.masters;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.masters.RegionViews.RegionLine;

@ApplicationScoped
class Regions implements PanacheRepository<Region> {
    Region require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "region " + id);
    }

    List<Region> inOrder() {
        return list("order by sortOrder, id");
    }

    boolean hasName(String name) {
        return count("name", name) > 0;
    }

    List<RegionLine> linesOn(LocalDate day) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.masters.RegionViews$RegionLine(r.id, r.version, r.name, r.sortOrder,
                            (select count(s) from RegionMembership s where s.region = r and s.validFrom <= :day
                                and (s.municipality.validUntil is null or s.municipality.validUntil >= :day)
                                and (s.validTo is null or s.validTo >= :day)))
                        from Region r order by r.sortOrder, r.id""", RegionLine.class)
                .setParameter("day", day)
                .getResultList();
    }

    Map<Long, String> ofBodies(LocalDate day) {
        return getEntityManager()
                .createQuery("""
                        select b.id, r.name from NominatingBody b join RegionMembership s on s.municipality = b.municipality
                            join s.region r
                        where s.validFrom <= :day and (s.validTo is null or s.validTo >= :day)""", Tuple.class)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, Long.class), row -> row.get(1, String.class)));
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

    /** The membership whose last day this is. */
    Optional<RegionMembership> membershipUntil(long municipalityId, LocalDate lastDay) {
        return getEntityManager()
                .createQuery(
                        "from RegionMembership where municipality.id = :id and validTo = :day", RegionMembership.class)
                .setParameter("id", municipalityId)
                .setParameter("day", lastDay)
                .getResultStream()
                .findFirst();
    }

    void remove(RegionMembership membership) {
        getEntityManager().remove(membership);
    }

    /** How many municipalities belong or have belonged to it. */
    long municipalitiesEverIn(Region region) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct s.municipality.id) from RegionMembership s where s.region = :region",
                        Long.class)
                .setParameter("region", region)
                .getSingleResult();
    }
}
