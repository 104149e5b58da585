package org.tsunagi.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The signed-in browsers. */
@ApplicationScoped
class UserSessions implements PanacheRepository<UserSession> {
    Optional<UserSession> ofToken(String token) {
        return find("from UserSession s join fetch s.user where s.tokenHash = ?1", Tokens.hash(token))
                .firstResultOptional();
    }

    /** Whose code the session of a token waits for. */
    Optional<Long> userAwaited(String token) {
        return getEntityManager()
                .createQuery(
                        "select s.user.id from UserSession s where s.tokenHash = :hash and s.stage = :code", Long.class)
                .setParameter("hash", Tokens.hash(token))
                .setParameter("code", SessionStage.CODE)
                .getResultStream()
                .findFirst();
    }

    /** The sessions of an account, the one used last first. */
    List<UserSession> ofUser(long userId) {
        return list("user.id = ?1 order by lastSeenAt desc, id desc", userId);
    }

    /** One of them; empty when it is somebody else's. */
    Optional<UserSession> own(long userId, long id) {
        return find("id = ?1 and user.id = ?2", id, userId).firstResultOptional();
    }

    /** Notes a request; two at once are no conflict. */
    void note(UserSession session, Instant now) {
        update("lastSeenAt = ?1 where id = ?2 and lastSeenAt < ?1", now, session.id());
    }

    void end(String token) {
        delete("tokenHash", Tokens.hash(token));
    }

    void endAllOf(long userId) {
        delete("user.id", userId);
    }

    void endOthersOf(long userId, String token) {
        delete("user.id = ?1 and tokenHash <> ?2", userId, Tokens.hash(token));
    }

    void sweep(Instant now) {
        delete("expiresAt <= ?1 or lastSeenAt <= ?2", now, now.minus(UserSession.IDLE));
    }
}
