package org.tsunagi.masters;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.masters.Prefecture.FormerWords;

@ApplicationScoped
class Prefectures implements PanacheRepositoryBase<Prefecture, Integer> {
    Optional<Prefecture> theOne() {
        return findByIdOptional(1);
    }

    /** Locks the one row until the transaction ends. */
    void lock() {
        findById(1, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All words that were replaced, the latest first. */
    List<FormerWords> formerWords() {
        return getEntityManager()
                .createQuery(
                        "select f from Prefecture p join p.formerWords f order by f.held.until desc", FormerWords.class)
                .getResultList();
    }

    /** The words that the papers of a fiscal year use, where they are others than now. */
    Optional<FormerWords> formerWordsIn(FiscalYear year) {
        return getEntityManager()
                .createQuery(
                        "select f from Prefecture p join p.formerWords f"
                                + " where :year between f.held.firstYear and f.held.lastYear",
                        FormerWords.class)
                .setParameter("year", year.year())
                .getResultStream()
                .findFirst();
    }
}
