package org.tsunagi.attendance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.attendance.MarkedLine;
import org.tsunagi.attendance.RestSeen;
import org.tsunagi.attendance.RollCallLine;
import org.tsunagi.attendance.RollCallSheet;
import org.tsunagi.attendance.web.AttendancePages.PersonPage;
import org.tsunagi.attendance.web.AttendancePages.RollCallPage;
import org.tsunagi.attendance.web.AttendancePages.RollCallPart;
import org.tsunagi.attendance.web.AttendancePages.RollCallPrint;
import org.tsunagi.attendance.web.AttendancePages.RollCallTally;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;

/** The roll-call of a day, and one person's day in it. */
@Path("/days/{day}/attendance")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class RollCallResource {
    private final AttendanceDesk desk;
    private final AttendanceViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    RollCallResource(AttendanceDesk desk, AttendanceViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public RollCallPage show(@RestPath long day, @BeanParam RollCallFilter filter) {
        return RollCallPage.of(pages, views.rollCall(signedIn.require(), day), filter, new Problems());
    }

    @GET
    @Path("/sheet")
    public RollCallPrint print(@RestPath long day) {
        RollCallSheet sheet = views.rollCall(signedIn.require(), day);
        return new RollCallPrint(of(sheet).show("出席簿"), sheet);
    }

    @POST
    @Path("/rest")
    public Response markRest(
            @RestPath long day, @RestForm @Nullable String unmarked, @BeanParam RollCallFilter filter) {
        Problems problems = new Problems();
        return problems.tryGet(() -> desk.markRestPresent(signedIn.require(), day, RestSeen.sent(unmarked)))
                .map(people -> {
                    flash.say(people + "名を出席にしました。");
                    return Answers.seeOther(place(day) + filter.query());
                })
                .orElseGet(() -> Answers.refused(
                        RollCallPage.refused(pages, views.rollCall(signedIn.require(), day), filter, problems)));
    }

    @GET
    @Path("/{trainee}")
    public PersonPage person(
            @RestPath long day,
            @RestPath long trainee,
            @RestQuery @Nullable String lesson,
            @RestQuery @Nullable String mark,
            @BeanParam RollCallFilter filter) {
        RollCallSheet sheet = views.rollCall(signedIn.require(), day);
        return personPage(sheet, sheet.line(trainee), MarkForm.asking(lesson, mark), filter, new Problems());
    }

    @POST
    @Path("/{trainee}/mark")
    public Response mark(
            @RestPath long day, @RestPath long trainee, @BeanParam MarkForm form, @BeanParam RollCallFilter filter) {
        Problems problems = new Problems();
        return isMarked(day, trainee, form, problems)
                ? Answers.seeOther(filter.backTo(day, trainee))
                : refused(day, trainee, form, filter, problems);
    }

    /** Back to nothing entered. */
    @POST
    @Path("/{trainee}/clearance")
    public Response clear(
            @RestPath long day, @RestPath long trainee, @BeanParam MarkForm form, @BeanParam RollCallFilter filter) {
        Viewer viewer = signedIn.require();
        Problems problems = new Problems();
        String why = form.why(problems);
        if (!problems.none() || !problems.tryTo(() -> desk.clear(viewer, day, trainee, why, form.seen()))) {
            return refused(day, trainee, form, filter, problems);
        }
        flash.say("出欠を未入力に戻しました。");
        return Answers.seeOther(filter.backTo(day, trainee));
    }

    /** The same from a page that swaps the line in place. */
    @POST
    @Path("/{trainee}/line")
    public Response line(
            @RestPath long day, @RestPath long trainee, @BeanParam MarkForm form, @BeanParam RollCallFilter filter) {
        Problems problems = new Problems();
        if (!isMarked(day, trainee, form, problems)) {
            return refused(day, trainee, form, filter, problems);
        }
        MarkedLine marked = views.line(signedIn.require(), day, trainee);
        return Response.ok(new RollCallPart(marked, marked.line(), filter))
                .header("HX-Trigger", "marked")
                .build();
    }

    /** What the page counts; it asks once the presses pause, so that a press costs no more with many people. */
    @GET
    @Path("/tally")
    @ShowsNobody
    public Response tally(
            @RestPath long day, @RestHeader("HX-Request") @Nullable String inPlace, @BeanParam RollCallFilter filter) {
        return inPlace == null
                ? Answers.seeOther(place(day) + filter.query())
                : Response.ok(new RollCallTally(views.stand(signedIn.require(), day), filter))
                        .build();
    }

    private boolean isMarked(long day, long trainee, MarkForm form, Problems problems) {
        Viewer viewer = signedIn.require();
        Long lesson = form.lessonId(problems);
        MarkEntry entry = form.read(problems);
        return entry != null
                && problems.tryTo(() -> {
                    if (lesson == null) {
                        desk.mark(viewer, day, trainee, entry);
                    } else {
                        desk.markLesson(viewer, day, lesson, trainee, entry);
                    }
                });
    }

    /** The person's page with what was typed; the roll-call where nobody like that is expected. */
    private Response refused(long day, long trainee, MarkForm form, RollCallFilter filter, Problems problems) {
        RollCallSheet sheet = views.rollCall(signedIn.require(), day);
        return sheet.find(trainee)
                .map(line -> Answers.refused(personPage(sheet, line, form, filter, problems)))
                .orElseGet(() -> Answers.refused(RollCallPage.of(pages, sheet, filter, problems)));
    }

    private PersonPage personPage(
            RollCallSheet sheet, RollCallLine line, MarkForm form, RollCallFilter filter, Problems problems) {
        return new PersonPage(
                of(sheet).show(line.name().full() + "さんの出欠", problems),
                sheet,
                line,
                views.changesOf(signedIn.require(), sheet.day().dayId(), line.traineeId()),
                form,
                MarkChoices.of(line),
                filter);
    }

    private Pages of(RollCallSheet sheet) {
        return pages.of(FiscalYear.of(sheet.day().heldOn()));
    }

    static String place(long day) {
        return "/days/" + day + "/attendance";
    }
}
