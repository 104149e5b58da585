package org.tsunagi.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.CorrectedWords;
import org.tsunagi.base.kernel.SubmissionKey;

/** That a person sent a mail again: from which address to which, by whom, when, and what had come of it until then. */
@Entity
class MailRepeat extends CorrectedWords {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Mail mail;

    /** Of the form by which it was one of many. */
    private @Nullable String submissionKey;

    protected MailRepeat() {}

    MailRepeat(Mail mail, String from, String to, Act repeated, String cameOfIt, @Nullable SubmissionKey key) {
        super(from, to, repeated, cameOfIt);
        this.mail = mail;
        this.submissionKey = key == null ? null : key.value();
    }
}
