package org.tsunagi.notice;

import java.util.List;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;

/** Keeps the office's own texts. */
@Desk
public class WordingDesk {
    private static final long NOBODY = 0;

    private final NoticeWordings wordings;
    private final Purposes purposes;

    WordingDesk(NoticeWordings wordings, Purposes purposes) {
        this.wordings = wordings;
        this.purposes = purposes;
    }

    /** Keeps a new text; the same form sent twice keeps it once. */
    public long add(Viewer by, NewWording wanted, SubmissionKey key) {
        by.requireOfficer("wordings");
        return wordings.of(key).orElseGet(() -> kept(wanted, key)).id();
    }

    private NoticeWording kept(NewWording wanted, SubmissionKey key) {
        check(wanted, NOBODY);
        NoticeWording added = new NoticeWording(wanted, key);
        wordings.persist(added);
        return added;
    }

    /** Changes a text; what was written by it before stays as it was. */
    public void change(Viewer by, long id, NewWording wanted, long version) {
        by.requireOfficer("wordings");
        NoticeWording wording = wordings.require(id);
        StaleForm.check(version, wording.version());
        check(wanted, id);
        wording.change(wanted);
    }

    /** Removes a text; what was written by it stays. */
    public void remove(Viewer by, long id) {
        by.requireOfficer("wordings");
        wordings.delete(wordings.require(id));
    }

    private void check(NewWording wanted, long butFor) {
        List<String> known = purposes.fieldsOf(purposes.require(wanted.purpose()));
        NamedFields.check("subject", wanted.subject(), known);
        NamedFields.check("text", wanted.text(), known);
        RuleViolation.unless(!wordings.isTaken(wanted.purpose(), wanted.name(), butFor), "name", "notice.nameTaken");
    }

    /**
     * A text to be kept.
     *
     * @param purpose the code of a {@link NoticePurpose}
     * @param name by which an officer chooses it
     */
    public record NewWording(String purpose, String name, String subject, String text) {}
}
