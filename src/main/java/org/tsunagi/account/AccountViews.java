package org.tsunagi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Viewer;

/** What the administrator's pages read of the accounts. */
@ApplicationScoped
public class AccountViews {
    private final Users users;
    private final Instance<BodyNames> bodies;

    AccountViews(Users users, Instance<BodyNames> bodies) {
        this.users = users;
        this.bodies = bodies;
    }

    /** All accounts, by role and login. */
    public List<UserLine> all(Viewer viewer) {
        require(viewer);
        return users.inOrder().stream().map(this::line).toList();
    }

    public UserLine one(Viewer viewer, long userId) {
        require(viewer);
        return line(users.require(userId));
    }

    private UserLine line(User user) {
        String body =
                user.bodyId != null && bodies.isResolvable() ? bodies.get().of(user.bodyId) : "";
        return new UserLine(
                user.id(),
                user.version,
                user.login,
                user.name,
                user.role,
                user.bodyId,
                body,
                user.isDisabled(),
                user.mustChangePassword());
    }

    private static void require(Viewer viewer) {
        if (!viewer.isAdministrator()) {
            throw new NotFound("accounts");
        }
    }
}
