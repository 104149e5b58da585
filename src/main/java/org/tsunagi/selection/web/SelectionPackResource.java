package org.tsunagi.selection.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.selection.SelectionPackDesk;
import org.tsunagi.selection.print.PackFile;

/** The drafts for the decision on paper about the seats of a course are taken out (決裁用の案). */
@Path("/courses/{courseId}/selection/packs")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class SelectionPackResource {
    private final SelectionPackDesk desk;
    private final CourseSelectionResource selection;
    private final SignedIn signedIn;
    private final Flash flash;

    SelectionPackResource(SelectionPackDesk desk, CourseSelectionResource selection, SignedIn signedIn, Flash flash) {
        this.desk = desk;
        this.selection = selection;
        this.signedIn = signedIn;
        this.flash = flash;
    }

    @GET
    public Response leadBack(@RestPath long courseId) {
        return Answers.seeOther(CourseSelectionResource.address(courseId));
    }

    @POST
    public Response make(@RestPath long courseId, @RestForm @Nullable String version, @RestForm @Nullable String key) {
        Problems problems = new Problems();
        if (!problems.tryTo(() -> desk.make(
                signedIn.require(), courseId, Fingerprint.sent(version), SubmissionKey.of(key), PackFile::of))) {
            return Answers.refused(selection.page(courseId, null, SelectionForm.blank(), problems));
        }
        flash.say("決裁用の案を作成しました。下の一覧からダウンロードしてください。");
        return Answers.seeOther(CourseSelectionResource.address(courseId) + "#packs");
    }
}
