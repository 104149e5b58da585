package org.tsunagi.notice;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.notice.MailDesk.NewBatch;

/** Mails that were written by one act, a form that was sent once, or for the like acts of one day. */
@Entity
class MailBatch extends StoredEntity {
    private String title;
    private String place;
    private String submissionKey;

    @Embedded
    @EmbeddedColumnNaming("attachment_%s")
    private @Nullable MailAttachment attachment;

    @Embedded
    @EmbeddedColumnNaming("posted_%s")
    private Act posted;

    MailBatch(NewBatch wanted, Act posted) {
        this.title = wanted.title();
        this.place = wanted.place();
        this.submissionKey = wanted.key().value();
        this.attachment = wanted.attachment();
        this.posted = posted;
    }

    protected MailBatch() {}

    String title() {
        return title;
    }

    String place() {
        return place;
    }

    @Nullable
    MailAttachment attachment() {
        return attachment;
    }

    Act posted() {
        return posted;
    }

    /** The fiscal year in which its mails were written: all of them in one. */
    FiscalYear year() {
        return FiscalYear.of(LocalDate.ofInstant(posted.at(), OfficeClock.ZONE));
    }
}
