package org.tsunagi.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.intake.CallViews.ExtensionLine;

@ApplicationScoped
class CallExtensions implements PanacheRepository<CallExtension> {
    CallExtension require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "CallExtension " + id);
    }

    boolean sent(SubmissionKey key) {
        return count("submissionKey", key.value()) > 0;
    }

    List<CallExtension> running(Call call, long bodyId, Instant now) {
        return list("call = ?1 and body.id = ?2 and closesAt > ?3", call, bodyId, now);
    }

    /** The latest deadline that was given to a body for each of these calls; a call without any is missing. */
    Map<Long, Instant> deadlinesOf(long bodyId, Collection<Long> callIds) {
        return latest("x.call.id", "x.body.id = :one and x.call.id in :calls", bodyId, callIds);
    }

    /** The same of a call by body. */
    Map<Long, Instant> deadlinesFor(long callId) {
        return latest("x.body.id", "x.call.id = :one", callId, null);
    }

    private Map<Long, Instant> latest(String by, String where, long one, @Nullable Collection<Long> callIds) {
        TypedQuery<Object[]> query = getEntityManager()
                .createQuery(
                        "select " + by + ", max(x.closesAt) from CallExtension x where " + where + " group by " + by,
                        Object[].class)
                .setParameter("one", one);
        if (callIds != null) {
            query.setParameter("calls", callIds);
        }
        return query.getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1]));
    }

    /** All of a call, the latest first. */
    List<ExtensionLine> of(long callId, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select x.id, b.name, x.closesAt, x.reason, x.given, x.ended from CallExtension x join x.body b"
                                + " where x.call.id = :call order by x.id desc",
                        Object[].class)
                .setParameter("call", callId)
                .getResultStream()
                .map(row -> new ExtensionLine(
                        (Long) row[0],
                        (String) row[1],
                        (Instant) row[2],
                        (String) row[3],
                        (Act) row[4],
                        (Act) row[5],
                        ((Instant) row[2]).isAfter(now)))
                .toList();
    }

    void forget(Call call) {
        delete("call", call);
    }

    /** How many a call has. */
    long of(Call call) {
        return count("call", call);
    }

    /** How often a call stayed open longer for a body. */
    long ofBody(long bodyId) {
        return count("body.id", bodyId);
    }
}
