package org.tsunagi.course.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.PlanCheckViews;
import org.tsunagi.course.PlanCopyDesk;
import org.tsunagi.course.PlanCopyDesk.CopiedPlan;
import org.tsunagi.course.PlanCopyViews;
import org.tsunagi.course.PlanProposal;
import org.tsunagi.course.PlanProposal.WantedPlan;
import org.tsunagi.course.web.CoursePages.CourseList;
import org.tsunagi.course.web.CoursePages.PlanCopyNew;
import org.tsunagi.masters.HolidayViews;

/** The plan of an earlier year is copied into the chosen one, and taken back. */
@Path(PlanCopyResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class PlanCopyResource {
    static final String PATH = "/plan-copies";

    private final PlanCopyDesk desk;
    private final PlanCopyViews copies;
    private final CourseViews views;
    private final PlanCheckViews checks;
    private final HolidayViews holidays;
    private final ChosenYear year;
    private final Pages pages;
    private final Flash flash;
    private final SignedIn signedIn;

    PlanCopyResource(
            PlanCopyDesk desk,
            PlanCopyViews copies,
            CourseViews views,
            PlanCheckViews checks,
            HolidayViews holidays,
            ChosenYear year,
            Pages pages,
            Flash flash,
            SignedIn signedIn) {
        this.desk = desk;
        this.copies = copies;
        this.views = views;
        this.checks = checks;
        this.holidays = holidays;
        this.year = year;
        this.pages = pages;
        this.flash = flash;
        this.signedIn = signedIn;
    }

    @GET
    @Path("/new")
    public PlanCopyNew ask() {
        FiscalYear to = year.chosen();
        Optional<PlanProposal> plan = copies.proposal(to);
        return page(
                plan.map(PlanCopyForm::proposed).orElse(null),
                to,
                plan.map(one -> one.fingerprint().text()).orElse(""),
                SubmissionKey.fresh().value(),
                new Problems());
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response copy(MultivaluedMap<String, String> sent) {
        FiscalYear to = year.sent(sent.getFirst("fiscalYear"));
        String planned = "/courses?year=" + to.year();
        if (copies.isCopied(sent.getFirst("key"))) {
            return Answers.seeOther(planned);
        }
        Problems problems = new Problems();
        PlanCopyForm form =
                copies.proposal(to).map(plan -> new PlanCopyForm(plan, sent)).orElse(null);
        WantedPlan wanted = form == null ? null : form.read(problems);
        Optional<CopiedPlan> copied = wanted == null
                ? Optional.empty()
                : problems.tryGet(() -> desk.copy(
                        signedIn.require(),
                        wanted,
                        Fingerprint.sent(sent.getFirst("seen")),
                        SubmissionKey.of(sent.getFirst("key"))));
        if (copied.isPresent()) {
            flash.say(Messages.say(
                    "course.copy.done", form.plan().from().label(), copied.get().inWords()));
            return Answers.seeOther(planned);
        }
        String seen = copies.proposal(to).map(one -> one.fingerprint().text()).orElse("");
        return Answers.refused(page(form, to, seen, sent.getFirst("key"), problems));
    }

    @POST
    @Path("/{id}/removal")
    public Response takeBack(@RestPath long id) {
        FiscalYear to = copies.require(id);
        Problems problems = new Problems();
        if (problems.tryTo(() -> desk.takeBack(id))) {
            flash.say(Messages.say("course.copy.takenBack", to.label()));
            return Answers.seeOther("/courses?year=" + to.year());
        }
        return Answers.refused(
                CourseList.of(pages.of(to).show("研修計画", problems), views, copies, checks, year.present()));
    }

    private PlanCopyNew page(
            @Nullable PlanCopyForm form, FiscalYear to, String seen, @Nullable String key, Problems problems) {
        return new PlanCopyNew(
                pages.of(to).show("前の年度の計画を写す", problems),
                to,
                form == null ? null : form.plan(),
                form == null ? List.of() : form.courses(),
                form == null ? List.of() : form.sessions(holidays.calendar()),
                form == null ? List.of() : form.calls(),
                JapaneseDate.both(holidays.calendar().knownUntil()),
                seen,
                key == null ? "" : key);
    }
}
