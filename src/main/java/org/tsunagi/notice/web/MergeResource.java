package org.tsunagi.notice.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.OfficeName;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.notice.LetterViews;
import org.tsunagi.notice.LetterViews.LetterHead;
import org.tsunagi.notice.NoticePurpose.Audience;
import org.tsunagi.notice.NoticeViews;
import org.tsunagi.notice.print.MergeWorkbook;

/** The people of a notice as a file for the office's own mail merge. */
@Path("/notices/{purpose}/{subject:[0-9]+}/merge.xlsx")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class MergeResource {
    private final NoticeViews views;
    private final LetterViews letters;
    private final NoticePreviews previews;
    private final OfficeName office;
    private final OfficeClock clock;
    private final SignedIn signedIn;

    MergeResource(
            NoticeViews views,
            LetterViews letters,
            NoticePreviews previews,
            OfficeName office,
            OfficeClock clock,
            SignedIn signedIn) {
        this.views = views;
        this.letters = letters;
        this.previews = previews;
        this.office = office;
        this.clock = clock;
        this.signedIn = signedIn;
    }

    @GET
    public Response file(@BeanParam NoticeQuery notice, @BeanParam LetterQuery query) {
        Audience audience = views.audience(signedIn.require(), notice.purpose(), notice.subject());
        Problems problems = new Problems();
        LetterHead head = query.read(problems, clock.today());
        if (!problems.none()) {
            return Answers.refused(previews.page(notice, 1, query, problems));
        }
        byte[] bytes = new MergeWorkbook(letters.columns(notice.purpose()), letters.ofTheOffice(head))
                .of(audience.title(), audience.but(notice.leftOut()), office.shortName(), clock.today());
        String without = LeftOutWords.of(audience.people(), notice.leftOut());
        return Download.of(bytes, Messages.say("notice.merge.file", audience.title() + without), Download.XLSX);
    }
}
