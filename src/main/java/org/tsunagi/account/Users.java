package org.tsunagi.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
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

    List<User> inOrder() {
        return list("order by role, login");
    }
}
