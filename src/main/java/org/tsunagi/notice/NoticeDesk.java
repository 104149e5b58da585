package org.tsunagi.notice;

import java.util.Set;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.notice.MailDesk.NewBatch;
import org.tsunagi.notice.NoticeViews.Preview;
import org.tsunagi.notice.NoticeViews.Written;

/** Writes a notice to everybody it is for, as it was seen. */
@Desk
public class NoticeDesk {
    private final Purposes purposes;
    private final NoticeViews views;
    private final MailDesk mails;
    private final Mails written;
    private final LeftOuts leftOuts;

    NoticeDesk(Purposes purposes, NoticeViews views, MailDesk mails, Mails written, LeftOuts leftOuts) {
        this.purposes = purposes;
        this.views = views;
        this.mails = mails;
        this.written = written;
        this.leftOuts = leftOuts;
    }

    /**
     * Writes one mail to each person who has an address, all or none, and only what {@code seen} was about; the same form sent
     * twice writes them once.
     *
     * @param place the page on which it was seen
     * @return the batch they are in
     */
    public long send(Viewer by, Sent wanted, String place, Fingerprint seen, SubmissionKey key) {
        RuleViolation.unless(purposes.require(wanted.purpose()).isMailed(), null, "notice.onPaperOnly");
        return written.batchOf(key).map(MailBatch::id).orElseGet(() -> {
            Preview preview = views.preview(by, wanted.purpose(), wanted.subject(), wanted.wording(), wanted.without());
            RuleViolation.unless(preview.seen().equals(seen), null, "notice.seenAnother");
            RuleViolation.unless(!preview.mails().isEmpty(), null, "notice.nobody");
            preview.mails().forEach(NoticeDesk::requireRoom);
            long batch = mails.post(
                    by,
                    new NewBatch(
                            title(preview),
                            place,
                            key,
                            preview.mails().stream().map(Written::mail).toList(),
                            wanted.attached()
                                    ? views.attachment(by, wanted.purpose(), wanted.subject())
                                            .orElse(null)
                                    : null));
            leftOuts.persist(preview.leftOut().stream().map(person -> new LeftOut(batch, person)));
            return batch;
        });
    }

    private static String title(Preview preview) {
        String title = Messages.say("notice.batch", preview.audience().title(), preview.label(), preview.wording());
        int left = preview.leftOut().size();
        return left == 0 ? title : Messages.tell("notice.batch.without", title, left);
    }

    /** A wording's fields may hold much: all days of a course. */
    private static void requireRoom(Written one) {
        boolean fits =
                one.subject().length() <= Mail.LONGEST_SUBJECT && one.text().length() <= Mail.LONGEST_TEXT;
        RuleViolation.unless(fits, "wording", "notice.tooLong", one.to().name());
    }

    /**
     * A notice to be sent.
     *
     * @param purpose the code of a {@link NoticePurpose}
     * @param subject what it is about, as that purpose counts
     * @param wording the text
     * @param without the numbers of those who are left out
     * @param attached whether the file that its purpose offers goes with it
     */
    public record Sent(String purpose, long subject, long wording, Set<String> without, boolean attached) {
        public Sent {
            without = Set.copyOf(without);
        }
    }
}
