package org.tsunagi.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.tsunagi.account.SessionViews.NewBrowserLine;

/** The sign-ins from new browsers; what is not told any more is swept away. */
@ApplicationScoped
class NewBrowsers implements PanacheRepository<NewBrowser> {
    List<NewBrowserLine> lines(long userId, Instant now) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.account.SessionViews$NewBrowserLine(b.id, b.at, b.browser, b.address,
                            case when b.acknowledgedAt is null then false else true end)
                        from NewBrowser b where b.userId = :user and b.at > :since order by b.at desc, b.id desc""", NewBrowserLine.class)
                .setParameter("user", userId)
                .setParameter("since", now.minus(NewBrowser.TOLD))
                .getResultList();
    }

    void acknowledge(long userId, Instant now) {
        update("acknowledgedAt = ?1 where userId = ?2 and acknowledgedAt is null", now, userId);
    }

    void sweep(Instant now) {
        delete("at <= ?1", now.minus(NewBrowser.TOLD));
    }
}
