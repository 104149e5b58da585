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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CopiedPlan;
import org.tsunagi.course.PlanCopyDesk;
import org.tsunagi.course.PlanCopyViews;
import org.tsunagi.course.PlanCopyViews.PlanCopyLine;
import org.tsunagi.course.PlanProposal;
import org.tsunagi.course.PlanProposal.WantedPlan;
import org.tsunagi.course.web.CoursePages.PlanCopyNew;
import org.tsunagi.course.web.CoursePages.PlanCopyRemoval;
import org.tsunagi.masters.HolidayViews;

/** The plan of an earlier year is copied into the chosen one, and taken back. */
@Path(PlanCopyResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class PlanCopyResource {
    static final String PATH = "/plan-copies";

    private final PlanCopyDesk desk;
    private final PlanCopyViews copies;
    private final HolidayViews holidays;
    private final ChosenYear year;
    private final Pages pages;
    private final Flash flash;
    private final SignedIn signedIn;

    PlanCopyResource(
            PlanCopyDesk desk,
            PlanCopyViews copies,
            HolidayViews holidays,
            ChosenYear year,
            Pages pages,
            Flash flash,
            SignedIn signedIn) {
        this.desk = desk;
        this.copies = copies;
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
        return Answers.refused(again(to, sent, problems));
    }

    /** The form again, of the plan as it stands now. */
    private PlanCopyNew again(FiscalYear to, MultivaluedMap<String, String> sent, Problems problems) {
        Optional<PlanProposal> plan = copies.proposal(to);
        String seen = plan.map(one -> one.fingerprint().text()).orElse("");
        if (plan.isEmpty()) {
            problems.add(null, Messages.say("course.copy.noSource", to.label()));
        } else if (!problems.stale() && !seen.equals(sent.getFirst("seen"))) {
            problems.add(null, Messages.say("entry.stale"));
        }
        PlanCopyForm form = plan.map(one -> new PlanCopyForm(one, sent)).orElse(null);
        return page(form, to, seen, sent.getFirst("key"), problems);
    }

    @GET
    @Path("/{id}/removal")
    public PlanCopyRemoval askBack(@RestPath long id) {
        return removal(copy(id), new Problems());
    }

    /** What is gone already was taken back by the same press, or by another officer. */
    @POST
    @Path("/{id}/removal")
    public Response takeBack(@RestPath long id, @RestForm @Nullable String version) {
        Optional<PlanCopyLine> copy = copies.copy(id);
        if (copy.isEmpty()) {
            return Answers.seeOther("/courses");
        }
        Problems problems = new Problems();
        if (problems.tryTo(() -> desk.takeBack(id, Fingerprint.sent(version)))) {
            FiscalYear to = copy.get().toYear();
            flash.say(Messages.say("course.copy.takenBack", to.label()));
            return Answers.seeOther("/courses?year=" + to.year());
        }
        return Answers.refused(removal(copy(id), problems));
    }

    private PlanCopyLine copy(long id) {
        return NotFound.orThrow(copies.copy(id), "PlanCopy " + id);
    }

    private PlanCopyRemoval removal(PlanCopyLine copy, Problems problems) {
        return new PlanCopyRemoval(
                pages.of(copy.toYear()).show("写した計画の削除", problems), copy, copies.standing(copy.id()));
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
