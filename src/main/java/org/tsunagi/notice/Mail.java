package org.tsunagi.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.masters.Sender;
import org.tsunagi.notice.MailDesk.NewMail;
import org.tsunagi.notice.MailServer.Answer;
import org.tsunagi.notice.MailServer.Outgoing;
import org.tsunagi.notice.MailViews.MailDetail;

/**
 * One mail to one person. That it is being sent is stored before the mail server hears of it, so that a mail whose node
 * died in between is never sent again by itself.
 */
@Entity
class Mail extends StoredEntity {
    private static final Duration[] TRIED_AGAIN_AFTER = {
        Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2)
    };
    static final int LONGEST_SUBJECT = 800;
    static final int LONGEST_TEXT = 20_000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private MailBatch batch;

    /** The one it was written in, whenever it leaves. */
    private int fiscalYear;

    private String recipient;
    private String address;
    private String subject;
    private String text;

    @Enumerated(EnumType.STRING)
    private MailState state = MailState.WAITING;

    /** Tries of now that were about this mail; a repeat by hand begins anew. */
    private int tries;

    private Instant dueAt;
    private @Nullable Instant begunAt;
    private @Nullable Instant endedAt;

    /** The same at each try, so that whoever gets it twice can tell. */
    private @Nullable String messageId;

    /** What came of the last try, in a sentence. */
    private String answer = "";

    Mail(MailBatch batch, NewMail wanted) {
        this.batch = batch;
        this.fiscalYear = batch.year().year();
        this.recipient = wanted.recipient();
        this.address = wanted.address();
        this.subject = wanted.subject();
        this.text = wanted.text();
        this.dueAt = batch.posted().at();
    }

    protected Mail() {}

    /** Takes it to be sent now; nobody else may from here on. */
    Outgoing begin(Sender from, Instant now) {
        require(state == MailState.WAITING);
        state = MailState.SENDING;
        begunAt = now;
        if (messageId == null) {
            messageId = "<" + UUID.randomUUID()
                    + from.mailAddress().substring(from.mailAddress().indexOf('@')) + ">";
        }
        return new Outgoing(id(), messageId, from, recipient, address, subject, text, batch.attachment(), now);
    }

    /** What the mail server said of a try; one that was given up and repeated by hand meanwhile is no longer asked about. */
    void end(Outgoing sent, Answer heard, Instant now) {
        if (!isOf(sent)) {
            return;
        }
        answer = heard.words();
        tries++;
        switch (heard.kind()) {
            case TAKEN -> end(MailState.SENT, now);
            case REFUSED -> end(MailState.FAILED, now);
            case UNHEARD -> end(MailState.UNCERTAIN, now);
            case LATER -> comeAgain(now);
            case UNREACHED -> throw new IllegalStateException("nothing was said of it");
        }
    }

    /** The server said nothing of it: it keeps its tries and waits for the server. */
    void postpone(Outgoing sent, Answer heard, Instant until) {
        if (isOf(sent)) {
            answer = heard.words();
            state = MailState.WAITING;
            endedAt = null;
            dueAt = until;
        }
    }

    private boolean isOf(Outgoing sent) {
        boolean open = state == MailState.SENDING || state == MailState.UNCERTAIN;
        return open && sent.begunAt().equals(begunAt);
    }

    private void comeAgain(Instant now) {
        if (tries > TRIED_AGAIN_AFTER.length) {
            end(MailState.FAILED, now);
        } else {
            state = MailState.WAITING;
            endedAt = null;
            dueAt = now.plus(TRIED_AGAIN_AFTER[tries - 1]);
        }
    }

    /** The node that was about it is gone, and nobody knows how far it came. */
    void giveUp(String why, Instant now) {
        require(state == MailState.SENDING);
        answer = why;
        end(MailState.UNCERTAIN, now);
    }

    /** It is not to be sent, or not again. */
    void cancel(Instant now) {
        require(state.mayBeCancelled());
        end(MailState.CANCELLED, now);
    }

    /** Sends once more what did not arrive, or perhaps did not, to this address. */
    MailRepeat repeat(String to, Act by) {
        return repeat(to, by, null);
    }

    /** Sends once more to the same address, as one of many. */
    MailRepeat repeatAmongMany(Act by, SubmissionKey key) {
        require(state == MailState.FAILED);
        return repeat(address, by, key);
    }

    private MailRepeat repeat(String to, Act by, @Nullable SubmissionKey key) {
        require(state.mayBeRepeated());
        String cameOfIt = Messages.say("notice.repeat.cameOfIt", Messages.label(state), answer);
        MailRepeat repeat = new MailRepeat(this, address, to, by, cameOfIt, key);
        state = MailState.WAITING;
        address = to;
        tries = 0;
        dueAt = by.at();
        endedAt = null;
        answer = "";
        return repeat;
    }

    /** A person found out that it was sent. */
    void markSent(Instant now) {
        require(state.mayBeMarkedSent());
        end(MailState.SENT, now);
    }

    /** A person found it returned. */
    void markBounced(Instant now) {
        require(state == MailState.SENT);
        end(MailState.BOUNCED, now);
    }

    String address() {
        return address;
    }

    MailDetail detail() {
        return new MailDetail(
                id(),
                version(),
                batch.id(),
                batch.title(),
                batch.place(),
                batch.posted(),
                batch.year(),
                recipient,
                address,
                subject,
                text,
                batch.attachment() == null ? "" : batch.attachment().name(),
                state,
                tries,
                dueAt,
                begunAt,
                endedAt,
                messageId,
                answer);
    }

    private void end(MailState how, Instant now) {
        state = how;
        endedAt = now;
    }

    private static void require(boolean may) {
        RuleViolation.unless(may, null, "notice.changed");
    }
}
