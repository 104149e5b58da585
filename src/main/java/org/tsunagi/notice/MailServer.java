package org.tsunagi.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsunagi.masters.Sender;

/** Where mails are handed over, one at a time. */
public interface MailServer {
    /** Whether mails can leave at all. */
    boolean isSetUp();

    /** Hands a mail over and tells what came of it; never throws for what the other side says or does. */
    Answer handOver(Outgoing mail);

    /**
     * A mail as it leaves.
     *
     * @param messageId with its angle brackets
     * @param begunAt when this try began, and what its Date says
     */
    record Outgoing(
            long id,
            String messageId,
            Sender from,
            String recipient,
            String address,
            String subject,
            String text,
            @Nullable MailAttachment attachment,
            Instant begunAt) {}

    /**
     * What came of it.
     *
     * @param words in a sentence, for the office
     */
    record Answer(Kind kind, String words) {
        private static final int LONGEST = 500;

        public Answer {
            words = words.substring(0, Math.min(words.length(), LONGEST));
        }
    }

    /** What is to be done next. */
    enum Kind {
        /** The server has it. */
        TAKEN,
        /** The server does not want it: trying again would not help. */
        REFUSED,
        /** The server surely does not have it, and may take it later. */
        LATER,
        /** Nothing was said of this mail: the server could not be reached, or takes no mail from us at all. */
        UNREACHED,
        /** The whole mail was handed over and the answer did not come: the server may have it. */
        UNHEARD
    }
}
