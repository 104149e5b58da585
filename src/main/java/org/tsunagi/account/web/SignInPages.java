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
import org.tsunagi.account.SecondFactorDesk.OnPaper;
import org.tsunagi.account.SecondFactorViews;
import org.tsunagi.account.SecondFactorViews.OwnFactor;
import org.tsunagi.account.SessionStage;
import org.tsunagi.account.SignInDesk;
import org.tsunagi.account.SignInDesk.OpenedSession;
import org.tsunagi.account.SignInDesk.RecognisedUser;
import org.tsunagi.account.web.AccountPages.ChangePassword;
import org.tsunagi.account.web.AccountPages.RecoveryCodeList;
import org.tsunagi.account.web.AccountPages.SecondFactorShow;
import org.tsunagi.account.web.AccountPages.SignIn;
import org.tsunagi.account.web.AccountPages.SignInCode;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.KeptForm;
import org.tsunagi.base.web.KeptForm.KeptField;
import org.tsunagi.base.web.KeptForms;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.QrPicture;
import org.tsunagi.base.web.SignInPage;

/**
 * Makes the pages a sign-in goes through up to the open session: the password, the code, the change of an initial password, the
 * set-up of a second factor that is demanded. Each carries a form that was typed before the session had ended.
 */
@RequestScoped
class SignInPages implements SignInPage {
    private final Pages pages;
    private final TsunagiConfig config;
    private final SignInDesk desk;
    private final SecondFactorViews factors;
    private final OfficeSignIn office;
    private final Instance<DemoSignIns> demo;
    private final KeptForms keptForms;
    private final SessionCookie cookie;
    private final RoutingContext routing;

    SignInPages(
            Pages pages,
            TsunagiConfig config,
            SignInDesk desk,
            SecondFactorViews factors,
            OfficeSignIn office,
            Instance<DemoSignIns> demo,
            KeptForms keptForms,
            SessionCookie cookie,
            RoutingContext routing) {
        this.pages = pages;
        this.config = config;
        this.desk = desk;
        this.factors = factors;
        this.office = office;
        this.demo = demo;
        this.keptForms = keptForms;
        this.cookie = cookie;
        this.routing = routing;
    }

    @Override
    public TemplateInstance show(Optional<KeptForm> kept) {
        return nextStep(SessionMechanism.held(routing), null, kept);
    }

    /** The answer once a session has come so far: the page asked for at first, or the form typed before, or what is missing. */
    Response goOn(OpenedSession opened, @Nullable String next, Optional<KeptForm> kept) {
        if (kept.isEmpty()) {
            return seeStage(opened.stage(), next);
        }
        return opened.stage() == SessionStage.OPEN
                ? keptForms.show(kept.get())
                : Response.ok(nextStep(desk.recognise(opened.token()), next, kept))
                        .build();
    }

    /** Where a session that has come so far goes on, when it carries nothing. */
    static Response seeStage(SessionStage stage, @Nullable String next) {
        return Answers.seeOther(
                switch (stage) {
                    case OPEN -> local(next);
                    case CODE, PASSWORD, SECOND_FACTOR -> leadingTo(SessionMechanism.page(stage), local(next));
                });
    }

    /** The page of what this session asks for; of the password, where there is none. */
    private TemplateInstance nextStep(Optional<RecognisedUser> held, @Nullable String next, Optional<KeptForm> kept) {
        Problems none = new Problems();
        return switch (held.map(RecognisedUser::stage).orElse(SessionStage.OPEN)) {
            case OPEN -> signIn("", next, kept, none);
            case CODE -> code(next, kept, none);
            case PASSWORD -> password(next, kept, none);
            case SECOND_FACTOR -> secondFactor(held.orElseThrow().viewer(), next, kept, none);
        };
    }

    SignIn signIn(@Nullable String login, @Nullable String next, Optional<KeptForm> kept, Problems problems) {
        return new SignIn(
                pages.show("ログイン", problems),
                login == null ? "" : login,
                local(next),
                inputs(kept),
                office.isSetUp() ? leadingTo(OfficeSignInResource.PATH, local(next)) : null,
                config.demo() && demo.isResolvable() ? demo.get() : null);
    }

    SignInCode code(@Nullable String next, Optional<KeptForm> kept, Problems problems) {
        return new SignInCode(pages.show("認証コードの入力", problems), local(next), inputs(kept));
    }

    ChangePassword password(@Nullable String next, Optional<KeptForm> kept, Problems problems) {
        return new ChangePassword(pages.show("パスワードの変更", problems), local(next), inputs(kept));
    }

    SecondFactorShow secondFactor(Viewer viewer, @Nullable String next, Optional<KeptForm> kept, Problems problems) {
        OwnFactor factor = factors.own(viewer, cookie.token(routing).orElse(""));
        return new SecondFactorShow(
                pages.show("二段階認証", problems),
                factor,
                factor.setUp() == null ? null : QrPicture.of(factor.setUp().address()),
                local(next),
                inputs(kept));
    }

    RecoveryCodeList recoveryCodes(OnPaper paper, @Nullable String next, Optional<KeptForm> kept) {
        return new RecoveryCodeList(pages.show("予備のコード"), paper, local(next), inputs(kept));
    }

    private static List<KeptField> inputs(Optional<KeptForm> kept) {
        return kept.map(KeptForm::hiddenInputs).orElse(List.of());
    }

    /** A place of signing in that leads on to a page of ours, if that is another one. */
    static String leadingTo(String place, String page) {
        return page.equals("/") || page.replaceFirst("\\?.*", "").equals(place)
                ? place
                : place + "?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** Only pages of ours: a link must not lead from our sign-in page to somebody else's. */
    static String local(@Nullable String next) {
        return next != null && Answers.isLocal(next) && !next.startsWith(SignInResource.PATH) ? next : "/";
    }
}
