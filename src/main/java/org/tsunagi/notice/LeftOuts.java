package org.tsunagi.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class LeftOuts implements PanacheRepository<LeftOut> {
    /** Those of all notices about the thing at this place, in the order of their lists. */
    List<LeftOut> at(String place) {
        return list("batchId in (select b.id from MailBatch b where b.place = ?1) order by batchId, id", place);
    }
}
