package org.tsunagi.notice;

import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.word.WordLetter;

/** Keeps the office's own texts. */
@Desk
public class WordingDesk {
    private static final long NOBODY = 0;

    /** Before there is a document, its form is of this version. */
    static final long NONE = -1;

    private final NoticeWordings wordings;
    private final Purposes purposes;
    private final OfficeClock clock;

    WordingDesk(NoticeWordings wordings, Purposes purposes, OfficeClock clock) {
        this.wordings = wordings;
        this.purposes = purposes;
        this.clock = clock;
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
        NoticeWording wording = wordings.locked(id);
        wordings.documentOf(id).ifPresent(wordings::drop);
        wordings.delete(wording);
    }

    /** Keeps the office's own .docx to a text, or another in its place; from then on letters are made of it. */
    public void keepDocument(Viewer by, long id, NewDocument wanted, long version) {
        by.requireOfficer("wordings");
        NoticePurpose purpose =
                purposes.require(wordings.require(id).line().wording().purpose());
        String text = WordLetter.open(wanted.content(), NamedFields.BRACES).text();
        NamedFields.check("file", text, purposes.fieldsOnPaper(purpose));
        NamedFields.require("file", text, purpose.needed());
        Optional<WordingDocument> kept = unchanged(id, version);
        Act act = Act.of(by, clock.now());
        kept.ifPresentOrElse(
                document -> document.replace(wanted, text, act),
                () -> wordings.keep(new WordingDocument(id, wanted, text, act)));
    }

    /** Takes it away: the text counts again. */
    public void removeDocument(Viewer by, long id, long version) {
        by.requireOfficer("wordings");
        unchanged(id, version).ifPresent(wordings::drop);
    }

    private Optional<WordingDocument> unchanged(long id, long version) {
        wordings.locked(id); // before it is compared: there may be no document yet that could be locked
        Optional<WordingDocument> kept = wordings.documentOf(id);
        StaleForm.check(version, kept.map(WordingDocument::version).orElse(NONE));
        return kept;
    }

    private void check(NewWording wanted, long butFor) {
        NoticePurpose purpose = purposes.require(wanted.purpose());
        List<String> known = purposes.fieldsOf(purpose);
        NamedFields.check("subject", wanted.subject(), known);
        NamedFields.check("text", wanted.text(), known);
        NamedFields.require("text", wanted.text(), purpose.needed());
        RuleViolation.unless(!wordings.isTaken(wanted.purpose(), wanted.name(), butFor), "name", "notice.nameTaken");
    }

    /**
     * A text to be kept.
     *
     * @param purpose the code of a {@link NoticePurpose}
     * @param name by which an officer chooses it
     */
    public record NewWording(String purpose, String name, String subject, String text) {}

    /**
     * A .docx to be kept.
     *
     * @param name what the office calls the file
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record NewDocument(String name, byte[] content) {}
}
