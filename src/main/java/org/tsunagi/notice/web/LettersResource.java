package org.tsunagi.notice.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.notice.LetterViews;
import org.tsunagi.notice.LetterViews.LetterHead;
import org.tsunagi.notice.NoticeViews;
import org.tsunagi.notice.NoticeViews.Preview;
import org.tsunagi.notice.print.LetterPdf;

/** A notice on paper, a letter to each person in one file: of the text for window envelopes, or of the office's own .docx. */
@Path("/notices/{purpose}/{subject:[0-9]+}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class LettersResource {
    private final NoticeViews views;
    private final LetterViews letters;
    private final NoticePreviews previews;
    private final OfficeClock clock;
    private final SignedIn signedIn;

    LettersResource(
            NoticeViews views, LetterViews letters, NoticePreviews previews, OfficeClock clock, SignedIn signedIn) {
        this.views = views;
        this.letters = letters;
        this.previews = previews;
        this.clock = clock;
        this.signedIn = signedIn;
    }

    @GET
    @Path("/letters.pdf")
    public Response file(@BeanParam NoticeQuery notice, @BeanParam LetterQuery query) {
        return made(
                notice,
                query,
                new Kind("notice.letter.file", Download.PDF),
                (text, preview, head, name) -> LetterPdf.print(name, letters.sheets(preview, head)));
    }

    @GET
    @Path("/letters.docx")
    public Response word(
            @BeanParam NoticeQuery notice, @RestQuery @Nullable String first, @BeanParam LetterQuery query) {
        boolean firstOnly = new Fields(new Problems()).ticked(first);
        return made(
                notice,
                query,
                new Kind(firstOnly ? "notice.letter.firstWord" : "notice.letter.word", Download.DOCX),
                (text, preview, head, name) -> letters.word(signedIn.require(), text, preview, head, firstOnly));
    }

    private Response made(NoticeQuery notice, LetterQuery query, Kind kind, Press press) {
        Viewer viewer = signedIn.require();
        Problems problems = new Problems();
        LetterHead head = query.read(problems, clock.today());
        Optional<Long> chosen = previews.chosenOrFirst(viewer, notice);
        if (chosen.isEmpty()) {
            problems.add("wording", Messages.say("notice.wordingGone"));
            return Answers.refused(previews.page(notice, 1, query, problems));
        }
        long text = chosen.get();
        Preview preview = views.preview(viewer, notice.purpose(), notice.subject(), text, notice.leftOut());
        String without = LeftOutWords.of(preview.audience().people(), notice.leftOut());
        String name = Messages.say(kind.named(), preview.audience().title(), preview.wording() + without);
        Optional<byte[]> file =
                problems.none() ? problems.tryGet(() -> press.print(text, preview, head, name)) : Optional.empty();
        return file.map(bytes -> Download.of(bytes, name, kind.type()))
                .orElseGet(() -> Answers.refused(previews.page(notice.by(text), 1, query, problems)));
    }

    /** A kind of file: how it is called, and its media type. */
    private record Kind(String named, String type) {}

    /** Makes the letters of a text. */
    private interface Press {
        byte[] print(long text, Preview preview, LetterHead head, String name);
    }
}
