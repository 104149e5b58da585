package org.tsunagi.home.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.enrollment.MatchDesk;
import org.tsunagi.enrollment.MatchViews;
import org.tsunagi.enrollment.MatchViews.KnownCourse;
import org.tsunagi.home.PersonViews;
import org.tsunagi.home.PersonViews.PersonGlance;
import org.tsunagi.home.web.HomePages.Checked;
import org.tsunagi.home.web.HomePages.JoiningCheck;
import org.tsunagi.home.web.HomePages.JoiningList;
import org.tsunagi.trainee.TraineeViews;
import org.tsunagi.trainee.TraineeViews.Known;

/** Joins two records of one person (まとめる), after both were seen side by side. */
@Path("/people/{traineeId:[0-9]+}/joining")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class JoiningResource {
    private final MatchDesk desk;
    private final MatchViews matches;
    private final TraineeViews trainees;
    private final PersonViews people;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    JoiningResource(
            MatchDesk desk,
            MatchViews matches,
            TraineeViews trainees,
            PersonViews people,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.matches = matches;
        this.trainees = trainees;
        this.people = people;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    /** Both records, or without the other one those that may be the same person. */
    @GET
    public Object ask(@RestPath long traineeId, @RestQuery @Nullable String with) {
        long other = Stored.version(with);
        PersonGlance kept = people.one(signedIn.require(), traineeId);
        if (kept.trainee().joinedTo() != null || other == traineeId) {
            return Answers.seeOther("/people/" + traineeId);
        }
        if (other < 0) {
            return list(kept);
        }
        return check(kept, people.one(signedIn.require(), other), "", null, new Problems());
    }

    @POST
    public Response join(
            @RestPath long traineeId,
            @RestForm @Nullable String with,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String version) {
        Problems problems = new Problems();
        PersonGlance kept = people.one(signedIn.require(), traineeId);
        PersonGlance other = people.one(signedIn.require(), Stored.version(with));
        String why = new Fields(problems).reason(reason);
        if (why == null
                || !problems.tryTo(() -> desk.join(
                        signedIn.require(), other.trainee().id(), traineeId, why, Fingerprint.sent(version)))) {
            return Answers.refused(check(
                    people.one(signedIn.require(), traineeId),
                    people.one(signedIn.require(), other.trainee().id()),
                    reason == null ? "" : reason,
                    problems.stale() ? null : version,
                    problems));
        }
        flash.say("二つの記録を、" + kept.trainee().name().full() + "さんとして一人にまとめました。");
        return Answers.seeOther("/people/" + traineeId);
    }

    private JoiningList list(PersonGlance person) {
        List<Known> others = trainees.maybe(signedIn.require(), person.trainee().id());
        return new JoiningList(
                pages.ofAllYears().show("ほかの記録とまとめる"),
                person,
                others,
                matches
                        .coursesOf(
                                signedIn.require(),
                                others.stream().map(Known::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(KnownCourse::traineeId)));
    }

    private JoiningCheck check(
            PersonGlance kept, PersonGlance other, String reason, @Nullable String sent, Problems problems) {
        String seen = sent == null
                ? matches.seen(
                                signedIn.require(),
                                other.trainee().id(),
                                kept.trainee().id())
                        .text()
                : sent;
        return new JoiningCheck(pages.ofAllYears().show("一人にまとめる", problems), kept, other, new Checked(reason, seen));
    }
}
