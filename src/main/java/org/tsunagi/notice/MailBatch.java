package org.tsunagi.notice;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;

/** Mails that were written by one act: to how many people ever, it is one form that was sent once. */
@Entity
class MailBatch extends StoredEntity {
    private String title;
    private String place;
    private String submissionKey;

    @Embedded
    @EmbeddedColumnNaming("posted_%s")
    private Act posted;

    MailBatch(String title, String place, SubmissionKey key, Act posted) {
        this.title = title;
        this.place = place;
        this.submissionKey = key.value();
        this.posted = posted;
    }

    protected MailBatch() {}

    String title() {
        return title;
    }

    String place() {
        return place;
    }

    Act posted() {
        return posted;
    }
}
