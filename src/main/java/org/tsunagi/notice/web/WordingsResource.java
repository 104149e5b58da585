package org.tsunagi.notice.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.notice.WordingDesk;
import org.tsunagi.notice.WordingDesk.NewWording;
import org.tsunagi.notice.WordingViews;
import org.tsunagi.notice.WordingViews.PurposeLine;
import org.tsunagi.notice.WordingViews.WordingLine;
import org.tsunagi.notice.web.NoticePages.WordingEdit;
import org.tsunagi.notice.web.NoticePages.WordingList;
import org.tsunagi.notice.web.NoticePages.WordingNew;

/** The office's own texts (ひな形), for officers. */
@Path(WordingsResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class WordingsResource {
    static final String PATH = "/wordings";

    private final WordingDesk desk;
    private final WordingViews views;
    private final WordingForms forms;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    WordingsResource(
            WordingDesk desk, WordingViews views, WordingForms forms, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.forms = forms;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public WordingList list() {
        return new WordingList(
                pages.ofAllYears().show("お知らせのひな形"),
                views.purposes(),
                views.all(signedIn.require()),
                views.documents(signedIn.require()));
    }

    @GET
    @Path("/for/{purpose}")
    public WordingNew askNew(@RestPath String purpose) {
        PurposeLine of = views.purpose(purpose);
        return newPage(of, WordingForm.first(of), SubmissionKey.fresh(), new Problems());
    }

    @POST
    @Path("/for/{purpose}")
    public Response add(@RestPath String purpose, @BeanParam WordingForm form) {
        Problems problems = new Problems();
        PurposeLine of = views.purpose(purpose);
        NewWording wanted = form.read(purpose, problems);
        if (wanted != null
                && problems.tryTo(() -> desk.add(signedIn.require(), wanted, SubmissionKey.of(form.key())))) {
            flash.say("「" + wanted.name() + "」を登録しました。");
            return Answers.seeOther(PATH);
        }
        SubmissionKey key = problems.tryGet(() -> SubmissionKey.of(form.key())).orElseGet(SubmissionKey::fresh);
        return Answers.refused(newPage(of, form, key, problems));
    }

    @GET
    @Path("/{id:[0-9]+}")
    public WordingEdit ask(@RestPath long id) {
        return forms.page(id, new Problems());
    }

    @POST
    @Path("/{id:[0-9]+}")
    public Response change(@RestPath long id, @BeanParam WordingForm form) {
        Problems problems = new Problems();
        WordingLine kept = views.one(signedIn.require(), id);
        NewWording wanted = form.read(kept.wording().purpose(), problems);
        if (wanted != null
                && problems.tryTo(() -> desk.change(signedIn.require(), id, wanted, Stored.version(form.version())))) {
            flash.say("「" + wanted.name() + "」を保存しました。");
            return Answers.seeOther(PATH);
        }
        Stored stored = Stored.after(problems, form.version(), kept.version(), WordingForm.words(kept.wording()));
        return Answers.refused(forms.page(kept, form, stored, problems));
    }

    @POST
    @Path("/{id:[0-9]+}/removal")
    public Response remove(@RestPath long id) {
        WordingLine kept = views.one(signedIn.require(), id);
        desk.remove(signedIn.require(), id);
        flash.say("「" + kept.wording().name() + "」を削除しました。");
        return Answers.seeOther(PATH);
    }

    private WordingNew newPage(PurposeLine of, WordingForm form, SubmissionKey key, Problems problems) {
        return new WordingNew(pages.ofAllYears().show("ひな形の登録", problems), of, form, key.value());
    }
}
