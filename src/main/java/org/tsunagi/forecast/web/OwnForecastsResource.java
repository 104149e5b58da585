package org.tsunagi.forecast.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.forecast.ForecastDesk;
import org.tsunagi.forecast.ForecastDesk.Expected;
import org.tsunagi.forecast.ForecastViews;
import org.tsunagi.forecast.ForecastViews.OwnForecast;
import org.tsunagi.forecast.web.ForecastPages.OwnForecastEdit;
import org.tsunagi.forecast.web.ForecastPages.OwnForecastList;

/** A body says how many it expects to nominate, and corrects it until the deadline. */
@Path(OwnForecastsResource.PATH)
@RolesAllowed(Role.Name.NOMINATOR)
class OwnForecastsResource {
    static final String PATH = "/expected";

    private final ForecastDesk desk;
    private final ForecastViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    OwnForecastsResource(ForecastDesk desk, ForecastViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public OwnForecastList list() {
        return new OwnForecastList(pages.ofAllYears().show("推薦の見込み"), views.own(signedIn.require()));
    }

    @GET
    @Path("/forecasts/{id:[0-9]+}")
    public OwnForecastEdit ask(@RestPath long id) {
        OwnForecast own = views.own(signedIn.require(), id);
        return page(own, ReplyForm.of(null, own.reply()), new Problems());
    }

    @POST
    @Path("/forecasts/{id:[0-9]+}")
    public Response reply(@RestPath long id, @BeanParam ReplyForm form) {
        Problems problems = new Problems();
        OwnForecast own = views.own(signedIn.require(), id);
        Expected said = form.read(problems);
        Viewer viewer = signedIn.require();
        if (said == null
                || !problems.tryTo(() -> desk.reply(viewer, id, viewer.body().orElseThrow(), said))) {
            return Answers.refused(page(own, form, problems));
        }
        flash.say("「" + own.line().course() + "」の見込みを" + said.number() + "名と回答しました。締切までは変更できます。");
        return Answers.seeOther(PATH);
    }

    @POST
    @Path("/forecasts/{id:[0-9]+}/taking-back")
    public Response takeBack(@RestPath long id) {
        Problems problems = new Problems();
        OwnForecast own = views.own(signedIn.require(), id);
        Viewer viewer = signedIn.require();
        if (!problems.tryTo(() -> desk.takeBack(viewer, id, viewer.body().orElseThrow()))) {
            return Answers.refused(page(own, ReplyForm.of(null, own.reply()), problems));
        }
        flash.say("「" + own.line().course() + "」の見込みの回答を取り消しました。");
        return Answers.seeOther(PATH);
    }

    @GET
    @Path("/forecasts/{id:[0-9]+}/taking-back")
    public Response toTheForm(@RestPath long id) {
        return Answers.seeOther(PATH + "/forecasts/" + id);
    }

    /** The form, or after the deadline what was typed beside what was answered. */
    private OwnForecastEdit page(OwnForecast own, ReplyForm form, Problems problems) {
        return new OwnForecastEdit(
                pages.of(own.line().fiscalYear()).show("推薦の見込みの回答", problems), own, form, form.differs(own.reply()));
    }
}
