package org.tsunagi.notice.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.notice.MailViews;
import org.tsunagi.notice.NoticeDesk;
import org.tsunagi.notice.NoticeDesk.Sent;
import org.tsunagi.notice.NoticePurpose.Audience;
import org.tsunagi.notice.NoticeViews;
import org.tsunagi.notice.NoticeViews.Preview;
import org.tsunagi.notice.WordingViews;
import org.tsunagi.notice.web.NoticePages.NoticeShow;

/** A notice before it leaves: to whom, by which text, and each person's whole mail. */
@Path("/notices/{purpose}/{subject:[0-9]+}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class NoticesResource {
    private static final int SIZE = 10;

    private final NoticeDesk desk;
    private final NoticeViews views;
    private final WordingViews wordings;
    private final MailViews mails;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    NoticesResource(
            NoticeDesk desk,
            NoticeViews views,
            WordingViews wordings,
            MailViews mails,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.wordings = wordings;
        this.mails = mails;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public NoticeShow show(
            @RestPath String purpose,
            @RestPath long subject,
            @RestQuery @Nullable String wording,
            @RestQuery @Nullable String page) {
        return page(purpose, subject, wording, Paging.page(page), SubmissionKey.fresh(), new Problems());
    }

    @POST
    public Response send(
            @RestPath String purpose,
            @RestPath long subject,
            @RestForm @Nullable String wording,
            @RestForm @Nullable String seen,
            @RestForm @Nullable String key) {
        Problems problems = new Problems();
        Long chosen = new Fields(problems).id("wording", wording);
        Optional<Long> batch = chosen == null
                ? Optional.empty()
                : problems.tryGet(() -> desk.send(
                        signedIn.require(),
                        new Sent(purpose, subject, chosen),
                        at(purpose, subject),
                        Fingerprint.sent(seen),
                        SubmissionKey.of(key)));
        if (batch.isPresent()) {
            flash.say("メールを作成しました。順に送信します。");
            return Answers.seeOther(MailsResource.PATH + "?batch=" + batch.get());
        }
        return Answers.refused(page(purpose, subject, wording, 1, SubmissionKey.fresh(), problems));
    }

    private static String at(String purpose, long subject) {
        return "/notices/" + purpose + "/" + subject;
    }

    private NoticeShow page(
            String purpose, long subject, @Nullable String wording, int number, SubmissionKey key, Problems problems) {
        Viewer viewer = signedIn.require();
        Audience audience = views.audience(viewer, purpose, subject);
        List<Option> texts = wordings.of(viewer, purpose).stream()
                .map(one -> Option.of(one.id(), one.wording().name()))
                .toList();
        Optional<Long> chosen = texts.stream()
                .map(Option::value)
                .filter(value -> value.equals(wording))
                .map(Long::valueOf)
                .findFirst();
        if (chosen.isEmpty() && wording != null && !wording.isBlank()) {
            problems.add("wording", Messages.say("notice.wordingGone"));
        }
        Preview preview =
                chosen.map(id -> views.preview(viewer, purpose, subject, id)).orElse(null);
        String place = at(purpose, subject);
        Paging paging = new Paging(
                number,
                SIZE,
                preview == null ? 0 : preview.mails().size(),
                place + chosen.map(id -> "?wording=" + id).orElse(""));
        return new NoticeShow(
                pages.of(audience.year()).show(wordings.purpose(purpose).label(), problems),
                wordings.purpose(purpose),
                audience,
                place,
                texts,
                wording == null ? "" : wording,
                preview,
                preview == null
                        ? List.of()
                        : preview.mails().stream()
                                .skip(paging.offset())
                                .limit(SIZE)
                                .toList(),
                paging,
                key.value(),
                views.earlier(viewer, place),
                mails.readiness());
    }
}
