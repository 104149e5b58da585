package org.tsunagi.selection.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.selection.CourseRound;
import org.tsunagi.selection.RuleDesk;
import org.tsunagi.selection.SeatRule;
import org.tsunagi.selection.SeatRule.BodyOrder;
import org.tsunagi.selection.SeatRule.Precedence;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.selection.SelectionViews.RuleInForce;
import org.tsunagi.selection.web.SelectionPages.RuleChange;

/** By what the seats of a course are given (選考基準), chosen before they are decided. */
@Path("/courses/{courseId}/selection/rule")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class RuleResource {
    private final RuleDesk desk;
    private final SelectionViews views;
    private final CourseViews courses;
    private final CallViews calls;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    RuleResource(
            RuleDesk desk,
            SelectionViews views,
            CourseViews courses,
            CallViews calls,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.courses = courses;
        this.calls = calls;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public RuleChange ask(@RestPath long courseId) {
        return page(courseId, null, new Problems());
    }

    @POST
    public Response change(@RestPath long courseId, @BeanParam RuleForm form) {
        Problems problems = new Problems();
        SeatRule wanted = form.read(problems);
        if (wanted == null
                || !problems.tryTo(
                        () -> desk.change(signedIn.require(), courseId, wanted, Fingerprint.sent(form.version())))) {
            return Answers.refused(page(courseId, form, problems));
        }
        flash.say("選考基準を保存しました。新しい選考（案）を確かめてください。");
        return Answers.seeOther(CourseSelectionResource.address(courseId));
    }

    private RuleChange page(long courseId, @Nullable RuleForm typed, Problems problems) {
        CourseLine course = courses.line(courseId);
        CourseRound round = views.lastRound(courseId);
        RuleInForce rule = views.rule(signedIn.require(), course, round);
        return new RuleChange(
                pages.of(course.fiscalYear()).show(round.round().of(course.title()) + "の選考基準", problems),
                course,
                round,
                rule,
                typed == null ? RuleForm.of(rule.rule(), rule.seen()) : typed,
                BodyOrder.of(course.route()).stream().map(Option::of).toList(),
                Option.all(Precedence.class),
                courses.programs().stream()
                        .map(one -> Option.of(one.id(), one.program().title()))
                        .toList(),
                limits(calls.callsOf(List.of(courseId)), round),
                views.isDecided(courseId));
    }

    /** 「3名」; those of several calls one after the other. */
    private static String limits(List<CallLine> ofCourse, CourseRound round) {
        return ofCourse.stream()
                .filter(call -> call.round().equals(round.round()))
                .map(CallLine::limitPerBody)
                .map(limit -> limit == null
                        ? Messages.say("selection.rule.noLimit")
                        : Messages.tell("selection.rule.people", limit))
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
