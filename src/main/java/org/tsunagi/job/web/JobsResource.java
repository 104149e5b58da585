package org.tsunagi.job.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.job.JobDesk;
import org.tsunagi.job.JobViews;
import org.tsunagi.job.JobViews.JobLine;
import org.tsunagi.job.web.JobPages.JobList;
import org.tsunagi.job.web.JobPages.JobShow;

/** The work in the background: all of it for administrators, each job for the one who asked for it. */
@Path(JobsResource.PATH)
@Authenticated
@ShowsNobody
class JobsResource {
    static final String PATH = "/jobs";
    private static final int SIZE = 50;

    private final JobDesk desk;
    private final JobViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    JobsResource(JobDesk desk, JobViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public JobList list(@RestQuery @Nullable String page) {
        Viewer viewer = signedIn.require();
        Paging paging = new Paging(Paging.page(page), SIZE, views.countAsked(viewer), PATH);
        return new JobList(
                pages.ofAllYears().show("処理の状況"),
                views.recurring(viewer),
                views.asked(viewer, paging.offset(), SIZE),
                paging);
    }

    @GET
    @Path("/{id}")
    public JobShow show(@RestPath long id) {
        return page(id, new Problems());
    }

    @POST
    @Path("/{id}/start")
    public Response start(@RestPath long id) {
        Problems problems = new Problems();
        if (!problems.tryTo(() -> desk.startNow(signedIn.require(), id))) {
            return Answers.refused(page(id, problems));
        }
        flash.say("まもなく始まります。");
        return Answers.seeOther(PATH + "/" + id);
    }

    private JobShow page(long id, Problems problems) {
        JobLine job = views.one(signedIn.require(), id);
        return new JobShow(
                pages.ofAllYears().show(job.title(), problems), job, views.isLater(job), views.resultOf(job));
    }
}
