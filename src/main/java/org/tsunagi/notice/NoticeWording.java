package org.tsunagi.notice;

import jakarta.persistence.Entity;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.notice.WordingDesk.NewWording;
import org.tsunagi.notice.WordingViews.WordingLine;

/** The office's own text for a purpose, with names in braces for what differs from person to person (ひな形). */
@Entity
class NoticeWording extends StoredEntity {
    private String purpose;
    private String name;
    private String subject;
    private String text;
    private String submissionKey;

    NoticeWording(NewWording wanted, SubmissionKey key) {
        this.purpose = wanted.purpose();
        this.submissionKey = key.value();
        change(wanted);
    }

    protected NoticeWording() {}

    /** Changes everything but what it is for. */
    final void change(NewWording wanted) {
        this.name = wanted.name();
        this.subject = wanted.subject();
        this.text = wanted.text();
    }

    WordingLine line() {
        return new WordingLine(id(), version(), new NewWording(purpose, name, subject, text));
    }
}
