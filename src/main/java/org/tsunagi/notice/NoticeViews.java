package org.tsunagi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.MailAddress;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.notice.MailDesk.NewMail;
import org.tsunagi.notice.NoticePurpose.Audience;
import org.tsunagi.notice.NoticePurpose.Recipient;
import org.tsunagi.notice.WordingDesk.NewWording;

/** Who would get what, before anything leaves. */
@ApplicationScoped
public class NoticeViews {
    private final Purposes purposes;
    private final NoticeWordings wordings;
    private final Mails mails;

    NoticeViews(Purposes purposes, NoticeWordings wordings, Mails mails) {
        this.purposes = purposes;
        this.wordings = wordings;
        this.mails = mails;
    }

    /** The people of a notice; 404 where there is no such purpose or subject for this viewer. */
    public Audience audience(Viewer viewer, String purpose, long subject) {
        viewer.requireOfficer("notices");
        return purposes.require(purpose).of(viewer, subject);
    }

    /** What each of them would get by this text. */
    public Preview preview(Viewer viewer, String purpose, long subject, long wordingId) {
        Audience audience = audience(viewer, purpose, subject);
        NewWording wording = wordings.require(wordingId).line().wording();
        Map<String, String> office = purposes.ofTheOffice();
        List<Written> all = audience.people().stream()
                .map(person -> written(person, wording, office))
                .toList();
        Map<Boolean, List<Written>> byAddress = all.stream()
                .collect(Collectors.partitioningBy(
                        one -> MailAddress.isOne(one.to().mail())));
        return new Preview(
                audience,
                purposes.require(purpose).label(),
                wording.name(),
                byAddress.get(true),
                byAddress.get(false),
                Fingerprint.of(all.stream()));
    }

    /** What was written about this before, the latest first. */
    public List<EarlierBatch> earlier(Viewer viewer, String place) {
        viewer.requireOfficer("notices");
        return mails.batchesAt(place);
    }

    private static Written written(Recipient person, NewWording wording, Map<String, String> office) {
        Map<String, String> values = new HashMap<>(office);
        values.putAll(person.fields());
        return new Written(
                person, NamedFields.fill(wording.subject(), values), NamedFields.fill(wording.text(), values));
    }

    /** What one person would get. */
    public record Written(Recipient to, String subject, String text) {
        NewMail mail() {
            return new NewMail(to.name(), to.mail(), subject, text);
        }
    }

    /**
     * A notice before it leaves.
     *
     * @param label of the purpose
     * @param wording the name of the text
     * @param withoutAddress those who have no address that a mail could go to
     * @param seen what the page of it shows
     */
    public record Preview(
            Audience audience,
            String label,
            String wording,
            List<Written> mails,
            List<Written> withoutAddress,
            Fingerprint seen) {}

    /** Mails that were written before by one act. */
    public record EarlierBatch(long id, String title, Act posted, long mails) {}
}
