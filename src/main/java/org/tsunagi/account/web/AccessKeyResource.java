package org.tsunagi.account.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.AccessDesk;
import org.tsunagi.account.AccessLetters;
import org.tsunagi.account.AccountViews;
import org.tsunagi.account.AccountViews.UserLine;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.SignedIn;

/** A new access key for one account: a letter was lost, or its holder has a successor. */
@Path(AccountsResource.PATH + "/{id}/access-key")
@RolesAllowed(Role.Name.ADMINISTRATOR)
class AccessKeyResource {
    private final AccessDesk desk;
    private final AccountViews views;
    private final AccountEdits edits;
    private final SignedIn signedIn;
    private final Flash flash;

    AccessKeyResource(AccessDesk desk, AccountViews views, AccountEdits edits, SignedIn signedIn, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.edits = edits;
        this.signedIn = signedIn;
        this.flash = flash;
    }

    @POST
    public Response renew(@RestPath long id, @BeanParam AccessForm form, @RestForm @Nullable String key) {
        Problems problems = new Problems();
        Fields in = new Fields(problems);
        LocalDate lastDay = in.date("until", form.until());
        Optional<Long> issue = lastDay == null
                ? Optional.empty()
                : problems.tryGet(() -> desk.renew(
                        signedIn.require(), id, lastDay, in.ticked(form.endPassword()), SubmissionKey.of(key)));
        if (issue.isPresent()) {
            flash.say("新しいリンクを用意しました。前のリンクは使えません。続けて、渡す文書を印刷してください。");
            return Answers.seeOther(AccessLetters.place(issue.get()));
        }
        UserLine user = views.one(signedIn.require(), id);
        return Answers.refused(edits.page(user, AccountForm.of(user), form, problems));
    }
}
