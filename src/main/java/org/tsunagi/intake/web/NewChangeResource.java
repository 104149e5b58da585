package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.ApplicationDetail;
import org.tsunagi.intake.ChangeDesk;
import org.tsunagi.intake.ChangeKind;
import org.tsunagi.intake.ChangeViews;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.web.IntakePages.ChangeNew;

/** A change that a body wants of its application after the deadline or the decision; an officer may write it down for the body. */
@Path("/applications/{id}/changes")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.NOMINATOR})
class NewChangeResource {
    private final ChangeDesk desk;
    private final ChangeViews changes;
    private final IntakeViews views;
    private final ApplicationChoices.Source choices;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    NewChangeResource(
            ChangeDesk desk,
            ChangeViews changes,
            IntakeViews views,
            ApplicationChoices.Source choices,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.changes = changes;
        this.views = views;
        this.choices = choices;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public Response toTheApplication(@RestPath long id) {
        return Answers.seeOther("/applications/" + id);
    }

    @GET
    @Path("/new")
    public Response ask(@RestPath long id, @RestQuery @Nullable String kind) {
        ApplicationDetail one = views.one(signedIn.require(), id);
        ChangeKind wanted = new Fields(new Problems()).optionalChoice("kind", kind, ChangeKind.class);
        if (wanted == null) {
            return Answers.seeOther("/applications/" + id);
        }
        ApplicationForm form = wanted.isSubstitution()
                ? ApplicationForm.blank(null, one.particulars().municipalityId())
                : ApplicationForm.of(one);
        return Response.ok(page(one, wanted, form, SubmissionKey.fresh().value(), new Problems()))
                .build();
    }

    @POST
    public Response send(@RestPath long id, @BeanParam ApplicationForm form, @BeanParam ChangeForm change) {
        Viewer viewer = signedIn.require();
        ApplicationDetail one = views.one(viewer, id);
        Problems problems = new Problems();
        ChangeKind kind = NotFound.orThrow(
                Optional.ofNullable(new Fields(problems).choice("kind", change.kind(), ChangeKind.class)),
                "kind of change");
        String why = new Fields(problems).text("why", form.why(), 500);
        Particulars person = kind.isTyped() ? form.read(problems) : null;
        boolean read = why != null && (person != null || !kind.isTyped()) && problems.none();
        Optional<Long> request = read
                ? problems.tryGet(() -> desk.ask(viewer, id, kind, why, person, SubmissionKey.of(change.key())))
                : Optional.empty();
        if (request.isEmpty()) {
            return Answers.refused(page(one, kind, form, change.key(), problems));
        }
        flash.say(Messages.say("intake.change.sent", Messages.label(kind)));
        return Answers.seeOther("/changes/" + request.get());
    }

    private ChangeNew page(
            ApplicationDetail one, ChangeKind kind, ApplicationForm form, @Nullable String key, Problems problems) {
        return new ChangeNew(
                pages.of(one.year()).show(Messages.label(kind) + "の申出", problems),
                one,
                kind,
                changes.of(signedIn.require(), one.id()),
                form,
                choices.unranked(form),
                key == null ? "" : key);
    }
}
