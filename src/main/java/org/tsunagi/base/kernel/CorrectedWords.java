package org.tsunagi.base.kernel;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** What the history of a thing keeps of one correction: from what to what, by whom, when and why; never changed itself. */
@MappedSuperclass
public abstract class CorrectedWords extends StoredEntity {
    private String fromWords;
    private String toWords;

    @Embedded
    @EmbeddedColumnNaming("changed_%s")
    private Act changed;

    private String reason;

    protected CorrectedWords() {}

    protected CorrectedWords(String fromWords, String toWords, Act changed, String reason) {
        this.fromWords = fromWords;
        this.toWords = toWords;
        this.changed = changed;
        this.reason = reason;
    }
}
