package org.tsunagi.attendance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalTime;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.CheckIn;
import org.tsunagi.attendance.CheckInViews;
import org.tsunagi.attendance.DayReading.DayState;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.attendance.MarkedLine;
import org.tsunagi.attendance.web.AttendancePages.CheckInPage;
import org.tsunagi.attendance.web.AttendancePages.CheckInUnknown;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;

/** What the code of an admission slip opens to an officer: one person, one large button. Looking marks nobody. */
@Path("/days/{day}/enrollments/{enrollment}/check-in/{code}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class CheckInResource {
    private final AttendanceDesk desk;
    private final CheckInViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    CheckInResource(AttendanceDesk desk, CheckInViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public Response show(@RestPath long day, @RestPath long enrollment, @RestPath String code) {
        return slip(day, enrollment, code)
                .map(slip -> Response.ok(page(slip, "", new Problems())).build())
                .orElseGet(this::unknown);
    }

    @POST
    public Response mark(
            @RestPath long day, @RestPath long enrollment, @RestPath String code, @BeanParam MarkForm form) {
        Optional<CheckIn> slip = slip(day, enrollment, code);
        if (slip.isEmpty()) {
            return unknown();
        }
        Problems problems = new Problems();
        if (slip.get().rule().isPresent() || isForCorrection(slip.get())) {
            return Answers.refused(page(slip.get(), "", problems));
        }
        MarkEntry entry = form.read(problems);
        boolean done = entry != null
                && problems.tryTo(() ->
                        desk.mark(signedIn.require(), day, slip.get().person().traineeId(), entry));
        if (!done) {
            return slip(day, enrollment, code)
                    .map(now -> Answers.refused(page(now, form.at(), problems)))
                    .orElseGet(this::unknown);
        }
        flash.say(
                Messages.say(
                        "attendance.checkIn.done",
                        slip.get().person().name().full(),
                        said(slip(day, enrollment, code))),
                slip.get().path(),
                Messages.say("attendance.checkIn.undo"));
        return Answers.seeOther(ScanResource.place(day));
    }

    @GET
    @Path("/clearance")
    public Response leadToThePage(@RestPath long day, @RestPath long enrollment, @RestPath String code) {
        return slip(day, enrollment, code)
                .map(slip -> Answers.seeOther(slip.path()))
                .orElseGet(this::unknown);
    }

    /** Back to nothing entered. */
    @POST
    @Path("/clearance")
    public Response clear(
            @RestPath long day, @RestPath long enrollment, @RestPath String code, @BeanParam MarkForm form) {
        Optional<CheckIn> slip = slip(day, enrollment, code);
        if (slip.isEmpty()) {
            return unknown();
        }
        Problems problems = new Problems();
        CheckIn seen = slip.get();
        if (seen.rule().isPresent() || isForCorrection(seen)) {
            return Answers.refused(page(seen, "", problems));
        }
        boolean done = problems.tryTo(
                () -> desk.clear(signedIn.require(), day, seen.person().traineeId(), null, form.seen()));
        if (!done) {
            return slip(day, enrollment, code)
                    .map(now -> Answers.refused(page(now, "", problems)))
                    .orElseGet(this::unknown);
        }
        flash.say(
                Messages.say("attendance.checkIn.cleared", seen.person().name().full()));
        return Answers.seeOther(seen.path());
    }

    /** Whether the day was confirmed: what was entered is changed on the page that asks for the reason. */
    private static boolean isForCorrection(CheckIn slip) {
        MarkedLine marked = slip.marked();
        return marked != null && marked.isLater() && marked.line().isMarked();
    }

    private Optional<CheckIn> slip(long day, long enrollment, String code) {
        return views.of(signedIn.require(), day, enrollment, code);
    }

    /** 「出席」, 「遅刻 10:12から」. */
    private static String said(Optional<CheckIn> slip) {
        return slip.map(CheckIn::marked)
                .map(marked -> {
                    DayState state = marked.line().state();
                    return state == DayState.LATE
                            ? Messages.say(
                                    "attendance.checkIn.late",
                                    JapaneseDate.clock(marked.line().at()))
                            : Messages.label(state);
                })
                .orElse("");
    }

    private CheckInPage page(CheckIn slip, @Nullable String at, Problems problems) {
        return new CheckInPage(
                pages.of(FiscalYear.of(slip.day().heldOn()))
                        .show(slip.person().name().full() + "さんの受付", problems),
                slip,
                slip.marked() == null ? null : slip.marked().line(),
                slip.refusal(),
                at == null || at.isEmpty() ? late(slip) : at);
    }

    private static String late(CheckIn slip) {
        LocalTime late = slip.late();
        return late == null ? "" : JapaneseDate.clock(late);
    }

    private Response unknown() {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(new CheckInUnknown(pages.ofAllYears().show("この受講票は読み取れません")))
                .build();
    }
}
