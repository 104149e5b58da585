package org.tsunagi.account;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Role;

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
