package org.tsunagi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final LeftOuts leftOuts;

    NoticeViews(Purposes purposes, NoticeWordings wordings, Mails mails, LeftOuts leftOuts) {
        this.purposes = purposes;
        this.wordings = wordings;
        this.mails = mails;
        this.leftOuts = leftOuts;
    }

    /** The people of a notice; 404 where there is no such purpose or subject for this viewer. */
    public Audience audience(Viewer viewer, String purpose, long subject) {
        viewer.requireOfficer("notices");
        return purposes.require(purpose).of(viewer, subject);
    }

    /** What the file is called that may go with each mail of a notice; empty where there is none. */
    public Optional<String> attachmentName(Viewer viewer, String purpose, long subject) {
        viewer.requireOfficer("notices");
        return purposes.require(purpose).attachmentName(subject);
    }

    /** The file that may go with each mail of a notice; empty where there is none. */
    public Optional<MailAttachment> attachment(Viewer viewer, String purpose, long subject) {
        viewer.requireOfficer("notices");
        return purposes.require(purpose).attachment(subject);
    }

    /**
     * What each of them would get by this text.
     *
     * @param without the numbers of those who are left out
     */
    public Preview preview(Viewer viewer, String purpose, long subject, long wordingId, Set<String> without) {
        return preview(viewer, purpose, audience(viewer, purpose, subject), wordingId, without);
    }

    /** The same for people whom the purpose would name only later, for drafts. */
    public Preview preview(Viewer viewer, String purpose, Audience audience, long wordingId, Set<String> without) {
        viewer.requireOfficer("notices");
        NewWording wording = wordingId == WordingViews.FIRST
                ? purposes.first(purposes.require(purpose)).wording()
                : wordings.require(wordingId).line().wording();
        Map<String, String> office = purposes.ofTheOffice();
        List<Written> all = audience.but(without).stream()
                .map(person -> written(person, wording, office))
                .toList();
        return new Preview(
                audience,
                purposes.require(purpose).label(),
                wording.name(),
                all,
                purposes.require(purpose).needsAddress(),
                Fingerprint.of(all.stream().flatMap(Written::shown)));
    }

    /** Who was left out of what was written about this before, by batch. */
    public Map<Long, List<String>> leftOut(Viewer viewer, String place) {
        viewer.requireOfficer("notices");
        return leftOuts.at(place).stream()
                .collect(Collectors.groupingBy(
                        LeftOut::batchId, Collectors.mapping(LeftOut::said, Collectors.toList())));
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
                person,
                NamedFields.fill(wording.subject(), values).replaceAll("\\R+", " "),
                NamedFields.fill(wording.text(), values));
    }

    /** What one person would get. */
    public record Written(Recipient to, String subject, String text) {
        /** What a page shows of it; not the fields, whose order differs from one node to the next. */
        Stream<String> shown() {
            return Stream.of(to.number(), to.name(), to.mail(), to.address(), subject, text);
        }

        NewMail mail() {
            return new NewMail(to.name(), to.mail(), subject, text);
        }
    }

    /**
     * A notice before it leaves.
     *
     * @param label of the purpose
     * @param wording the name of the text
     * @param everybody what each person would get who is not left out, in the order of the purpose
     * @param needsAddress whether a letter reaches only those whose postal address is known
     * @param seen what the page of it shows
     */
    public record Preview(
            Audience audience,
            String label,
            String wording,
            List<Written> everybody,
            boolean needsAddress,
            Fingerprint seen) {
        /** The same for drafts, in which nobody is left out for want of a postal address. */
        public Preview toEverybody() {
            return new Preview(audience, label, wording, everybody, false, seen);
        }

        /** Those whom a mail can reach. */
        public List<Written> mails() {
            return having(one -> MailAddress.isOne(one.to().mail()));
        }

        public List<Written> withoutMail() {
            return having(one -> !MailAddress.isOne(one.to().mail()));
        }

        /** Those whom a letter can reach. */
        public List<Written> letters() {
            return having(one -> !needsAddress || !one.to().address().isBlank());
        }

        public List<Written> withoutPost() {
            return having(one -> needsAddress && one.to().address().isBlank());
        }

        /** Who is left out, in the order of the purpose. */
        public List<Recipient> leftOut() {
            Set<String> kept = everybody.stream().map(one -> one.to().number()).collect(Collectors.toSet());
            return audience.people().stream()
                    .filter(person -> !kept.contains(person.number()))
                    .toList();
        }

        private List<Written> having(Predicate<Written> wanted) {
            return everybody.stream().filter(wanted).toList();
        }
    }

    /** Mails that were written before by one act. */
    public record EarlierBatch(long id, String title, Act posted, long mails) {}
}
