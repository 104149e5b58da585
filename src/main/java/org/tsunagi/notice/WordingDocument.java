package org.tsunagi.notice;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.notice.WordingDesk.NewDocument;

/** The office's own .docx to a text: while it is there, letters are made of it. */
@Entity
class WordingDocument extends StoredEntity {
    private static final int LONGEST_TEXT = 1_000_000;

    private long wordingId;
    private String name;
    private String sha256;
    private int size;
    private byte[] content;

    /** What stands in it; null where that is not kept, see {@link #isKept}. */
    private @Nullable String text;

    @Embedded
    @EmbeddedColumnNaming("uploaded_%s")
    private Act uploaded;

    WordingDocument(long wordingId, NewDocument wanted, String text, Act uploaded) {
        this.wordingId = wordingId;
        replace(wanted, text, uploaded);
    }

    protected WordingDocument() {}

    /**
     * Puts another file in its place.
     *
     * @param read what stands in that
     */
    final void replace(NewDocument wanted, String read, Act by) {
        this.name = wanted.name();
        this.sha256 = DigestUtils.sha256Hex(wanted.content());
        this.size = wanted.content().length;
        this.content = wanted.content();
        this.text = isKept(read) ? read : null;
        this.uploaded = by;
    }

    /** Whether a text is kept beside its file; one that is longer than any letter is read each time. */
    static boolean isKept(String read) {
        return read.length() <= LONGEST_TEXT;
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }
}
