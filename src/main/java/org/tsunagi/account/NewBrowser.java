package org.tsunagi.account;

import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.SignInDesk.Caller;
import org.tsunagi.base.kernel.StoredEntity;

/** A sign-in from a browser that its user had not signed in from before; who it was can say so for 14 days. */
@Entity
class NewBrowser extends StoredEntity {
    static final Duration TOLD = Duration.ofDays(14);

    private long userId;
    private Instant at;
    private String address;
    private String browser;
    private @Nullable Instant acknowledgedAt;

    NewBrowser(long userId, Caller caller, Instant now) {
        this.userId = userId;
        this.at = now;
        this.address = caller.address();
        this.browser = caller.browser();
    }

    protected NewBrowser() {}
}
