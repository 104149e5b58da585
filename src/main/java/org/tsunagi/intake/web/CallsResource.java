package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.ListPart;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.QrPicture;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.forecast.ForecastViews;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.CallViews.BoardLine;
import org.tsunagi.intake.EmployerBoard;
import org.tsunagi.intake.EmployerBoard.EmployerLine;
import org.tsunagi.intake.EmployerViews;
import org.tsunagi.intake.web.IntakePages.CallBoard;
import org.tsunagi.intake.web.IntakePages.CallEdit;
import org.tsunagi.intake.web.IntakePages.CallList;
import org.tsunagi.intake.web.IntakePages.Employers;
import org.tsunagi.masters.ContactViews;

/** The calls of a year, and the board of one; officials see them too, for there are no names. */
@Path("/calls")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class CallsResource {
    private final CallDesk desk;
    private final CallViews views;
    private final EmployerViews employers;
    private final ContactViews contacts;
    private final ForecastViews forecasts;
    private final TsunagiConfig config;
    private final SignedIn signedIn;
    private final ChosenYear year;
    private final Pages pages;
    private final Flash flash;

    CallsResource(
            CallDesk desk,
            CallViews views,
            EmployerViews employers,
            ContactViews contacts,
            ForecastViews forecasts,
            TsunagiConfig config,
            SignedIn signedIn,
            ChosenYear year,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.employers = employers;
        this.contacts = contacts;
        this.forecasts = forecasts;
        this.config = config;
        this.signedIn = signedIn;
        this.year = year;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    @RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.OFFICIAL})
    public CallList list() {
        return new CallList(pages.show("推薦・受講申込"), views.calls(signedIn.require(), year.chosen()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.OFFICIAL})
    public CallBoard board(@RestPath long id, @RestQuery @Nullable String page) {
        CallLine call = views.call(signedIn.require(), id);
        List<BoardLine> board = views.board(signedIn.require(), id);
        Map<Boolean, List<BoardLine>> byHeard =
                board.stream().filter(BoardLine::isAsked).collect(Collectors.partitioningBy(BoardLine::isHeard));
        String address = config.address(ApplyResource.form(id));
        return new CallBoard(
                pages.of(call.year()).show(call.course() + "の推薦・申込の状況"),
                call,
                views.account(signedIn.require(), call.courseId()),
                views.calledAgain(call.courseId()).orElse(null),
                address,
                QrPicture.of(address),
                byHeard.get(true),
                byHeard.get(false),
                signedIn.require().isOfficer() ? contacts.all(signedIn.require()) : Map.of(),
                contacts.thisYear(),
                forecasts.ofCourse(signedIn.require(), call.courseId()).orElse(null),
                board.stream().filter(line -> !line.isAsked()).toList(),
                employers(call, page));
    }

    private @Nullable Employers employers(CallLine call, @Nullable String page) {
        if (call.route().byBodiesAlone() || !signedIn.require().isOfficer()) {
            return null;
        }
        EmployerBoard board = employers.board(signedIn.require(), call);
        return new Employers(
                ListPart.of(board.lines(), EmployerLine::beyond, page, "/calls/" + call.id()),
                call.selected() ? List.of() : board.near(),
                board.isBeyond());
    }

    @GET
    @Path("/{id}/edit")
    public CallEdit edit(@RestPath long id) {
        CallLine call = views.call(signedIn.require(), id);
        return editPage(call, CallForm.of(call), call.version(), new Problems());
    }

    @POST
    @Path("/{id}")
    public Response change(@RestPath long id, @BeanParam CallForm form, @RestForm @Nullable String version) {
        Problems problems = new Problems();
        NewCall wanted = form.read(problems, views.call(signedIn.require(), id).year());
        long sent = Stored.version(version);
        if (wanted != null && problems.tryTo(() -> desk.change(id, wanted, sent))) {
            flash.say("受付期間を保存しました。");
            return Answers.seeOther("/calls/" + id);
        }
        CallLine now = views.call(signedIn.require(), id);
        return Answers.refused(editPage(now, form, problems.stale() ? now.version() : sent, problems));
    }

    /** Ends the call before its deadline; the selection comes next. */
    @POST
    @Path("/{id}/closing")
    public Response close(@RestPath long id, @RestForm @Nullable String version) {
        Problems problems = new Problems();
        if (problems.tryTo(() -> desk.close(id, Stored.version(version)))) {
            flash.say("受付を終わりました。");
            return Answers.seeOther(
                    "/courses/" + views.call(signedIn.require(), id).courseId() + "/selection");
        }
        CallLine call = views.call(signedIn.require(), id);
        return Answers.refused(editPage(call, CallForm.of(call), call.version(), problems));
    }

    @POST
    @Path("/{id}/removal")
    public Response remove(@RestPath long id) {
        Problems problems = new Problems();
        CallLine call = views.call(signedIn.require(), id);
        if (problems.tryTo(() -> desk.remove(id))) {
            flash.say("「" + call.course() + "」の受付を削除しました。");
            return Answers.seeOther("/calls?year=" + call.year().year());
        }
        return Answers.refused(editPage(call, CallForm.of(call), call.version(), problems));
    }

    private CallEdit editPage(CallLine call, CallForm form, long version, Problems problems) {
        return new CallEdit(pages.of(call.year()).show("受付期間の変更", problems), call, form, Long.toString(version));
    }
}
