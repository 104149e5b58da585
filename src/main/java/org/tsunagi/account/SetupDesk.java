package org.tsunagi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;

/** The first start: a one-time link instead of a default account. */
@ApplicationScoped
public class SetupDesk {
    private final SetupLinks links;
    private final Users users;
    private final AccountDesk accounts;
    private final OfficeClock clock;

    SetupDesk(SetupLinks links, Users users, AccountDesk accounts, OfficeClock clock) {
        this.links = links;
        this.users = users;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A new link's token while there is no administrator, and the end of earlier links; empty when there is one. */
    @Transactional
    public Optional<String> newLink() {
        links.deleteAll();
        if (users.anyActiveAdministrator()) {
            return Optional.empty();
        }
        String token = Tokens.make();
        links.persist(new SetupLink(token, clock.now()));
        return Optional.of(token);
    }

    /** Refuses, as not found, a token that is unknown, used or too old. */
    @Transactional
    public void require(String token) {
        NotFound.orThrow(links.ofToken(token).filter(link -> link.isOpen(clock.now())), "setup link");
    }

    /** Makes the first administrator and uses the link up. */
    @Transactional
    public void setUp(String token, NewUser administrator, String password) {
        SetupLink link =
                NotFound.orThrow(links.lockedOfToken(token).filter(open -> open.isOpen(clock.now())), "setup link");
        accounts.createUser(administrator, password);
        links.delete(link);
    }
}
