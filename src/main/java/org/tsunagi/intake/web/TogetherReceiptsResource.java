package org.tsunagi.intake.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.QrPicture;
import org.tsunagi.base.web.SheetCookie;
import org.tsunagi.intake.OnlineViews;
import org.tsunagi.intake.OnlineViews.Together;
import org.tsunagi.intake.web.ApplyPages.OwnRefused;
import org.tsunagi.intake.web.ApplyPages.Slip;
import org.tsunagi.intake.web.ApplyPages.TogetherReceipts;

/** The receipts of what an employer has just sent, in the browser that sent it. */
@Path(TogetherReceiptsResource.PATH + "/{id:[0-9]+}")
@PermitAll
class TogetherReceiptsResource {
    static final String PATH = "/receipts";

    private final OnlineViews views;
    private final SheetCookie cookie;
    private final ApplicationChoices.Source choices;
    private final OfficeCode codes;
    private final TsunagiConfig config;
    private final Pages pages;
    private final Flash flash;

    TogetherReceiptsResource(
            OnlineViews views,
            SheetCookie cookie,
            ApplicationChoices.Source choices,
            OfficeCode codes,
            TsunagiConfig config,
            Pages pages,
            Flash flash) {
        this.views = views;
        this.cookie = cookie;
        this.choices = choices;
        this.codes = codes;
        this.config = config;
        this.pages = pages;
        this.flash = flash;
    }

    /** Where the receipts lie of those of whom this is the first. */
    static String sheet(long first) {
        return PATH + "/" + first;
    }

    @GET
    public TemplateInstance show(@RestPath long id) {
        String key = cookie.token(sheet(id));
        List<Together> people = key.isEmpty() ? List.of() : views.together(SubmissionKey.of(key));
        if (people.isEmpty() || people.get(0).id() != id) {
            return OwnRefused.noLink(pages);
        }
        List<Slip> slips = people.stream().map(this::slip).toList();
        return new TogetherReceipts(
                pages.of(people.get(0).year()).show("申込みの控え"),
                id,
                slips,
                slips.stream()
                        .filter(one -> one.person().ofEmployer())
                        .sorted(Comparator.comparing(
                                one -> one.person().rank(), Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList(),
                choices.office(),
                codes);
    }

    /** Leaves nothing behind at a browser that others use too. */
    @POST
    @Path("/leaving")
    public Response leave(@RestPath long id) {
        cookie.takeAway(sheet(id));
        flash.say("表示を終わりました。");
        return Answers.seeOther(ApplyResource.PATH);
    }

    @GET
    @Path("/leaving")
    public Response fromLeaving(@RestPath long id) {
        return Answers.seeOther(sheet(id));
    }

    private Slip slip(Together person) {
        String address = config.address(OwnLinkResource.PATH + "/" + person.link());
        return new Slip(person, address, QrPicture.of(address));
    }
}
