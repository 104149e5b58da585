package org.tsunagi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;

/** What the administrator's pages read of the accounts. */
@ApplicationScoped
public class AccountViews {
    private final Users users;
    private final SecondFactors factors;
    private final NominatingBodyViews bodies;

    AccountViews(Users users, SecondFactors factors, NominatingBodyViews bodies) {
        this.users = users;
        this.factors = factors;
        this.bodies = bodies;
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

    public UserLine one(Viewer viewer, long userId) {
        viewer.requireAdministrator("accounts");
        return line(users.require(userId), bodyNames(), factors.isConfirmed(userId));
    }

    private Map<Long, String> bodyNames() {
        return bodies.bodies().stream().collect(Collectors.toMap(BodyLine::id, BodyLine::name));
    }

    private static UserLine line(User user, Map<Long, String> bodies, boolean secondFactor) {
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
                secondFactor);
    }

    /** An account as the administrator's pages show it. */
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
            boolean secondFactor) {
        /** Whether it could have a second factor and has none. */
        public boolean lacksSecondFactor() {
            return !secondFactor && SignInRule.isFor(role);
        }
    }
}
