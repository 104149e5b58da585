package org.tsunagi.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * One answer to one question. Its key is random, so that neither key nor storage order tells when it came; there is no
 * version, time or person. Answers of one reply share {@code replyId}, random too.
 */
@Entity
class Answer {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long IDS = 1_000_000_000_000_000_000L;

    @Id
    private long id;

    private long replyId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Question question;

    /** 1 to 5. */
    private @Nullable Integer step;

    private @Nullable String words;

    protected Answer() {}

    Answer(long replyId, Question question, @Nullable Integer step, @Nullable String words) {
        this.id = fresh();
        this.replyId = replyId;
        this.question = question;
        this.step = step;
        this.words = words;
    }

    /** Random, with 18 digits at most, so that it stands in a form like any other id. */
    static long fresh() {
        return RANDOM.nextLong(1, IDS);
    }

    @Nullable
    String words() {
        return words;
    }
}
