package org.tsunagi.selection.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalViews;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.ListChoice;
import org.tsunagi.base.web.ListPart;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.EvidenceAsked;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.selection.CourseRound;
import org.tsunagi.selection.PackDrafts;
import org.tsunagi.selection.Proposal;
import org.tsunagi.selection.Proposal.ProposalLine;
import org.tsunagi.selection.PublicationDesk;
import org.tsunagi.selection.SelectionDesk;
import org.tsunagi.selection.SelectionDesk.NewDecision;
import org.tsunagi.selection.SelectionDesk.When;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.selection.SelectionViews.OutcomeLine;
import org.tsunagi.selection.SelectionViews.SelectionDecision;
import org.tsunagi.selection.web.SelectionPages.Seats;
import org.tsunagi.selection.web.SelectionPages.SelectionDecided;
import org.tsunagi.selection.web.SelectionPages.SelectionProposed;
import org.tsunagi.selection.workbook.OutcomeSheet;

/** The selection of one course: the proposal, the decision, the result. */
@Path("/courses/{courseId}/selection")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class CourseSelectionResource {
    private final SelectionDesk desk;
    private final SelectionViews views;
    private final IntakeViews intake;
    private final EvidenceAsked evidence;
    private final CourseViews courses;
    private final ApprovalViews approvals;
    private final PackDrafts packs;
    private final OfficeClock clock;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    CourseSelectionResource(
            SelectionDesk desk,
            SelectionViews views,
            IntakeViews intake,
            EvidenceAsked evidence,
            CourseViews courses,
            ApprovalViews approvals,
            PackDrafts packs,
            OfficeClock clock,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.intake = intake;
        this.evidence = evidence;
        this.courses = courses;
        this.approvals = approvals;
        this.packs = packs;
        this.clock = clock;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    /** The last round, or an earlier one. */
    @GET
    public TemplateInstance show(
            @RestPath long courseId, @RestQuery @Nullable String round, @RestQuery @Nullable String page) {
        CourseRound last = views.lastRound(courseId);
        return page(shown(last, round), last, page, SelectionForm.blank(), null, new Problems());
    }

    /** The round an address names, the last where it names none; 404 for one that never was. */
    static CourseRound shown(CourseRound last, @Nullable String round) {
        return round == null
                ? last
                : NotFound.orThrow(
                        IntStream.rangeClosed(1, last.number())
                                .filter(one -> Integer.toString(one).equals(round))
                                .mapToObj(one -> new CourseRound(last.courseId(), one))
                                .findFirst(),
                        "round of course " + last.courseId());
    }

    @POST
    public Response decide(@RestPath long courseId, @RestQuery @Nullable String page, @BeanParam SelectionForm form) {
        Viewer viewer = signedIn.require();
        Problems problems = new Problems();
        NewDecision wanted = form.read(problems, courses.line(courseId).fiscalYear());
        if (wanted == null || !problems.tryTo(() -> desk.decide(viewer, courseId, wanted))) {
            return Answers.refused(page(courseId, page, form, problems));
        }
        flash.say(wanted.when() == When.NOW ? "受講者を決定しました。結果を公表しました。" : "受講者を決定しました。まだ公表していません。");
        return Answers.seeOther(address(courseId));
    }

    /** Where an application stands in the proposal. */
    static String placeOf(long courseId, Proposal proposal, long applicationId) {
        Paging paging = part(courseId, proposal, null).paging();
        int position = proposal.lines().stream()
                .map(line -> line.applicant().id())
                .toList()
                .indexOf(applicationId);
        return address(courseId) + "?page=" + (Math.max(0, position) / paging.size() + 1) + "#line-" + applicationId;
    }

    private static ListPart<ProposalLine> part(long courseId, Proposal proposal, @Nullable String page) {
        return ListPart.of(proposal.lines(), ProposalLine::standsOut, page, address(courseId));
    }

    static String address(long courseId) {
        return "/courses/" + courseId + "/selection";
    }

    TemplateInstance page(long courseId, @Nullable String page, SelectionForm form, Problems problems) {
        CourseRound last = views.lastRound(courseId);
        return page(last, last, page, form, null, problems);
    }

    /** The page again on which a decision was to be published or taken back. */
    TemplateInstance page(long courseId, PublicationForm form, Problems problems) {
        CourseRound last = views.lastRound(courseId);
        return page(last, last, null, SelectionForm.blank(), form, problems);
    }

    private TemplateInstance page(
            CourseRound round,
            CourseRound last,
            @Nullable String page,
            SelectionForm form,
            @Nullable PublicationForm publishing,
            Problems problems) {
        CourseLine course = courses.line(round.courseId());
        Optional<SelectionDecision> decided = views.decision(signedIn.require(), round);
        boolean allSeats = decided.isEmpty() && round.round().isFirst();
        Seats seats = new Seats(round, last, allSeats ? null : views.account(signedIn.require(), round.courseId()));
        return decided.<TemplateInstance>map(decision -> decided(
                        course, seats, decision, page, publishing == null ? first(decision) : publishing, problems))
                .orElseGet(() -> proposed(course, seats, page, form, problems));
    }

    /** 施行日, where it was entered and its hour lies ahead. */
    private PublicationForm first(SelectionDecision decision) {
        LocalDate effective = decision.approval().record().effectiveOn();
        return new PublicationForm(
                "",
                effective != null && clock.now().isBefore(PublicationDesk.hourOf(effective))
                        ? JapaneseDate.print(effective)
                        : "",
                "");
    }

    private SelectionDecided decided(
            CourseLine course,
            Seats seats,
            SelectionDecision decision,
            @Nullable String page,
            PublicationForm publishing,
            Problems problems) {
        ListPart<OutcomeLine> part = ListPart.of(decision.outcomes(), OutcomeLine::standsOut, page, seats.page());
        return new SelectionDecided(
                pages.of(course.fiscalYear()).show(seats.of(course.title()) + "の選考結果", problems),
                course,
                seats,
                decision,
                publishing,
                packs.made(signedIn.require(), seats.round()),
                views.rule(signedIn.require(), course, seats.round()),
                courses.daysOf(course.id()).stream().findFirst().orElse(null),
                ListChoice.Form.of(
                        OutcomeSheet.of(course.route(), decision.publication().isPublished()),
                        "/courses/" + course.id() + "/selection/files/list",
                        Map.of("round", String.valueOf(seats.round().number()))),
                part.first(),
                part.rest(),
                part.paging());
    }

    private SelectionProposed proposed(
            CourseLine course, Seats seats, @Nullable String page, SelectionForm form, Problems problems) {
        Proposal proposal = views.proposal(signedIn.require(), seats.round());
        ListPart<ProposalLine> part = part(course.id(), proposal, page);
        return new SelectionProposed(
                pages.of(course.fiscalYear()).show(seats.of(course.title()) + "の選考（案）", problems),
                course,
                seats,
                views.callNotClosed(course.id()).orElse(null),
                intake.standing(course.id(), seats.round().number()),
                views.rule(signedIn.require(), course, seats.round()),
                proposal,
                evidence.missingOn(course.id()),
                part.first(),
                part.rest(),
                part.paging(),
                form,
                packs.made(signedIn.require(), course.id(), proposal),
                SubmissionKey.fresh().value(),
                views.revoked(signedIn.require(), seats.round()),
                approvals.last().orElse(null));
    }
}
