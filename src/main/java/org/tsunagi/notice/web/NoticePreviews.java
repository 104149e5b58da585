package org.tsunagi.notice.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.notice.LetterSheet;
import org.tsunagi.notice.LetterViews;
import org.tsunagi.notice.LetterViews.LetterHead;
import org.tsunagi.notice.MailViews;
import org.tsunagi.notice.MailViews.Readiness;
import org.tsunagi.notice.NoticePurpose.Audience;
import org.tsunagi.notice.NoticePurpose.Recipient;
import org.tsunagi.notice.NoticeViews;
import org.tsunagi.notice.NoticeViews.Preview;
import org.tsunagi.notice.NoticeViews.Written;
import org.tsunagi.notice.WordingViews;
import org.tsunagi.notice.print.LetterFace;
import org.tsunagi.notice.web.NoticePages.Choice;
import org.tsunagi.notice.web.NoticePages.NoticeShow;
import org.tsunagi.notice.web.NoticePages.ShownDocument;
import org.tsunagi.notice.web.NoticePages.Unprinted;

/** Makes the page on which a notice is seen before it leaves. */
@ApplicationScoped
class NoticePreviews {
    private static final int SIZE = 10;

    private final NoticeViews views;
    private final LetterViews letters;
    private final WordingViews wordings;
    private final MailViews mails;
    private final OfficeClock clock;
    private final SignedIn signedIn;
    private final Pages pages;

    NoticePreviews(
            NoticeViews views,
            LetterViews letters,
            WordingViews wordings,
            MailViews mails,
            OfficeClock clock,
            SignedIn signedIn,
            Pages pages) {
        this.views = views;
        this.letters = letters;
        this.wordings = wordings;
        this.mails = mails;
        this.clock = clock;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    NoticeShow page(NoticeQuery query, int number, LetterQuery letter, Problems problems) {
        Viewer viewer = signedIn.require();
        String purpose = query.purpose();
        long subject = query.subject();
        String wording = query.wording();
        Audience audience = views.audience(viewer, purpose, subject);
        List<Option> texts = texts(viewer, purpose);
        // one alone is not to be chosen first
        String asked = wording == null && texts.size() == 1 ? texts.get(0).value() : wording;
        Optional<Long> chosen = chosen(texts, asked);
        if (chosen.isEmpty() && wording != null && !wording.isBlank()) {
            problems.add("wording", Messages.say("notice.wordingGone"));
        }
        Preview preview = chosen.map(id -> views.preview(viewer, purpose, subject, id, query.leftOut()))
                .orElse(null);
        List<Written> all = preview == null ? List.of() : preview.everybody();
        String place = query.place();
        Paging paging = new Paging(
                number,
                SIZE,
                all.size(),
                query.url(chosen.map(id -> Long.toString(id)).orElse("")));
        return new NoticeShow(
                pages.of(audience.year()).show(wordings.purpose(purpose).label(), problems),
                wordings.purpose(purpose),
                audience,
                place,
                texts,
                asked == null ? "" : asked,
                preview,
                choice(query, audience),
                all.stream().skip(paging.offset()).limit(SIZE).toList(),
                paging,
                SubmissionKey.fresh().value(),
                letter,
                views.attachmentName(viewer, purpose, subject).orElse(""),
                preview == null ? List.of() : unprinted(preview, letter),
                chosen.flatMap(id -> document(viewer, id, preview, letter)).orElse(null),
                views.earlier(viewer, place),
                views.leftOut(viewer, place),
                mails.readiness());
    }

    /** Whose letters the face of the PDF cannot show as typed. */
    private List<Unprinted> unprinted(Preview preview, LetterQuery letter) {
        List<Written> people = preview.letters();
        if (people.isEmpty()) {
            return List.of();
        }
        List<LetterSheet> sheets = letters.sheets(preview, letter.read(new Problems(), clock.today()));
        LetterFace face = new LetterFace();
        return IntStream.range(0, people.size())
                .filter(at -> !face.lacks(sheets.get(at)).isEmpty())
                .mapToObj(at -> new Unprinted(people.get(at).to(), String.join("」「", face.lacks(sheets.get(at)))))
                .toList();
    }

    private static Choice choice(NoticeQuery query, Audience audience) {
        return new Choice(
                query.without() == null ? "" : query.without(),
                audience.people().stream()
                        .map(person -> new Option(person.number(), person.label()))
                        .toList(),
                audience.but(query.leftOut()).stream().map(Recipient::number).toList());
    }

    private Optional<ShownDocument> document(
            Viewer viewer, long wording, @Nullable Preview preview, LetterQuery letter) {
        LetterHead head = letter.read(new Problems(), clock.today());
        return preview == null
                ? Optional.empty()
                : wordings.document(viewer, wording)
                        .map(line -> new ShownDocument(line, letters.firstLines(viewer, wording, preview, head)));
    }

    /** Whether what is written leaves by itself, as far as the settings go. */
    boolean canLeave() {
        return mails.readiness() == Readiness.READY;
    }

    /** The text asked for, or the first there is when none was; empty when it has gone meanwhile. */
    Optional<Long> chosenOrFirst(Viewer viewer, NoticeQuery query) {
        List<Option> texts = texts(viewer, query.purpose());
        String wording = query.wording();
        return wording == null || wording.isBlank()
                ? texts.stream().map(Option::value).map(Long::valueOf).findFirst()
                : chosen(texts, wording);
    }

    private static Optional<Long> chosen(List<Option> texts, @Nullable String wording) {
        return texts.stream()
                .map(Option::value)
                .filter(value -> value.equals(wording))
                .map(Long::valueOf)
                .findFirst();
    }

    private List<Option> texts(Viewer viewer, String purpose) {
        return wordings.of(viewer, purpose).stream()
                .map(one -> Option.of(one.id(), one.wording().name()))
                .toList();
    }
}
