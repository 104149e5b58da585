package org.tsunagi.account.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.AccessDesk;
import org.tsunagi.account.AccessDesk.NewKeys;
import org.tsunagi.account.AccessLetters;
import org.tsunagi.account.AccessViews;
import org.tsunagi.account.AccessViews.BodiesByAccount;
import org.tsunagi.account.AccountViews.KeyLine;
import org.tsunagi.account.AccountViews.UserLine;
import org.tsunagi.account.web.AccountPages.BodyAccounts;
import org.tsunagi.account.web.AccountPages.BodyAccountsCheck;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;

/** Accounts for nominating bodies in one act, and new access keys for those that nobody has signed in with. */
@Path(BodyAccountsResource.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
class BodyAccountsResource {
    static final String PATH = AccountsResource.PATH + "/bodies";

    private final AccessDesk desk;
    private final AccessViews views;
    private final OfficeClock clock;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    BodyAccountsResource(
            AccessDesk desk, AccessViews views, OfficeClock clock, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.clock = clock;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public BodyAccounts ask(@RestQuery @Nullable String choice) {
        BodiesByAccount all = views.bodies(signedIn.require());
        return page(all, BodyAccountsForm.first(all, choice, clock.today()), new Problems());
    }

    /** Shows what would be done, or the form again where it is to be changed. */
    @POST
    @Path("/check")
    public Response check(@BeanParam BodyAccountsForm form) {
        BodiesByAccount all = views.bodies(signedIn.require());
        Problems problems = new Problems();
        if (form.isToBeChanged()) {
            return Response.ok(page(all, form, problems)).build();
        }
        NewKeys wanted = form.read(problems, clock.today());
        return wanted == null
                ? Answers.refused(page(all, form, problems))
                : Response.ok(new BodyAccountsCheck(
                                pages.show("登録前の確認"),
                                all.chosen(wanted),
                                wanted.lastDay(),
                                SubmissionKey.fresh().value()))
                        .build();
    }

    @POST
    public Response issue(@BeanParam BodyAccountsForm form, @RestForm @Nullable String key) {
        Problems problems = new Problems();
        NewKeys wanted = form.read(problems, clock.today());
        Optional<Long> issue = wanted == null
                ? Optional.empty()
                : problems.tryGet(() -> desk.issue(signedIn.require(), wanted, SubmissionKey.of(key)));
        if (issue.isPresent()) {
            flash.say("利用者とリンクを用意しました。続けて、各機関に渡す文書を印刷してください。");
            return Answers.seeOther(AccessLetters.place(issue.get()));
        }
        return Answers.refused(page(views.bodies(signedIn.require()), form, problems));
    }

    private BodyAccounts page(BodiesByAccount all, BodyAccountsForm form, Problems problems) {
        List<Option> without = all.without().stream()
                .map(body -> Option.of(body.id(), body.name() + "（" + body.login() + "）"))
                .toList();
        List<Option> awaited = all.awaited().stream()
                .map(user -> Option.of(user.id(), user.login() + "　" + user.name() + "　" + keyOf(user)))
                .toList();
        return new BodyAccounts(pages.show("推薦機関の利用者をまとめて登録", problems), all, without, awaited, form);
    }

    private static String keyOf(UserLine user) {
        KeyLine key = user.key();
        if (key == null) {
            return Messages.say("account.access.noKey");
        }
        return Messages.say(
                key.over() ? "account.access.keyOver" : "account.access.keyOpen", JapaneseDate.print(key.lastDay()));
    }
}
