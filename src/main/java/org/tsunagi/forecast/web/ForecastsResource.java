package org.tsunagi.forecast.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.forecast.ForecastDesk;
import org.tsunagi.forecast.ForecastDesk.Expected;
import org.tsunagi.forecast.ForecastViews;
import org.tsunagi.forecast.ForecastViews.Board;
import org.tsunagi.forecast.ForecastViews.BodyForecast;
import org.tsunagi.forecast.web.ForecastPages.ForecastBoard;
import org.tsunagi.forecast.web.ForecastPages.ForecastList;
import org.tsunagi.masters.NominatingBodyViews;

/** What bodies expect to nominate, for officers: who has answered, the sum against the seats, answers by telephone. */
@Path(ForecastsResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class ForecastsResource {
    static final String PATH = "/forecasts";

    private final ForecastDesk desk;
    private final ForecastViews views;
    private final NominatingBodyViews bodies;
    private final ChosenYear year;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    ForecastsResource(
            ForecastDesk desk,
            ForecastViews views,
            NominatingBodyViews bodies,
            ChosenYear year,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.bodies = bodies;
        this.year = year;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public ForecastList list() {
        return new ForecastList(pages.show("推薦の見込み"), year.chosen(), views.of(signedIn.require(), year.chosen()));
    }

    @GET
    @Path("/{id:[0-9]+}")
    public ForecastBoard board(@RestPath long id, @RestQuery @Nullable String body) {
        Board board = views.board(signedIn.require(), id);
        Long chosen = new Fields(new Problems()).optionalId("body", body);
        ReplyForm form = board.bodies().stream()
                .filter(one -> one.stands() && Long.valueOf(one.bodyId()).equals(chosen))
                .findFirst()
                .map(one -> ReplyForm.of(one.bodyId(), one.reply()))
                .orElseGet(() -> ReplyForm.of(null, null));
        return page(board, form, new Problems());
    }

    @POST
    @Path("/{id:[0-9]+}")
    public Response reply(@RestPath long id, @BeanParam ReplyForm form) {
        Problems problems = new Problems();
        Long body = form.body(problems);
        Expected said = form.read(problems);
        if (body == null || said == null || !problems.tryTo(() -> desk.reply(signedIn.require(), id, body, said))) {
            return Answers.refused(page(views.board(signedIn.require(), id), form, problems));
        }
        flash.say("「" + bodies.name(body) + "」の見込みを" + said.number() + "名と記録しました。");
        return Answers.seeOther(place(id));
    }

    @POST
    @Path("/{id:[0-9]+}/taking-back")
    public Response takeBack(@RestPath long id, @RestForm @Nullable String body) {
        Problems problems = new Problems();
        Long of = new Fields(problems).id("body", body);
        if (of == null || !problems.tryTo(() -> desk.takeBack(signedIn.require(), id, of))) {
            return Answers.refused(page(views.board(signedIn.require(), id), ReplyForm.of(null, null), problems));
        }
        flash.say("「" + bodies.name(of) + "」の回答を取り消しました。");
        return Answers.seeOther(place(id));
    }

    @GET
    @Path("/{id:[0-9]+}/taking-back")
    public Response toTheBoard(@RestPath long id) {
        return Answers.seeOther(place(id));
    }

    @POST
    @Path("/{id:[0-9]+}/removal")
    public Response remove(@RestPath long id) {
        Problems problems = new Problems();
        Board board = views.board(signedIn.require(), id);
        if (!problems.tryTo(() -> desk.remove(id))) {
            return Answers.refused(page(board, ReplyForm.of(null, null), problems));
        }
        flash.say("「" + board.line().course() + "」の見込みの調査を削除しました。");
        return Answers.seeOther(PATH);
    }

    @GET
    @Path("/{id:[0-9]+}/removal")
    public Response toTheButton(@RestPath long id) {
        return toTheBoard(id);
    }

    static String place(long id) {
        return PATH + "/" + id;
    }

    private ForecastBoard page(Board board, ReplyForm form, Problems problems) {
        return new ForecastBoard(
                pages.of(board.line().fiscalYear()).show(board.line().course() + "　推薦の見込み", problems),
                board,
                board.bodies().stream()
                        .filter(BodyForecast::stands)
                        .map((BodyForecast one) -> Option.of(one.bodyId(), one.body()))
                        .toList(),
                form);
    }
}
