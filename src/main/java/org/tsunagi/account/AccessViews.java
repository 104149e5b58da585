package org.tsunagi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.account.AccessDesk.NewKeys;
import org.tsunagi.account.AccountViews.UserLine;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;

/** What the administrator's pages read of who has a way into the system and has not used it. */
@ApplicationScoped
public class AccessViews {
    private final AccountViews accounts;
    private final NominatingBodyViews bodies;

    AccessViews(AccountViews accounts, NominatingBodyViews bodies) {
        this.accounts = accounts;
        this.bodies = bodies;
    }

    /** The nominating bodies of today by their accounts. */
    public BodiesByAccount bodies(Viewer viewer) {
        List<UserLine> all = accounts.all(viewer);
        List<BodyLine> standing = bodies.bodiesNow();
        ProposedLogins logins =
                new ProposedLogins(all.stream().map(UserLine::login).collect(Collectors.toSet()));
        Set<Long> served = UserLine.servedBodies(all);
        List<BodyWithout> without = standing.stream()
                .filter(body -> !served.contains(body.id()))
                .map(body -> new BodyWithout(body.id(), body.name(), logins.next(body)))
                .toList();
        return new BodiesByAccount(
                standing.size(),
                without,
                all.stream().filter(UserLine::isAwaited).toList());
    }

    /**
     * The bodies of today.
     *
     * @param standing how many there are
     * @param without those that nobody can sign in for
     * @param awaited the accounts of bodies that nobody has signed in with
     */
    public record BodiesByAccount(int standing, List<BodyWithout> without, List<UserLine> awaited) {
        public int served() {
            return standing - without.size();
        }

        /** How many letters there would be. */
        public int letters() {
            return without.size() + awaited.size();
        }

        /** What of it an act is about. */
        public BodiesByAccount chosen(NewKeys wanted) {
            return new BodiesByAccount(
                    standing,
                    without.stream()
                            .filter(body -> wanted.bodies().contains(body.id()))
                            .toList(),
                    awaited.stream()
                            .filter(user -> wanted.users().contains(user.id()))
                            .toList());
        }
    }

    /**
     * A body without an account.
     *
     * @param login the one it would get
     */
    public record BodyWithout(long id, String name, String login) {}
}
