package org.tsunagi.notice.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.notice.LetterSheet;
import org.tsunagi.notice.NoticeViews;
import org.tsunagi.notice.NoticeViews.LetterHead;
import org.tsunagi.notice.NoticeViews.Preview;
import org.tsunagi.notice.print.LetterPdf;

/** A notice on paper: a letter for a window envelope to each person, in one file. */
@Path("/notices/{purpose}/{subject:[0-9]+}/letters.pdf")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class LettersResource {
    private final NoticeViews views;
    private final NoticePreviews previews;
    private final OfficeClock clock;
    private final SignedIn signedIn;

    LettersResource(NoticeViews views, NoticePreviews previews, OfficeClock clock, SignedIn signedIn) {
        this.views = views;
        this.previews = previews;
        this.clock = clock;
        this.signedIn = signedIn;
    }

    @GET
    public Response file(
            @RestPath String purpose,
            @RestPath long subject,
            @RestQuery @Nullable String wording,
            @BeanParam LetterQuery query) {
        Viewer viewer = signedIn.require();
        Problems problems = new Problems();
        LetterHead head = query.read(problems, clock.today());
        Optional<Long> chosen = previews.chosenOrFirst(viewer, purpose, wording);
        if (chosen.isEmpty()) {
            problems.add("wording", Messages.say("notice.wordingGone"));
            return Answers.refused(previews.page(purpose, subject, wording, 1, query, problems));
        }
        long text = chosen.get();
        Preview preview = views.preview(viewer, purpose, subject, text);
        List<LetterSheet> letters = views.letters(preview, head);
        if (letters.isEmpty()) {
            problems.add(null, Messages.say("notice.letter.nobody"));
        }
        String title = Messages.say("notice.letter.file", preview.audience().title(), preview.wording());
        Optional<byte[]> file =
                problems.none() ? problems.tryGet(() -> LetterPdf.print(title, letters)) : Optional.empty();
        return file.map(bytes -> Download.of(bytes, title, Download.PDF))
                .orElseGet(() ->
                        Answers.refused(previews.page(purpose, subject, Long.toString(text), 1, query, problems)));
    }
}
