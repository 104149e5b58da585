package org.tsunagi.notice;

import jakarta.persistence.Entity;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.notice.NoticePurpose.Recipient;

/** A person whom the office left out of a notice that went to others, as the list called the person then. */
@Entity
class LeftOut extends StoredEntity {
    private long batchId;
    private String number;
    private String name;

    LeftOut(long batchId, Recipient person) {
        this.batchId = batchId;
        this.number = person.number();
        this.name = person.name();
    }

    protected LeftOut() {}

    long batchId() {
        return batchId;
    }

    /** As the list had the person: number and name. */
    String said() {
        return number + " " + name;
    }
}
