package org.tsunagi.account;

import java.util.Optional;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.MastersViews;

/** The first start, and the way back when no administrator can sign in: a one-time link instead of a default account. */
@Desk
public class SetupDesk {
    private final SetupLinks links;
    private final Users users;
    private final AccountDesk accounts;
    private final MastersDesk prefecture;
    private final MastersViews masters;
    private final OfficeClock clock;

    SetupDesk(
            SetupLinks links,
            Users users,
            AccountDesk accounts,
            MastersDesk prefecture,
            MastersViews masters,
            OfficeClock clock) {
        this.links = links;
        this.users = users;
        this.accounts = accounts;
        this.prefecture = prefecture;
        this.masters = masters;
        this.clock = clock;
    }

    /** A new link's token while there is no administrator, and the end of earlier links; empty when there is one. */
    public Optional<String> newLink() {
        links.deleteAll();
        return users.anyActiveAdministrator() ? Optional.empty() : Optional.of(linkForAnother());
    }

    /**
     * A new link's token although there are administrators: for whoever may start the service, when none of them can sign in
     * any more.
     */
    public String linkForAnother() {
        links.deleteAll();
        String token = Tokens.make();
        links.persist(new SetupLink(token, clock.now()));
        return token;
    }

    /** Refuses, as not found, a token that is unknown, used or too old. */
    public void require(String token) {
        NotFound.orThrow(links.ofToken(token).filter(link -> link.isOpen(clock.now())), "setup link");
    }

    /**
     * Makes this system the prefecture's, makes the first administrator and uses the link up.
     *
     * @param prefectureCode the official six digits; not looked at when the prefecture has been chosen before
     */
    public void setUp(String token, String prefectureCode, NewUser administrator, String password) {
        SetupLink link =
                NotFound.orThrow(links.lockedOfToken(token).filter(open -> open.isOpen(clock.now())), "setup link");
        if (masters.settings().isEmpty()) {
            prefecture.establish(prefectureCode);
        }
        accounts.createUser(administrator, password);
        links.delete(link);
    }
}
