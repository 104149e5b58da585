package org.tsunagi.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class Recommendations implements PanacheRepository<Recommendation> {
    Optional<Recommendation> of(long callId, long bodyId) {
        return find("call.id = ?1 and body.id = ?2", callId, bodyId).firstResultOptional();
    }

    void forget(long callId) {
        delete("call.id", callId);
    }

    void forgetOf(long bodyId) {
        delete("body.id", bodyId);
    }
}
