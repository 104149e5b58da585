package org.tsunagi.masters;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.ContactViews.ContactLine;

@ApplicationScoped
class BodyContacts implements PanacheRepository<BodyContact> {
    private static final String LINE = """
            select new org.tsunagi.masters.ContactViews$ContactLine(c.id, c.body.id, c.accountId, c.fiscalYear, c.section,
                c.name, c.telephone, c.mailAddress, c.told)
            from BodyContact c\
            """;

    /** A line that this viewer may take away: any for an officer, the account's own for a nominator. */
    BodyContact require(Viewer viewer, long bodyId, long id) {
        return NotFound.orThrow(
                find("id = ?1 and body.id = ?2", id, bodyId)
                        .firstResultOptional()
                        .filter(one -> viewer.isOfficer() || one.accountId() == viewer.userId()),
                "BodyContact " + id);
    }

    Optional<BodyContact> of(long bodyId, FiscalYear year, long accountId) {
        return find("body.id = ?1 and fiscalYear = ?2 and accountId = ?3", bodyId, year.year(), accountId)
                .firstResultOptional();
    }

    /** All that anybody ever left at a body; the latest first. */
    List<ContactLine> all(long bodyId) {
        return getEntityManager()
                .createQuery(LINE + " where c.body.id = :body order by c.told.at desc, c.id desc", ContactLine.class)
                .setParameter("body", bodyId)
                .getResultList();
    }

    /** Of each body, or of one, those of the latest year in which anybody left a line; the latest first. */
    List<ContactLine> latest(@Nullable Long bodyId) {
        return getEntityManager()
                .createQuery(LINE + """
                         where c.fiscalYear = (select max(y.fiscalYear) from BodyContact y where y.body = c.body)
                            and (:all = true or c.body.id = :body)
                        order by c.told.at desc, c.id desc""", ContactLine.class)
                .setParameter("all", bodyId == null)
                .setParameter("body", Objects.requireNonNullElse(bodyId, -1L))
                .getResultList();
    }

    boolean isPutOff(long accountId, FiscalYear year) {
        return getEntityManager()
                        .createQuery(
                                "select count(p) from ContactPutOff p where p.accountId = :account and p.fiscalYear = :year",
                                Long.class)
                        .setParameter("account", accountId)
                        .setParameter("year", year.year())
                        .getSingleResult()
                > 0;
    }

    void add(ContactPutOff putOff) {
        getEntityManager().persist(putOff);
    }

    void lock(NominatingBody body) {
        getEntityManager().lock(body, LockModeType.PESSIMISTIC_WRITE);
    }

    void removeOf(long bodyId) {
        delete("body.id", bodyId);
    }
}
