package org.tsunagi.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.intake.Call;

@ApplicationScoped
class EvidenceRequests implements PanacheRepository<EvidenceRequest> {
    EvidenceRequest require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "EvidenceRequest " + id);
    }

    /** A request of this call. */
    EvidenceRequest require(long id, Call call) {
        return NotFound.orThrow(
                findByIdOptional(id).filter(one -> one.call().id() == call.id()),
                "EvidenceRequest " + id + " of call " + call.id());
    }

    Optional<EvidenceRequest> sent(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    List<EvidenceRequest> of(long callId) {
        return list("call.id = ?1 order by id", callId);
    }

    long countOf(long callId) {
        return count("call.id", callId);
    }

    void forget(long callId) {
        delete("call.id", callId);
    }
}
