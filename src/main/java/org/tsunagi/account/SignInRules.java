package org.tsunagi.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The one rule for signing in. */
@ApplicationScoped
class SignInRules implements PanacheRepository<SignInRule> {
    /** The rule; one that demands nothing, and is not stored yet, before it was set. */
    SignInRule rule() {
        return findAll().firstResultOptional().orElseGet(SignInRule::new);
    }
}
