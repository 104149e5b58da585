package org.tsunagi.notice.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.notice.NoticeDesk;
import org.tsunagi.notice.NoticeDesk.Sent;
import org.tsunagi.notice.NoticePurpose.Audience;
import org.tsunagi.notice.NoticeViews;
import org.tsunagi.notice.web.NoticePages.NoticeShow;

/** A notice before it leaves: to whom, by which text, and each person's whole mail. */
@Path("/notices/{purpose}/{subject:[0-9]+}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class NoticesResource {
    private final NoticeDesk desk;
    private final NoticeViews views;
    private final NoticePreviews previews;
    private final SignedIn signedIn;
    private final Flash flash;

    NoticesResource(NoticeDesk desk, NoticeViews views, NoticePreviews previews, SignedIn signedIn, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.previews = previews;
        this.signedIn = signedIn;
        this.flash = flash;
    }

    @GET
    public NoticeShow show(@BeanParam NoticeQuery notice, @RestQuery @Nullable String page) {
        return previews.page(notice, Paging.page(page), LetterQuery.first(), new Problems());
    }

    @POST
    public Response send(
            @RestPath String purpose,
            @RestPath long subject,
            @RestForm @Nullable String wording,
            @RestForm @Nullable String without,
            @RestForm @Nullable String seen,
            @RestForm @Nullable String attached,
            @RestForm @Nullable String key) {
        Problems problems = new Problems();
        NoticeQuery notice = new NoticeQuery(purpose, subject, wording, without);
        Long chosen = new Fields(problems).id("wording", wording);
        Optional<Long> batch = chosen == null
                ? Optional.empty()
                : problems.tryGet(() -> desk.send(
                        signedIn.require(),
                        new Sent(purpose, subject, chosen, notice.leftOut(), new Fields(problems).ticked(attached)),
                        notice.place(),
                        Fingerprint.sent(seen),
                        SubmissionKey.of(key)));
        if (batch.isPresent()) {
            flash.say(previews.canLeave() ? "メールを作成しました。順に送信します。" : "メールを作成しました。送信の設定が済むまで、送信されません。");
            return Answers.seeOther(MailsResource.PATH + "?batch=" + batch.get());
        }
        return Answers.refused(previews.page(notice, 1, LetterQuery.first(), problems));
    }

    /** Who is ticked goes into the address of the page: nothing is stored before something leaves. */
    @POST
    @Path("/recipients")
    public Response choose(
            @RestPath String purpose,
            @RestPath long subject,
            @RestForm @Nullable String wording,
            @RestForm @Nullable String without,
            @RestForm @Nullable String shown,
            @RestForm @Nullable List<String> to) {
        Problems problems = new Problems();
        NoticeQuery before = new NoticeQuery(purpose, subject, wording, without);
        Audience audience = views.audience(signedIn.require(), purpose, subject);
        NoticeQuery now = before.only(to == null ? List.of() : to, NoticeQuery.numbers(shown), audience);
        if (audience.but(now.leftOut()).isEmpty()) {
            problems.add("to", Messages.say("notice.nobodyChosen"));
        } else if (Objects.requireNonNull(now.without()).length() > NoticeQuery.LONGEST) {
            problems.add("to", Messages.say("notice.leftOutMany"));
        }
        return problems.none()
                ? Answers.seeOther(now.url(Objects.requireNonNullElse(wording, "")))
                : Answers.refused(previews.page(before, 1, LetterQuery.first(), problems));
    }
}
