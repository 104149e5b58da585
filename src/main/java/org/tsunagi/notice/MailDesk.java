package org.tsunagi.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.ActWords;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.MailAddress;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;

/** Takes in mails, and what people decide on single ones. */
@Desk
public class MailDesk {
    private final Mails mails;
    private final MailRepeats repeats;
    private final OfficeClock clock;

    MailDesk(Mails mails, MailRepeats repeats, OfficeClock clock) {
        this.mails = mails;
        this.repeats = repeats;
        this.clock = clock;
    }

    /**
     * Writes mails in the caller's transaction: they are sent if, and only if, what they are about was stored. The same
     * form sent twice writes them once.
     *
     * @return the batch they are in, for {@code /mails?batch=…}
     */
    public long post(Viewer by, NewBatch wanted) {
        return mails.batchOf(wanted.key())
                .orElseGet(() -> write(Act.of(by, clock.now()), wanted))
                .id();
    }

    /**
     * Adds mails to the batch of that key, which the first of them makes: what people without an account bring about. The caller
     * sees to it that each is added once, and that nobody else adds to that batch at the same time.
     */
    public long add(Act by, NewBatch wanted) {
        return mails.batchOf(wanted.key())
                .map(batch -> mails.add(batch, wanted.mails()))
                .orElseGet(() -> write(by, wanted))
                .id();
    }

    private MailBatch write(Act by, NewBatch wanted) {
        MailBatch batch = new MailBatch(wanted, by);
        return mails.add(batch, wanted.mails());
    }

    /** Stops one that waits. */
    public void cancel(Viewer by, long id, long version) {
        seen(by, id, version).cancel(clock.now());
    }

    /** Stops all of a batch that wait; answers how many. What is being sent at this moment leaves. */
    public int cancelWaiting(Viewer by, long batchId) {
        by.requireOfficer("mails");
        return mails.cancelWaiting(batchId, clock.now());
    }

    /** Sends one again that did not arrive, or perhaps did not, where needed to another address. */
    public void repeat(Viewer by, long id, String address, long version) {
        RuleViolation.unless(MailAddress.isOne(address), "address", "notice.address");
        Mail mail = seen(by, id, version);
        ActWords.say(Messages.say("notice.repeat.words", mail.address(), address));
        repeats.persist(mail.repeat(address, Act.of(by, clock.now())));
    }

    /**
     * Sends all of a batch again that failed, each to its address, if they are those that were {@code seen}; the same form sent
     * twice does it once. What may have left or came back is left to be decided one by one.
     *
     * @return how many
     */
    public int repeatFailed(Viewer by, long batchId, Fingerprint seen, SubmissionKey key) {
        by.requireOfficer("mails");
        mails.lockBatch(batchId);
        int before = repeats.countBy(key);
        return before > 0 ? before : repeatFailedNow(by, batchId, seen, key);
    }

    private int repeatFailedNow(Viewer by, long batchId, Fingerprint seen, SubmissionKey key) {
        // locked before it is compared: what fails from here on is not among them
        List<Mail> failed = mails.lockedFailed(batchId);
        RuleViolation.unless(mails.failedOf(batchId).equals(seen), null, "notice.repeat.changed");
        RuleViolation.unless(!failed.isEmpty(), null, "notice.repeat.none");
        Act act = Act.of(by, clock.now());
        repeats.persist(
                failed.stream().map(mail -> mail.repeatAmongMany(act, key)).toList());
        ActWords.say(Messages.say("notice.repeat.count", failed.size()));
        return failed.size();
    }

    /** Says that one was sent after all. */
    public void markSent(Viewer by, long id, long version) {
        seen(by, id, version).markSent(clock.now());
    }

    /** Says that one came back. */
    public void markBounced(Viewer by, long id, long version) {
        seen(by, id, version).markBounced(clock.now());
    }

    private Mail seen(Viewer by, long id, long version) {
        by.requireOfficer("mails");
        Mail mail = mails.require(id);
        StaleForm.check(version, mail.version());
        return mail;
    }

    /**
     * Mails of one act.
     *
     * @param title what lists call it, at most 200 letters
     * @param place the page of ours it is about
     * @param key of the form by which they were asked for
     * @param attachment goes with each of them
     */
    public record NewBatch(
            String title,
            String place,
            SubmissionKey key,
            List<NewMail> mails,
            @Nullable MailAttachment attachment) {
        public NewBatch {
            mails = List.copyOf(mails);
        }

        public NewBatch(String title, String place, SubmissionKey key, List<NewMail> mails) {
            this(title, place, key, mails, null);
        }
    }

    /**
     * One mail to one person.
     *
     * @param recipient how lists and the mail call the person
     * @param address checked by {@link MailAddress}
     * @param subject one line
     */
    public record NewMail(String recipient, String address, String subject, String text) {
        /** Nothing typed may become another header or another recipient. */
        public NewMail {
            if (!MailAddress.isOne(address)) {
                throw new IllegalStateException("no mail address");
            }
            recipient = oneLine(recipient);
            subject = oneLine(subject);
        }

        private static String oneLine(String typed) {
            return typed.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        }
    }
}
