package org.tsunagi.notice;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.notice.WordingDesk.NewDocument;

/** The office's own .docx to a text: while it is there, letters are made of it. */
@Entity
class WordingDocument extends StoredEntity {
    private long wordingId;
    private String name;
    private String sha256;
    private int size;
    private byte[] content;

    @Embedded
    @EmbeddedColumnNaming("uploaded_%s")
    private Act uploaded;

    WordingDocument(long wordingId, NewDocument wanted, Act uploaded) {
        this.wordingId = wordingId;
        replace(wanted, uploaded);
    }

    protected WordingDocument() {}

    /** Puts another file in its place. */
    final void replace(NewDocument wanted, Act by) {
        this.name = wanted.name();
        this.sha256 = DigestUtils.sha256Hex(wanted.content());
        this.size = wanted.content().length;
        this.content = wanted.content();
        this.uploaded = by;
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }
}
