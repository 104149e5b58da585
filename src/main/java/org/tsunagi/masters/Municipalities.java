package org.tsunagi.masters;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.masters.MastersViews.MunicipalityDetail;
import org.tsunagi.masters.MastersViews.MunicipalityLine;
import org.tsunagi.masters.Municipality.FormerName;

@ApplicationScoped
class Municipalities implements PanacheRepository<Municipality> {
    Municipality require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "municipality " + id);
    }

    Optional<Municipality> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** With its row locked: one membership is changed at a time. */
    Optional<Municipality> lockedByCode(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The regions a municipality has belonged to, the latest first. */
    List<MunicipalityDetail.Membership> memberships(long id) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.masters.MastersViews$MunicipalityDetail$Membership(
                            r.name, s.validFrom, s.validTo)
                        from RegionMembership s join s.region r
                        where s.municipality.id = :id order by s.validFrom desc""", MunicipalityDetail.Membership.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** What the papers of a fiscal year call municipalities, those that are called otherwise now. */
    Map<Long, FormerName> formerNamesIn(FiscalYear year) {
        return getEntityManager()
                .createQuery(
                        "select m.id, f from Municipality m join m.formerNames f"
                                + " where :year between f.held.firstYear and f.held.lastYear",
                        Tuple.class)
                .setParameter("year", year.year())
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, Long.class), row -> row.get(1, FormerName.class)));
    }

    /** How many went on in this one. */
    long mergedInto(Municipality successor) {
        return count("successor", successor);
    }

    /** Takes away a municipality with its memberships. */
    void remove(Municipality municipality) {
        getEntityManager()
                .createQuery("delete from RegionMembership where municipality = :gone")
                .setParameter("gone", municipality)
                .executeUpdate();
        delete(municipality);
    }

    /** All, also those that have ended, with their names of now and their regions of that day. */
    List<MunicipalityLine> linesOn(LocalDate day) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.masters.MastersViews$MunicipalityLine(
                            m.id, m.code, m.name, m.kana, r.name, m.validFrom, m.validUntil)
                        from Municipality m
                        left join RegionMembership s on s.municipality = m and s.validFrom <= :day
                            and (s.validTo is null or s.validTo >= :day)
                        left join s.region r
                        order by m.code""", MunicipalityLine.class)
                .setParameter("day", day)
                .getResultList();
    }
}
