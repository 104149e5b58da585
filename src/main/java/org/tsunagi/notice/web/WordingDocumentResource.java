package org.tsunagi.notice.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.SentFile;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.notice.WordingDesk;
import org.tsunagi.notice.WordingDesk.NewDocument;
import org.tsunagi.notice.WordingViews;

/** The office's own .docx to a text: it comes in, is fetched again, replaced or taken away. */
@Path(WordingsResource.PATH + "/{id:[0-9]+}/document")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class WordingDocumentResource {
    private static final int MOST_KILOBYTES = 5 * 1024;
    private static final int LONGEST_NAME = 100;

    private final WordingDesk desk;
    private final WordingViews views;
    private final WordingForms forms;
    private final SignedIn signedIn;
    private final Flash flash;

    WordingDocumentResource(WordingDesk desk, WordingViews views, WordingForms forms, SignedIn signedIn, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.forms = forms;
        this.signedIn = signedIn;
        this.flash = flash;
    }

    @GET
    public Response file(@RestPath long id) {
        Viewer viewer = signedIn.require();
        String name = NotFound.orThrow(views.document(viewer, id), "WordingDocument of " + id)
                .name();
        return Download.of(views.file(viewer, id), name, Download.DOCX);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response keep(@RestPath long id, @RestForm @Nullable FileUpload file, @RestForm @Nullable String version) {
        Problems problems = new Problems();
        Optional<byte[]> bytes = SentFile.read(problems, "file", file, MOST_KILOBYTES);
        String name = bytes.isEmpty() ? null : new Fields(problems).text("file", nameOf(file), LONGEST_NAME);
        if (bytes.isPresent()
                && name != null
                && problems.tryTo(() -> desk.keepDocument(
                        signedIn.require(), id, new NewDocument(name, bytes.get()), Stored.version(version)))) {
            flash.say("「" + name + "」を登録しました。文書はこのファイルから作ります。");
            return Answers.seeOther(WordingsResource.PATH + "/" + id);
        }
        return Answers.refused(forms.page(id, problems));
    }

    @POST
    @Path("/removal")
    public Response remove(@RestPath long id, @RestForm @Nullable String version) {
        Problems problems = new Problems();
        if (problems.tryTo(() -> desk.removeDocument(signedIn.require(), id, Stored.version(version)))) {
            flash.say("Word文書を取り外しました。文書はひな形の本文から作ります。");
            return Answers.seeOther(WordingsResource.PATH + "/" + id);
        }
        return Answers.refused(forms.page(id, problems));
    }

    /** Some browsers send the folders along. */
    private static String nameOf(@Nullable FileUpload file) {
        return Objects.requireNonNull(file).fileName().replaceFirst(".*[/\\\\]", "");
    }
}
