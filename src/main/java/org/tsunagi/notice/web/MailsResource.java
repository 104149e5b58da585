package org.tsunagi.notice.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.notice.MailDesk;
import org.tsunagi.notice.MailState;
import org.tsunagi.notice.MailViews;
import org.tsunagi.notice.MailViews.BatchLine;
import org.tsunagi.notice.MailViews.MailDetail;
import org.tsunagi.notice.MailViews.Outage;
import org.tsunagi.notice.MailViews.Wanted;
import org.tsunagi.notice.web.NoticePages.LeftElsewhere;
import org.tsunagi.notice.web.NoticePages.MailList;
import org.tsunagi.notice.web.NoticePages.MailShow;
import org.tsunagi.notice.web.NoticePages.StateTab;

/** The outbox: what was sent to whom, what waits, and what needs a person. */
@Path(MailsResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class MailsResource {
    static final String PATH = "/mails";
    static final int SIZE = 50;

    private final MailDesk desk;
    private final MailViews views;
    private final SignedIn signedIn;
    private final ChosenYear year;
    private final Pages pages;
    private final Flash flash;

    MailsResource(MailDesk desk, MailViews views, SignedIn signedIn, ChosenYear year, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.year = year;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public MailList list(@BeanParam MailQuery query, @RestQuery @Nullable String page) {
        Viewer viewer = signedIn.require();
        Wanted wanted = query.wanted(year.chosen());
        Map<MailState, Long> counts = views.counts(viewer, wanted);
        List<StateTab> tabs = MailQuery.tabs(wanted, counts);
        long shown = tabs.stream()
                .filter(StateTab::current)
                .mapToLong(StateTab::count)
                .sum();
        Paging paging = new Paging(Paging.page(page), SIZE, shown, MailQuery.url(wanted));
        BatchLine batch = wanted.batch() == null ? null : views.batch(viewer, wanted.batch());
        return new MailList(
                batch == null ? pages.show("メール") : pages.of(batch.year()).show("メール"),
                query,
                batch == null ? null : batch.title(),
                tabs,
                counts.getOrDefault(MailState.WAITING, 0L),
                counts.getOrDefault(MailState.FAILED, 0L),
                wanted.state() == MailState.FAILED && wanted.year() != null
                        ? views.failedBatches(viewer, wanted.year())
                        : List.of(),
                elsewhere(viewer, wanted),
                views.lines(viewer, wanted, paging.offset(), SIZE),
                paging,
                views.readiness(),
                outage());
    }

    /** What waits or needs a person and is not to be seen because of the year that is chosen. */
    private List<LeftElsewhere> elsewhere(Viewer viewer, Wanted wanted) {
        return wanted.year() == null
                ? List.of()
                : views.left(viewer).stream()
                        .filter(left -> !left.fiscalYear().equals(wanted.year()))
                        .map(left -> new LeftElsewhere(left, MailQuery.url(Wanted.of(left.state(), left.fiscalYear()))))
                        .toList();
    }

    @GET
    @Path("/{id:[0-9]+}")
    public MailShow show(@RestPath long id) {
        return page(id, null, new Problems());
    }

    @POST
    @Path("/{id:[0-9]+}/cancellation")
    public Response cancel(@RestPath long id, @RestForm @Nullable String version) {
        return decided(id, null, "送信を取りやめました。", () -> desk.cancel(signedIn.require(), id, Stored.version(version)));
    }

    @POST
    @Path("/{id:[0-9]+}/repetition")
    public Response repeat(@RestPath long id, @RestForm @Nullable String address, @RestForm @Nullable String version) {
        String to = Objects.requireNonNullElse(address, "").strip();
        return decided(
                id, to, "もう一度送信します。送信を待っています。", () -> desk.repeat(signedIn.require(), id, to, Stored.version(version)));
    }

    @POST
    @Path("/{id:[0-9]+}/receipt")
    public Response markSent(@RestPath long id, @RestForm @Nullable String version) {
        return decided(
                id, null, "送信済みとして記録しました。", () -> desk.markSent(signedIn.require(), id, Stored.version(version)));
    }

    @POST
    @Path("/{id:[0-9]+}/return")
    public Response markBounced(@RestPath long id, @RestForm @Nullable String version) {
        return decided(
                id, null, "届かなかったことを記録しました。", () -> desk.markBounced(signedIn.require(), id, Stored.version(version)));
    }

    private Response decided(long id, @Nullable String address, String said, Runnable decision) {
        Problems problems = new Problems();
        if (problems.tryTo(decision)) {
            flash.say(said);
            return Answers.seeOther(PATH + "/" + id);
        }
        return Answers.refused(page(id, address, problems));
    }

    private MailShow page(long id, @Nullable String address, Problems problems) {
        Viewer viewer = signedIn.require();
        MailDetail mail = views.one(viewer, id);
        return new MailShow(
                pages.of(mail.year()).show("メールの送信", problems),
                mail,
                Objects.requireNonNullElse(address, mail.address()),
                views.repeats(viewer, id),
                views.readiness(),
                outage());
    }

    private @Nullable String outage() {
        return views.outage(signedIn.require()).map(Outage::sentence).orElse(null);
    }
}
