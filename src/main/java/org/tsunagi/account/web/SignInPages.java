package org.tsunagi.account.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.DemoSignIns;
import org.tsunagi.account.web.AccountPages.SignIn;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.KeptForm.KeptField;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignInPage;

/** Makes the sign-in page: asked for, sent back, or in answer to a form sent after the session had ended. */
@RequestScoped
class SignInPages implements SignInPage {
    private final Pages pages;
    private final TsunagiConfig config;
    private final OfficeSignIn office;
    private final Instance<DemoSignIns> demo;

    SignInPages(Pages pages, TsunagiConfig config, OfficeSignIn office, Instance<DemoSignIns> demo) {
        this.pages = pages;
        this.config = config;
        this.office = office;
        this.demo = demo;
    }

    @Override
    public TemplateInstance show(@Nullable String next, List<KeptField> kept) {
        return show("", next, kept, new Problems());
    }

    SignIn show(@Nullable String login, @Nullable String next, List<KeptField> kept, Problems problems) {
        return new SignIn(
                pages.show("ログイン", problems),
                login == null ? "" : login,
                local(next),
                kept,
                office.isSetUp() ? OfficeSignInResource.leadingTo(local(next)) : null,
                config.demo() && demo.isResolvable() ? demo.get() : null);
    }

    /** Only pages of ours: a link must not lead from our sign-in page to somebody else's. */
    static String local(@Nullable String next) {
        return next != null && Answers.isLocal(next) && !next.startsWith(SignInResource.PATH) ? next : "/";
    }
}
