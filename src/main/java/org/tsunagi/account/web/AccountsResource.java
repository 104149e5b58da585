package org.tsunagi.account.web;

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
import org.tsunagi.account.AccountDesk;
import org.tsunagi.account.AccountDesk.InitialSecret;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.account.AccountViews;
import org.tsunagi.account.AccountViews.UserLine;
import org.tsunagi.account.web.AccountPages.AccountEdit;
import org.tsunagi.account.web.AccountPages.AccountList;
import org.tsunagi.account.web.AccountPages.AccountNew;
import org.tsunagi.account.web.AccountPages.AccountSecret;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.masters.NominatingBodyViews;

/** The accounts, kept by administrators. */
@Path(AccountsResource.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
class AccountsResource {
    static final String PATH = "/accounts";

    private final AccountDesk desk;
    private final AccountViews views;
    private final NominatingBodyViews bodies;
    private final AccountEdits edits;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    AccountsResource(
            AccountDesk desk,
            AccountViews views,
            NominatingBodyViews bodies,
            AccountEdits edits,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.bodies = bodies;
        this.edits = edits;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    /**
     * @param whoSignedIn {@code never} for those that nobody has signed in with
     */
    @GET
    public AccountList list(@RestQuery("signedIn") @Nullable String whoSignedIn) {
        boolean never = "never".equals(whoSignedIn);
        return new AccountList(
                pages.show("利用者"), never, never ? views.neverUsed(signedIn.require()) : views.all(signedIn.require()));
    }

    @GET
    @Path("/new")
    public AccountNew askNew() {
        return newPage(AccountForm.empty(), new Problems());
    }

    @POST
    public Response create(@BeanParam AccountForm form) {
        Problems problems = new Problems();
        NewUser wanted = form.read(problems);
        Optional<InitialSecret> made =
                wanted == null ? Optional.empty() : problems.tryGet(() -> desk.createUser(signedIn.require(), wanted));
        return made.map(this::shown).orElseGet(() -> Answers.refused(newPage(form, problems)));
    }

    @GET
    @Path("/{id}")
    public AccountEdit show(@RestPath long id) {
        UserLine user = views.one(signedIn.require(), id);
        return edits.page(user, AccountForm.of(user), new Problems());
    }

    @POST
    @Path("/{id}")
    public Response change(@RestPath long id, @BeanParam AccountForm form) {
        UserLine user = views.one(signedIn.require(), id);
        Problems problems = new Problems();
        NewUser wanted = form.withLogin(user.login()).read(problems);
        if (wanted != null
                && problems.tryTo(() -> desk.change(signedIn.require(), id, Stored.version(form.version()), wanted))) {
            flash.say("保存しました。");
            return Answers.seeOther(PATH + "/" + id);
        }
        return Answers.refused(edits.page(views.one(signedIn.require(), id), form, problems));
    }

    @POST
    @Path("/{id}/suspension")
    public Response disable(@RestPath long id) {
        return done(id, "利用を停止しました。", () -> desk.disable(signedIn.require(), id));
    }

    @POST
    @Path("/{id}/reinstatement")
    public Response enable(@RestPath long id) {
        return done(id, "利用を再開しました。", () -> desk.enable(signedIn.require(), id));
    }

    @POST
    @Path("/{id}/removal")
    public Response remove(@RestPath long id) {
        UserLine user = views.one(signedIn.require(), id);
        Problems problems = new Problems();
        if (!problems.tryTo(() -> desk.remove(signedIn.require(), id))) {
            return refused(id, problems);
        }
        flash.say("「" + user.name() + "」の利用者登録を削除しました。");
        return Answers.seeOther(PATH);
    }

    @POST
    @Path("/{id}/initial-password")
    public Response resetPassword(@RestPath long id) {
        Problems problems = new Problems();
        return problems.tryGet(() -> desk.resetPassword(signedIn.require(), id))
                .map(this::shown)
                .orElseGet(() -> refused(id, problems));
    }

    private Response done(long id, String sentence, Runnable action) {
        Problems problems = new Problems();
        if (!problems.tryTo(action)) {
            return refused(id, problems);
        }
        flash.say(sentence);
        return Answers.seeOther(PATH + "/" + id);
    }

    /** Not after a redirect: the secret would have to be kept somewhere. */
    private Response shown(InitialSecret secret) {
        return Response.ok(new AccountSecret(pages.show("初期パスワード"), secret)).build();
    }

    private Response refused(long id, Problems problems) {
        UserLine user = views.one(signedIn.require(), id);
        return Answers.refused(edits.page(user, AccountForm.of(user), problems));
    }

    private AccountNew newPage(AccountForm form, Problems problems) {
        return new AccountNew(
                pages.show("利用者の登録", problems), form, AccountChoices.of(bodies.bodiesWith(form.bodyId())));
    }
}
