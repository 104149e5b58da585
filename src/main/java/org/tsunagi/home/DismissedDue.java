package org.tsunagi.home;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.home.DueDesk.DueSeen;

/** A due that the office has put away (片付けたもの), as it stood, with the reason and who did it. */
@Entity
class DismissedDue extends StoredEntity {
    private String dueKey;
    private String label;
    private String detail;
    private @Nullable LocalDate dueOn;
    private String place;
    private String reason;

    @Embedded
    @EmbeddedColumnNaming("dismissed_%s")
    private Act dismissed;

    protected DismissedDue() {}

    DismissedDue(DueSeen due, String reason, Act dismissed) {
        this.dueKey = due.key();
        this.label = due.label();
        this.detail = due.detail();
        this.dueOn = due.on();
        this.place = due.place();
        this.reason = reason;
        this.dismissed = dismissed;
    }
}
