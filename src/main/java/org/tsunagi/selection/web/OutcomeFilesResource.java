package org.tsunagi.selection.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.ListChoice;
import org.tsunagi.base.web.OfficeName;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.workbook.DataSheet;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.selection.CourseRound;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.selection.SelectionViews.OutcomeLine;
import org.tsunagi.selection.SelectionViews.SelectionDecision;
import org.tsunagi.selection.workbook.OutcomeSheet;

/** The outcomes of a decided selection as files, of the last round or an earlier one; there are none before. */
@Path("/courses/{courseId}/selection/files")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class OutcomeFilesResource {
    private final SelectionViews views;
    private final CourseViews courses;
    private final SignedIn signedIn;
    private final OfficeName office;
    private final OfficeClock clock;

    OutcomeFilesResource(
            SelectionViews views, CourseViews courses, SignedIn signedIn, OfficeName office, OfficeClock clock) {
        this.views = views;
        this.courses = courses;
        this.signedIn = signedIn;
        this.office = office;
        this.clock = clock;
    }

    @GET
    @Path("/outcomes.xlsx")
    public Response workbook(@RestPath long courseId, @RestQuery @Nullable String round) {
        return file(courseId, round, list -> ListChoice.DATA);
    }

    /** The same as comma-separated text. */
    @GET
    @Path("/outcomes.csv")
    public Response csv(@RestPath long courseId, @RestQuery @Nullable String round) {
        return file(courseId, round, ListChoice::csv);
    }

    /** The same with the columns chosen, for paper or to compute with. */
    @GET
    @Path("/list")
    public Response list(@RestPath long courseId, @RestQuery @Nullable String round, @BeanParam ListChoice choice) {
        return file(courseId, round, list -> choice);
    }

    private Response file(long courseId, @Nullable String round, Function<DataSheet<OutcomeLine>, ListChoice> choice) {
        CourseRound of = CourseSelectionResource.shown(views.lastRound(courseId), round);
        SelectionDecision decision = decision(of);
        CourseLine course = courses.line(courseId);
        DataSheet<OutcomeLine> list =
                OutcomeSheet.of(course.route(), decision.publication().isPublished());
        return choice.apply(list)
                .file(list, fileName(course, of, decision), office.shortName(), clock.today(), decision::outcomes);
    }

    private SelectionDecision decision(CourseRound round) {
        return NotFound.orThrow(views.decision(signedIn.require(), round), "Selection of " + round);
    }

    private static String fileName(CourseLine course, CourseRound round, SelectionDecision decision) {
        return Messages.say(
                decision.publication().isPublished() ? "selection.list.file" : "selection.list.fileUnpublished",
                course.fiscalYear().label(),
                round.round().of(course.title()));
    }
}
