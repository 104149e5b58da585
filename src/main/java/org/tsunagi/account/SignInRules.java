package org.tsunagi.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The one rule for signing in. */
@ApplicationScoped
class SignInRules implements PanacheRepository<SignInRule> {
    SignInRule rule() {
        return findAll().singleResult();
    }
}
