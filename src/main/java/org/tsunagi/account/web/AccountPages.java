package org.tsunagi.account.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.AccessKeys.AccessKey;
import org.tsunagi.account.AccessViews.BodiesByAccount;
import org.tsunagi.account.AccountDesk.InitialSecret;
import org.tsunagi.account.AccountViews.UserLine;
import org.tsunagi.account.DemoSignIns;
import org.tsunagi.account.SecondFactorDesk.OnPaper;
import org.tsunagi.account.SecondFactorViews.OwnFactor;
import org.tsunagi.account.SecondFactorViews.Rule;
import org.tsunagi.account.SessionViews.NewBrowserLine;
import org.tsunagi.account.SessionViews.SessionLine;
import org.tsunagi.base.web.KeptForm.KeptField;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.QrPicture;
import org.tsunagi.base.web.Stored;
import org.tsunagi.masters.Sender;

/** The pages of sign-in and accounts; each record is one template. */
final class AccountPages {
    private AccountPages() {}

    /** The way in by an access key: whose account it is, and the password to choose. */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccessOpen(Page page, String token, AccessKey key) implements TemplateInstance {}

    /** Why a link opens nothing, and whom to ask. */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccessRefused(Page page, String sentence, Sender office) implements TemplateInstance {}

    /**
     * One account: its form, and what else can be done to it.
     *
     * @param access the form of a new access key
     * @param key its submission key
     */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccountEdit(
            Page page,
            UserLine user,
            AccountForm form,
            Stored stored,
            AccountChoices choices,
            AccessForm access,
            String key)
            implements TemplateInstance {}

    /**
     * Accounts, for administrators.
     *
     * @param neverUsed whether only those that nobody has signed in with are shown
     */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccountList(Page page, boolean neverUsed, List<UserLine> users) implements TemplateInstance {}

    /** The bodies without an account and the accounts that nobody has used, to be chosen from. */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BodyAccounts(
            Page page, BodiesByAccount all, List<Option> without, List<Option> awaited, BodyAccountsForm form)
            implements TemplateInstance {}

    /** What an act for many bodies would do. */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BodyAccountsCheck(Page page, BodiesByAccount chosen, LocalDate lastDay, String key)
            implements TemplateInstance {}

    /** The form for a new account. */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccountNew(Page page, AccountForm form, AccountChoices choices) implements TemplateInstance {}

    /** An initial password, shown this once. */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccountSecret(Page page, InitialSecret secret) implements TemplateInstance {}

    /**
     * The browsers one is signed in with.
     *
     * @param newBrowsers the sign-ins from new ones
     * @param told whether home still tells of them
     */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BrowserList(Page page, List<SessionLine> sessions, List<NewBrowserLine> newBrowsers, boolean told)
            implements TemplateInstance {}

    /** The page where users change their own password; {@code kept} as on the sign-in page. */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChangePassword(Page page, String next, List<KeptField> kept) implements TemplateInstance {}

    /** The recovery codes, shown this once; {@code kept} as on the sign-in page. */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RecoveryCodeList(Page page, OnPaper paper, String next, List<KeptField> kept) implements TemplateInstance {}

    /**
     * The own second factor; {@code kept} as on the sign-in page.
     *
     * @param picture what the telephone photographs; null while nothing is being set up
     */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SecondFactorShow(
            Page page, OwnFactor factor, @Nullable QrPicture picture, String next, List<KeptField> kept)
            implements TemplateInstance {}

    /** From when second factors are demanded, and who has none. */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SecondFactorRule(Page page, Rule rule, String from, Stored stored) implements TemplateInstance {}

    /** The page of the first start. */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Setup(Page page, String token, SetupForm form, List<Option> prefectures) implements TemplateInstance {}

    /**
     * The sign-in page.
     *
     * @param kept a form typed before the session ended, carried over
     * @param office where the office's own sign-in service is asked, if it is a way in
     */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignIn(
            Page page,
            String login,
            String next,
            List<KeptField> kept,
            @Nullable String office,
            @Nullable DemoSignIns demo)
            implements TemplateInstance {}

    /** The page that asks for the code of the second factor; {@code next} and {@code kept} as on the sign-in page. */
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignInCode(Page page, String next, List<KeptField> kept) implements TemplateInstance {}
}
