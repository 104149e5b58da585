package org.tsunagi.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * One reply as it came in, until its survey is over: stored with the mark of its invitation, it can be led back to the
 * person, but not read.
 */
@Entity
class EnvelopedReply {
    @Id
    private long id;

    private long surveyId;

    private byte[] envelope;

    protected EnvelopedReply() {}

    EnvelopedReply(long surveyId, byte[] envelope) {
        this.id = Answer.fresh();
        this.surveyId = surveyId;
        this.envelope = envelope;
    }

    byte[] envelope() {
        return envelope;
    }
}
