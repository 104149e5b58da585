package org.tsunagi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;

/** What the administrator's pages read of the accounts. */
@ApplicationScoped
public class AccountViews {
    /** A key that opens no longer than this is to be followed by another. */
    private static final int DAYS_LEFT = 7;

    private final Users users;
    private final SecondFactors factors;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;

    AccountViews(Users users, SecondFactors factors, NominatingBodyViews bodies, OfficeClock clock) {
        this.users = users;
        this.factors = factors;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** All accounts, by role and login. */
    public List<UserLine> all(Viewer viewer) {
        viewer.requireAdministrator("accounts");
        Map<Long, String> names = bodyNames();
        Set<Long> secured = factors.usersWithOne();
        return users.inOrder().stream()
                .map(user -> line(user, names, secured.contains(user.id())))
                .toList();
    }

    /** The accounts that are open and that nobody has signed in with. */
    public List<UserLine> neverUsed(Viewer viewer) {
        return all(viewer).stream()
                .filter(user -> !user.disabled() && !user.wasUsed())
                .toList();
    }

    public UserLine one(Viewer viewer, long userId) {
        viewer.requireAdministrator("accounts");
        return line(users.require(userId), bodyNames(), factors.isConfirmed(userId));
    }

    private Map<Long, String> bodyNames() {
        return bodies.bodies().stream().collect(Collectors.toMap(BodyLine::id, BodyLine::name));
    }

    private UserLine line(User user, Map<Long, String> bodies, boolean secondFactor) {
        String body = user.bodyId() == null ? "" : bodies.getOrDefault(user.bodyId(), "");
        return new UserLine(
                user.id(),
                user.version(),
                user.login(),
                user.name(),
                user.role(),
                user.bodyId(),
                body,
                user.isDisabled(),
                user.mustChangePassword(),
                secondFactor,
                user.wasUsed(),
                user.accessIssue().map(this::key).orElse(null));
    }

    private KeyLine key(AccessIssue issue) {
        LocalDate today = clock.today();
        return new KeyLine(
                issue.id(),
                LocalDate.ofInstant(issue.issued().at(), OfficeClock.ZONE),
                issue.lastDay(),
                issue.isOver(today),
                issue.isOver(today.plusDays(DAYS_LEFT)));
    }

    /**
     * An account as the administrator's pages show it.
     *
     * @param wasUsed whether its holder has ever signed in
     * @param key its access key, while it is unused
     */
    public record UserLine(
            long id,
            long version,
            String login,
            String name,
            Role role,
            @Nullable Long bodyId,
            String bodyName,
            boolean disabled,
            boolean initialPassword,
            boolean secondFactor,
            boolean wasUsed,
            @Nullable KeyLine key) {
        /** The bodies that somebody can sign in for. */
        public static Set<Long> servedBodies(List<UserLine> all) {
            return all.stream()
                    .filter(user -> !user.disabled())
                    .map(UserLine::bodyId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        /** Whether it is a nominating body's. */
        public boolean isClerk() {
            return role == Role.NOMINATOR;
        }

        /** Whether it is a body's, open, and nobody has signed in with it. */
        public boolean isAwaited() {
            return isClerk() && !disabled && !wasUsed;
        }

        /** Whether its key has to be followed by another, or there is none. */
        public boolean needsKey() {
            return key == null || key.endsSoon();
        }

        /** Whether it could have a second factor and has none. */
        public boolean lacksSecondFactor() {
            return !secondFactor && SignInRule.isFor(role);
        }
    }

    /**
     * An access key that has not been used.
     *
     * @param issue by which it was given out
     * @param lastDay until the end of which it opens
     * @param endsSoon whether it opens a week more at most, or no more
     */
    public record KeyLine(long issue, LocalDate issuedOn, LocalDate lastDay, boolean over, boolean endsSoon) {}
}
