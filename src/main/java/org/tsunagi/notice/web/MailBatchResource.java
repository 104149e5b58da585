package org.tsunagi.notice.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.notice.MailDesk;
import org.tsunagi.notice.MailState;
import org.tsunagi.notice.MailViews;
import org.tsunagi.notice.MailViews.BatchLine;
import org.tsunagi.notice.MailViews.Outage;
import org.tsunagi.notice.MailViews.Wanted;
import org.tsunagi.notice.web.NoticePages.MailRepetition;

/** What is decided on all mails of one act at once. */
@Path(MailBatchResource.PATH + "/{id:[0-9]+}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class MailBatchResource {
    static final String PATH = MailsResource.PATH + "/batches";

    private final MailDesk desk;
    private final MailViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    MailBatchResource(MailDesk desk, MailViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @POST
    @Path("/cancellation")
    public Response cancelWaiting(@RestPath long id) {
        int stopped = desk.cancelWaiting(signedIn.require(), id);
        flash.say("送信を待っていた" + stopped + "件を取りやめました。送信済みのものは戻せません。");
        return list(id);
    }

    @GET
    @Path("/repetition")
    public MailRepetition repetition(@RestPath long id, @RestQuery @Nullable String page) {
        return page(id, Paging.page(page), new Problems());
    }

    @POST
    @Path("/repetition")
    public Response repeatFailed(@RestPath long id, @RestForm @Nullable String seen, @RestForm @Nullable String key) {
        Problems problems = new Problems();
        Optional<Integer> repeated = problems.tryGet(
                () -> desk.repeatFailed(signedIn.require(), id, Fingerprint.sent(seen), SubmissionKey.of(key)));
        if (repeated.isEmpty()) {
            return Answers.refused(page(id, 1, problems));
        }
        flash.say(repeated.get() + "通をもう一度送ります。送信を待っています。");
        return list(id);
    }

    private MailRepetition page(long batch, int page, Problems problems) {
        Viewer viewer = signedIn.require();
        BatchLine line = views.batch(viewer, batch);
        Wanted wanted = Wanted.of(MailState.FAILED, batch);
        Map<MailState, Long> counts = views.counts(viewer, wanted);
        long failed = counts.getOrDefault(MailState.FAILED, 0L);
        Paging paging = new Paging(page, MailsResource.SIZE, failed, PATH + "/" + batch + "/repetition");
        return new MailRepetition(
                pages.of(line.year()).show("送信できなかったメールをもう一度送る", problems),
                batch,
                line.title(),
                failed,
                counts.getOrDefault(MailState.UNCERTAIN, 0L),
                counts.getOrDefault(MailState.BOUNCED, 0L),
                views.lines(viewer, wanted, paging.offset(), MailsResource.SIZE),
                paging,
                views.failedOf(viewer, batch).text(),
                SubmissionKey.fresh().value(),
                views.readiness(),
                views.outage(viewer).map(Outage::sentence).orElse(null));
    }

    private static Response list(long batch) {
        return Answers.seeOther(MailsResource.PATH + "?batch=" + batch);
    }
}
