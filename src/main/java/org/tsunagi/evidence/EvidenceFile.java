package org.tsunagi.evidence;

import jakarta.persistence.Entity;
import org.tsunagi.base.kernel.StoredEntity;

/** The bytes of a piece that was sent as a file, apart from its line, so that no list reads them. */
@Entity
class EvidenceFile extends StoredEntity {
    private long pieceId;
    private byte[] content;

    protected EvidenceFile() {}

    EvidenceFile(long pieceId, byte[] content) {
        this.pieceId = pieceId;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
