package org.tsunagi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.notice.WordingDesk.NewWording;

/** What pages read of the office's own texts and of what they may be about. */
@ApplicationScoped
public class WordingViews {
    /** Stands for what a purpose begins with, which no office has changed. */
    static final long FIRST = 0;

    private final NoticeWordings wordings;
    private final Purposes purposes;

    WordingViews(NoticeWordings wordings, Purposes purposes) {
        this.wordings = wordings;
        this.purposes = purposes;
    }

    /** All texts, purpose by purpose. */
    public List<WordingLine> all(Viewer viewer) {
        viewer.requireOfficer("wordings");
        return wordings.inOrder().stream().map(NoticeWording::line).toList();
    }

    /** The texts of one purpose; while the office has none, what it begins with if that is whole. */
    public List<WordingLine> of(Viewer viewer, String purpose) {
        viewer.requireOfficer("wordings");
        List<WordingLine> own =
                wordings.of(purpose).stream().map(NoticeWording::line).toList();
        NoticePurpose wanted = purposes.require(purpose);
        return own.isEmpty() && wanted.isReady() ? List.of(purposes.first(wanted)) : own;
    }

    public WordingLine one(Viewer viewer, long id) {
        viewer.requireOfficer("wording");
        return wordings.require(id).line();
    }

    /** What there is of the office's own .docx to a text. */
    public Optional<DocumentLine> document(Viewer viewer, long id) {
        return Optional.ofNullable(documents(viewer).get(id));
    }

    /** The same of all texts that have one. */
    public Map<Long, DocumentLine> documents(Viewer viewer) {
        viewer.requireOfficer("wordings");
        return wordings.documents().stream().collect(Collectors.toMap(DocumentLine::wordingId, Function.identity()));
    }

    /** The file itself as it came; 404 where there is none. */
    public byte[] file(Viewer viewer, long id) {
        viewer.requireOfficer("wordings");
        return NotFound.orThrow(wordings.documentOf(id), "WordingDocument of " + id)
                .content();
    }

    /** What texts can be for. */
    public List<PurposeLine> purposes() {
        return purposes.all().stream().map(this::line).toList();
    }

    /** One of them; 404 when there is none of that code. */
    public PurposeLine purpose(String code) {
        return line(purposes.require(code));
    }

    private PurposeLine line(NoticePurpose purpose) {
        return new PurposeLine(
                purpose.code(),
                purpose.label(),
                purpose.reach(),
                purpose.isMailed(),
                NamedFields.inBraces(purposes.fieldsOf(purpose)),
                NamedFields.inBraces(purposes.fieldsOnPaper(purpose)),
                purpose.firstSubject(),
                purpose.firstText());
    }

    /** A text as lists and its form show it. */
    public record WordingLine(long id, long version, NewWording wording) {}

    /**
     * The office's own .docx to a text, without what stands in it.
     *
     * @param size in bytes
     */
    public record DocumentLine(long wordingId, long version, String name, int size, String sha256, Act uploaded) {
        public int kilobytes() {
            return (size + 1023) / 1024;
        }
    }

    /**
     * What a text can be for.
     *
     * @param reach how people are reached, in a sentence
     * @param mailed whether it may be mailed
     * @param fields the names that may stand in it, in braces
     * @param fieldsOnPaper the names that may stand in a .docx
     */
    public record PurposeLine(
            String code,
            String label,
            String reach,
            boolean mailed,
            String fields,
            String fieldsOnPaper,
            String firstSubject,
            String firstText) {}
}
