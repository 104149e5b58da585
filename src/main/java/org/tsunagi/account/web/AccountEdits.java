package org.tsunagi.account.web;

import jakarta.enterprise.context.RequestScoped;
import org.tsunagi.account.AccountViews.UserLine;
import org.tsunagi.account.web.AccountPages.AccountEdit;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Stored;
import org.tsunagi.masters.NominatingBodyViews;

/** Makes the page of one account, with the form of the account and that of a new access key. */
@RequestScoped
class AccountEdits {
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;
    private final Pages pages;

    AccountEdits(NominatingBodyViews bodies, OfficeClock clock, Pages pages) {
        this.bodies = bodies;
        this.clock = clock;
        this.pages = pages;
    }

    AccountEdit page(UserLine user, AccountForm form, Problems problems) {
        return page(user, form, AccessForm.first(clock.today()), problems);
    }

    AccountEdit page(UserLine user, AccountForm form, AccessForm access, Problems problems) {
        Stored stored = Stored.after(problems, form.version(), user.version(), AccountForm.words(user));
        return new AccountEdit(
                pages.show(user.name(), problems),
                user,
                form,
                stored,
                AccountChoices.of(bodies.bodiesWith(form.bodyId())),
                access,
                SubmissionKey.fresh().value());
    }
}
