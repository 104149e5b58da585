package org.tsunagi.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Role;

/** All accounts. */
@ApplicationScoped
class Users implements PanacheRepository<User> {
    User require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "user " + id);
    }

    Optional<User> withLogin(String login) {
        return find("login", login).firstResultOptional();
    }

    /** The same, locked: two who sign in to one account at the same moment do so one after the other. */
    Optional<User> lockedWithLogin(String login) {
        return find("login", login).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Active administrators, locked: nobody else can be taken away at the same time. */
    List<User> lockActiveAdministrators() {
        return find("role = ?1 and disabledAt is null order by id", Role.ADMINISTRATOR)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean anyActiveAdministrator() {
        return count("role = ?1 and disabledAt is null", Role.ADMINISTRATOR) > 0;
    }

    long ofBody(long bodyId) {
        return count("bodyId", bodyId);
    }

    /** Each with its access key. */
    List<User> inOrder() {
        return list("from User u left join fetch u.accessIssue order by u.role, u.login");
    }

    Set<String> logins() {
        return getEntityManager()
                .createQuery("select u.login from User u", String.class)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** The bodies with an account that is not stopped. */
    Set<Long> servedBodies() {
        return getEntityManager()
                .createQuery(
                        "select distinct u.bodyId from User u where u.bodyId is not null and u.disabledAt is null",
                        Long.class)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    List<User> of(Collection<Long> ids) {
        return list("id in ?1 order by login", ids);
    }

    /** The accounts whose access key was given out by this act and has not been used. */
    List<User> ofIssue(long issueId) {
        return list("accessIssue.id = ?1 and disabledAt is null order by login", issueId);
    }

    Optional<User> locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
