package org.tsunagi.account.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.DemoSignIns;
import org.tsunagi.account.SessionStage;
import org.tsunagi.account.web.AccountPages.SignIn;
import org.tsunagi.account.web.AccountPages.SignInCode;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.KeptForm;
import org.tsunagi.base.web.KeptForm.KeptField;
import org.tsunagi.base.web.KeptForms;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignInPage;

/** Makes the sign-in page: asked for, sent back, or in answer to a form sent after the session had ended. */
@RequestScoped
class SignInPages implements SignInPage {
    private final Pages pages;
    private final TsunagiConfig config;
    private final OfficeSignIn office;
    private final Instance<DemoSignIns> demo;
    private final KeptForms keptForms;
    private final RoutingContext routing;

    SignInPages(
            Pages pages,
            TsunagiConfig config,
            OfficeSignIn office,
            Instance<DemoSignIns> demo,
            KeptForms keptForms,
            RoutingContext routing) {
        this.pages = pages;
        this.config = config;
        this.office = office;
        this.demo = demo;
        this.keptForms = keptForms;
        this.routing = routing;
    }

    @Override
    public TemplateInstance show(@Nullable String next, List<KeptField> kept) {
        return SessionMechanism.held(routing).equals(Optional.of(SessionStage.CODE))
                ? code(next, kept, new Problems())
                : show("", next, kept, new Problems());
    }

    /** The page that asks for the code of the second factor. */
    SignInCode code(@Nullable String next, List<KeptField> kept, Problems problems) {
        return new SignInCode(pages.show("認証コードの入力", problems), local(next), kept);
    }

    /** The answer once a session has come so far: the page asked for at first, or the form typed before, or what is missing. */
    Response goOn(SessionStage stage, @Nullable String next, Optional<KeptForm> kept) {
        return switch (stage) {
            case OPEN -> kept.map(keptForms::show).orElseGet(() -> Answers.seeOther(local(next)));
            case CODE ->
                kept.map(form -> Response.ok(code(next, form.hiddenInputs(), new Problems()))
                                .build())
                        .orElseGet(() -> Answers.seeOther(leadingTo(CodeResource.PATH, local(next))));
            default -> Answers.seeOther(SessionMechanism.page(stage));
        };
    }

    SignIn show(@Nullable String login, @Nullable String next, List<KeptField> kept, Problems problems) {
        return new SignIn(
                pages.show("ログイン", problems),
                login == null ? "" : login,
                local(next),
                kept,
                office.isSetUp() ? leadingTo(OfficeSignInResource.PATH, local(next)) : null,
                config.demo() && demo.isResolvable() ? demo.get() : null);
    }

    /** A place of signing in that leads on to a page of ours. */
    static String leadingTo(String place, String page) {
        return page.equals("/") ? place : place + "?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** Only pages of ours: a link must not lead from our sign-in page to somebody else's. */
    static String local(@Nullable String next) {
        return next != null && Answers.isLocal(next) && !next.startsWith(SignInResource.PATH) ? next : "/";
    }
}
