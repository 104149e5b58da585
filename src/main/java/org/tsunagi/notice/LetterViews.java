package org.tsunagi.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.word.WordLetter;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Prefecture.PrefectureSettings;
import org.tsunagi.masters.Sender;
import org.tsunagi.notice.NoticeViews.Preview;
import org.tsunagi.notice.NoticeViews.Written;

/** A notice on paper: what stands on each person's letter, or the letters themselves where the office wrote its own. */
@ApplicationScoped
public class LetterViews {
    private final Purposes purposes;
    private final NoticeWordings wordings;
    private final MastersViews masters;

    LetterViews(Purposes purposes, NoticeWordings wordings, MastersViews masters) {
        this.purposes = purposes;
        this.wordings = wordings;
        this.masters = masters;
    }

    /** A letter to each of them whom one can reach. */
    public List<LetterSheet> sheets(Preview preview, LetterHead head) {
        Sender sender = masters.sender();
        Map<String, String> values = ofTheOffice(head);
        RuleViolation.unless(!preview.letters().isEmpty(), null, "notice.letter.nobody");
        return preview.letters().stream()
                .map(one -> new LetterSheet(
                        one.to().address(),
                        one.to().name(),
                        values.getOrDefault("文書番号", ""),
                        values.getOrDefault("日付", ""),
                        sender.address(),
                        values.getOrDefault("差出人", ""),
                        head.sealOmitted(),
                        one.subject(),
                        one.text(),
                        head.contact() ? contact(sender) : List.of()))
                .toList();
    }

    /**
     * The office's own .docx to the text, filled in for each of them whom one can reach; 404 where there is none.
     *
     * @param firstOnly whether it is to be looked at only: the letter of the first of them
     */
    public byte[] word(Viewer viewer, long wording, Preview preview, LetterHead head, boolean firstOnly) {
        viewer.requireOfficer("letters");
        WordingDocument document = NotFound.orThrow(wordings.documentOf(wording), "WordingDocument of " + wording);
        List<Map<String, String>> people = filled(preview, head);
        RuleViolation.unless(!people.isEmpty(), null, "notice.letter.nobody");
        return WordLetter.open(document.content(), NamedFields.BRACES).to(firstOnly ? people.subList(0, 1) : people);
    }

    /** What the first of them would read in it. */
    public List<String> firstLines(Viewer viewer, long wording, Preview preview, LetterHead head) {
        viewer.requireOfficer("letters");
        String text = wordings.textOf(wording)
                .or(() -> wordings.documentOf(wording).map(this::read))
                .orElse("");
        return filled(preview, head).stream()
                .limit(1)
                .flatMap(values -> NamedFields.fill(text, values).lines())
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** Of a file that was stored before its text was kept beside it: from now on it is. */
    private String read(WordingDocument document) {
        String text = WordLetter.open(document.content(), NamedFields.BRACES).text();
        if (WordingDocument.isKept(text)) {
            QuarkusTransaction.requiringNew().run(() -> wordings.keepText(document, text));
        }
        return text;
    }

    private List<Map<String, String>> filled(Preview preview, LetterHead head) {
        Map<String, String> office = ofTheOffice(head);
        return preview.letters().stream().map(one -> filled(one, office)).toList();
    }

    private static Map<String, String> filled(Written one, Map<String, String> office) {
        Map<String, String> values = new HashMap<>(office);
        values.put("宛名", one.to().name());
        values.put("住所", one.to().address());
        values.put("件名", one.subject());
        values.putAll(one.to().fields());
        return values;
    }

    /** What stands for the names of the office, and for those that only paper has. */
    public Map<String, String> ofTheOffice(LetterHead head) {
        Sender sender = masters.sender();
        Map<String, String> values = new LinkedHashMap<>(purposes.ofTheOffice());
        values.put(
                "文書番号",
                head.number().isBlank() || sender.numberLine().isBlank()
                        ? head.number()
                        : sender.numberLine().replace(Sender.NUMBER, head.number()));
        LocalDate date = head.date();
        values.put("日付", date == null ? Messages.say("notice.letter.undated") : JapaneseDate.print(date));
        values.put(
                "差出人",
                masters.settings().map(PrefectureSettings::officeInCharge).orElse(""));
        values.put("差出人住所", sender.address());
        return values;
    }

    /** The names of the fields of a purpose, as the columns of its merge file. */
    public List<String> columns(String purpose) {
        return purposes.require(purpose).fields();
    }

    private static List<String> contact(Sender sender) {
        return Stream.of(
                        sender.department(),
                        sender.person(),
                        said("notice.letter.phone", sender.phone()),
                        said("notice.letter.mail", sender.contactMail()))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String said(String key, String value) {
        return value.isBlank() ? "" : Messages.say(key, value);
    }

    /**
     * What all letters of a notice have on top and at the end.
     *
     * @param number as typed: 「123」, or blank
     * @param date null where it is not known yet
     * @param sealOmitted whether they say that there is no seal
     * @param contact whether they end with whom to ask
     */
    public record LetterHead(String number, @Nullable LocalDate date, boolean sealOmitted, boolean contact) {
        /** Of a letter whose number and date are given after the decision. */
        public static LetterHead ofDraft() {
            return new LetterHead(Messages.say("notice.letter.unnumbered"), null, true, true);
        }
    }
}
