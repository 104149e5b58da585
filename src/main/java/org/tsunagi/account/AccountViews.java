package org.tsunagi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
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
    private final NominatingBodyViews bodies;

    AccountViews(Users users, NominatingBodyViews bodies) {
        this.users = users;
        this.bodies = bodies;
    }

    /** All accounts, by role and login. */
    public List<UserLine> all(Viewer viewer) {
        viewer.requireAdministrator("accounts");
        Map<Long, String> names = bodyNames();
        return users.inOrder().stream().map(user -> line(user, names)).toList();
    }

    public UserLine one(Viewer viewer, long userId) {
        viewer.requireAdministrator("accounts");
        return line(users.require(userId), bodyNames());
    }

    private Map<Long, String> bodyNames() {
        return bodies.bodies().stream().collect(Collectors.toMap(BodyLine::id, BodyLine::name));
    }

    private static UserLine line(User user, Map<Long, String> bodies) {
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
                user.mustChangePassword());
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
            boolean initialPassword) {}
}
