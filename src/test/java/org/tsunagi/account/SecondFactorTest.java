package org.tsunagi.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.account.AccountDesk.InitialSecret;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.account.SecondFactorViews.Rule;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;

/** Hanako keeps accounts; her telephone knows what her page showed it. */
@QuarkusTest
class SecondFactorTest {
    private static final String COOKIE = "tsunagi-session";
    private static final String CODE = "one-time-password";
    private static int serial;

    @Inject
    AccountDesk accounts;

    @Inject
    SecondFactorDesk desk;

    @Inject
    SecondFactorViews views;

    @Inject
    SecondFactors factors;

    @Inject
    Users users;

    @Inject
    UserSessions sessions;

    @Inject
    SignInPaces paces;

    @Inject
    OfficeClock clock;

    private String hanako;
    private long hanakosId;
    private Viewer colleague;

    @BeforeEach
    void hanakoIsAnAdministrator() {
        hanako = "factor-" + ++serial;
        hanakosId = accounts.createUser(new NewUser(hanako, "髙橋 花子", Role.ADMINISTRATOR, null), Browser.PASSWORD);
        long id = accounts.createUser(
                new NewUser("colleague-" + serial, "町田 一郎", Role.ADMINISTRATOR, null), Browser.PASSWORD);
        colleague = new Viewer(id, "町田 一郎", Role.ADMINISTRATOR, null, null);
    }

    @AfterEach
    void nothingIsDemandedAndEverybodyForgiven() {
        demand(null);
        QuarkusTransaction.requiringNew().run(() -> paces.deleteAll());
    }

    @Test
    void onceSetUpASignInTakesTheCodeAsWell() {
        Telephone phone = setUp(signIn(Browser.at("/sign-in")));
        Browser browser = signIn(Browser.at("/sign-in?next=/accounts"));
        assertThat(browser.path()).isEqualTo("/sign-in/code?next=%2Faccounts");
        assertThat(browser.text()).doesNotContain("髙橋 花子");
        enter(browser, phone.nextCode());
        assertThat(browser.path()).isEqualTo("/accounts");
        assertThat(browser.text()).contains("髙橋 花子");
    }

    @Test
    void aSetUpThatWasNotFinishedCountsForNothing() {
        Browser own = begin(signIn(Browser.at("/sign-in?next=/second-factor")));
        assertThat(own.page().select("svg.qr path").attr("d")).contains("h1v1h-1z");
        own.fill(CODE, "000000").press("設定を終える");
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.main()).contains("認証コードが違います");
        assertThat(signIn(Browser.at("/sign-in")).text()).contains("髙橋 花子");
        expire();
        assertThat(own.open("/second-factor").page().select("svg.qr")).isEmpty();
    }

    /** The telephone may have taken the picture before the page was sent again. */
    @Test
    void aSetUpBegunOnceMoreInTheSameSessionKeepsItsSecretUntilItIsOver() {
        Browser own = begin(signIn(Browser.at("/sign-in")));
        Telephone phone = Telephone.of(own);
        Map<String, String> again = Map.of("csrf-token", secret(own), "current", Browser.PASSWORD);
        assertThat(Telephone.of(own.post("/second-factor/setup", again)).shown())
                .isEqualTo(phone.shown());
        expire();
        Telephone later = Telephone.of(own.post("/second-factor/setup", again));
        assertThat(later.shown()).isNotEqualTo(phone.shown());
        own.fill(CODE, later.code()).press("設定を終える");
        assertThat(own.main()).contains("予備のコード");
        assertThat(Telephone.of(begin(own, "新しい端末に替える")).shown()).isNotEqualTo(later.shown());
    }

    /** A secret that a stranger at an open session has seen must not become the owner's. */
    @Test
    void aSetUpIsFinishedInTheSessionItWasBegunIn() {
        Browser stranger = begin(signIn(Browser.at("/sign-in")));
        Telephone seen = Telephone.of(stranger);
        Browser own = signIn(Browser.at("/sign-in")).open("/second-factor");
        assertThat(own.main()).doesNotContain("手で入力する文字");
        own.post("/second-factor/confirmation", Map.of("csrf-token", secret(own), CODE, seen.code()));
        assertThat(own.status()).isEqualTo(422);
        assertThat(Telephone.of(begin(own)).shown()).isNotEqualTo(seen.shown());
        stranger.fill(CODE, seen.code()).press("設定を終える");
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.main()).contains("もう一度");
    }

    @Test
    void thePageWantedComesAfterTheNewPasswordAndTheSetUpThatIsDemanded() {
        demand(clock.today());
        InitialSecret initial = accounts.resetPassword(colleague, hanakosId);
        Browser own = Browser.at("/sign-in?next=/accounts/new")
                .fill("login", hanako)
                .fill("password", initial.secret())
                .press("ログイン");
        changePassword(own, initial.secret(), "my own long words");
        assertThat(own.path()).isEqualTo("/second-factor?next=%2Faccounts%2Fnew");
        own.fill("current", "wrong password").press("設定をはじめる");
        own.fill("current", "my own long words").press("設定をはじめる");
        own.fill(CODE, "000000").press("設定を終える");
        own.fill(CODE, Telephone.of(own).code()).press("設定を終える");
        assertThat(own.follow("保管したので、次へ進む").path()).isEqualTo("/accounts/new");
    }

    @Test
    void settingUpTakesThePassword() {
        Browser own = signIn(Browser.at("/sign-in?next=/second-factor"));
        own.fill("current", "wrong password").press("設定をはじめる");
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.main()).contains("現在のパスワードが違います");
        assertThat(own.page().select("svg.qr")).isEmpty();
    }

    @Test
    void settingUpEndsTheOtherSessionsAndThisOneIsAnother() {
        Browser other = signIn(Browser.at("/sign-in?next=/accounts"));
        Browser own = signIn(Browser.at("/sign-in"));
        String before = own.cookie(COOKIE);
        setUp(own);
        assertThat(own.cookie(COOKIE)).isNotEqualTo(before);
        assertThat(own.open("/accounts").path()).isEqualTo("/accounts");
        assertThat(other.open("/accounts").path()).startsWith("/sign-in");
    }

    @Test
    void aCodeWorksOnce() {
        Telephone phone = setUp(signIn(Browser.at("/sign-in")));
        String code = phone.nextCode();
        assertThat(enter(signIn(Browser.at("/sign-in")), code).text()).contains("髙橋 花子");
        Browser again = enter(signIn(Browser.at("/sign-in")), code);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.main()).contains("もう使われています");
        assertThat(again.value(CODE)).isEmpty();
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        Telephone phone = setUp(signIn(Browser.at("/sign-in")));
        assertThat(phone.onPaper()).hasSize(10).doesNotHaveDuplicates();
        String typed = phone.onPaper().get(3).toUpperCase(java.util.Locale.ROOT).replace('-', '－');
        Browser browser = enter(signIn(Browser.at("/sign-in")), typed);
        assertThat(browser.text()).contains("髙橋 花子");
        assertThat(browser.open("/second-factor").main()).contains("残り9個");
        assertThat(enter(signIn(Browser.at("/sign-in")), typed).status()).isEqualTo(422);
    }

    @Test
    void thePaperNamesTheAccountByTheLoginThatIsTypedWithIt() {
        Browser own = signIn(Browser.at("/sign-in"));
        setUp(own);
        assertThat(own.main()).contains(hanako + "　「つなぎ」の予備のコード");
        own.open("/second-factor").fill("current", Browser.PASSWORD).press("予備のコードを作り直す");
        assertThat(own.main()).contains(hanako + "　「つなぎ」の予備のコード");
    }

    @Test
    void newRecoveryCodesTakeThePlaceOfTheOldOnes() {
        Browser own = signIn(Browser.at("/sign-in"));
        Telephone phone = setUp(own);
        own.open("/second-factor").fill("current", Browser.PASSWORD).press("予備のコードを作り直す");
        List<String> anew = own.page().select(".codes code").eachText();
        assertThat(anew).hasSize(10).doesNotContainAnyElementsOf(phone.onPaper());
        assertThat(enter(signIn(Browser.at("/sign-in")), phone.onPaper().get(0)).status())
                .isEqualTo(422);
        assertThat(enter(signIn(Browser.at("/sign-in")), anew.get(0)).text()).contains("髙橋 花子");
    }

    @Test
    void aSessionThatAwaitsTheCodeOpensNoPageAndTakesNoForm() {
        Telephone phone = setUp(signIn(Browser.at("/sign-in")));
        Browser browser = signIn(Browser.at("/sign-in"));
        for (String page : List.of("/", "/accounts", "/second-factor", "/account/password", "/settings", "/audit")) {
            assertThat(browser.open(page).path()).as(page).startsWith("/sign-in/code");
        }
        assertThat(browser.open("/help").text()).doesNotContain("髙橋 花子");
        String secret = secret(browser.open("/sign-in/code"));
        Map<String, String> form = Map.of("csrf-token", secret, "current", Browser.PASSWORD, "from", "2031-04-01");
        for (String place : List.of("/second-factor-rule", "/second-factor/removal", "/second-factor/setup")) {
            browser.post(place, form);
            assertThat(browser.status()).as(place).isEqualTo(401);
            assertThat(browser.main()).contains("認証コード");
        }
        assertThat(rule().from()).isNull();
        assertThat(enter(browser, phone.nextCode()).text()).contains("髙橋 花子");
    }

    @Test
    void theCodeIsAwaitedForTenMinutes() {
        Telephone phone = setUp(signIn(Browser.at("/sign-in")));
        Browser browser = signIn(Browser.at("/sign-in?next=/accounts"));
        QuarkusTransaction.requiringNew()
                .run(() -> sessions.update(
                        "expiresAt = ?1 where user.id = ?2 and stage = ?3", clock.now(), hanakosId, SessionStage.CODE));
        enter(browser, phone.nextCode());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("ログインIDとパスワードからやり直してください");
        assertThat(browser.page().select("input[name=next]").val()).isEqualTo("/accounts");
    }

    @Test
    void theSessionAfterTheCodeIsAnotherAndSoIsTheSecretOfForms() {
        Telephone phone = setUp(signIn(Browser.at("/sign-in")));
        Browser browser = signIn(Browser.at("/sign-in?next=/accounts"));
        String waiting = browser.cookie(COOKIE);
        String secret = secret(browser);
        assertThat(browser.cookie("known-browser")).isEmpty();
        enter(browser, phone.nextCode());
        assertThat(browser.cookie(COOKIE)).isNotEqualTo(waiting);
        assertThat(browser.cookie("known-browser")).isNotEmpty();
        assertThat(secret(browser)).isNotEqualTo(secret);
        Browser copied = Browser.at("/sign-in").forgetCookies().header("Cookie", COOKIE + "=" + waiting);
        assertThat(copied.open("/accounts").path()).isEqualTo("/sign-in?next=%2Faccounts");
    }

    @Test
    void fiveWrongCodesEndTheSessionAndTheNextOnesWait() {
        Telephone phone = setUp(signIn(Browser.at("/sign-in")));
        Browser browser = signIn(Browser.at("/sign-in"));
        for (int i = 1; i < UserSession.WRONG_CODES; i++) {
            enter(browser, "000000");
            assertThat(browser.status()).isEqualTo(422);
            assertThat(browser.path()).isEqualTo("/sign-in/code");
        }
        enter(browser, "000000");
        assertThat(browser.main()).contains("ログインIDとパスワードからやり直してください");
        signIn(browser);
        assertThat(browser.path()).isEqualTo("/sign-in/code");
        enter(browser, phone.nextCode());
        assertThat(browser.status()).isEqualTo(429);
        assertThat(browser.main()).contains("しばらく待ってから");
        assertThat(browser.open("/accounts").path()).startsWith("/sign-in/code");
    }

    @Test
    void whatHasNotTheFormOfACodeIsNoTry() {
        setUp(signIn(Browser.at("/sign-in")));
        Browser browser = signIn(Browser.at("/sign-in"));
        for (int i = 0; i < 2 * UserSession.WRONG_CODES; i++) {
            enter(browser, "12345");
            assertThat(browser.main()).contains("6桁の数字か、24文字の予備のコード");
        }
    }

    @Test
    void whoDoesNotKnowThePasswordMakesNobodyWait() {
        Browser own = signIn(Browser.at("/sign-in"));
        Telephone phone = setUp(own);
        own.press("ログアウト");
        Browser stranger = Browser.at("/sign-in");
        for (int i = 0; i < 3 * UserSession.WRONG_CODES; i++) {
            stranger.post("/sign-in/code", Map.of("csrf-token", secret(stranger), CODE, "000000"));
            assertThat(stranger.main()).contains("ログインIDとパスワードからやり直してください");
            stranger.open("/sign-in")
                    .fill("login", hanako)
                    .fill("password", "wrong password")
                    .press("ログイン");
        }
        assertThat(enter(signIn(own), phone.nextCode()).text()).contains("髙橋 花子");
    }

    @Test
    void itIsDemandedFromTheDayAnAdministratorSays() {
        Browser own = signIn(Browser.at("/sign-in?next=/second-factor-rule"));
        LocalDate tomorrow = clock.today().plusDays(1);
        own.fill("from", tomorrow.toString()).press("保存する");
        assertThat(own.path()).isEqualTo("/second-factor-rule");
        assertThat(own.main()).contains(hanako);
        assertThat(own.open("/").main()).contains("二段階認証を設定する");

        own.open("/second-factor-rule").fill("from", clock.today().toString()).press("保存する");
        assertThat(own.status()).as("a session that is open goes on").isEqualTo(200);
        Browser next = signIn(Browser.at("/sign-in?next=/accounts"));
        assertThat(next.path()).isEqualTo("/second-factor?next=%2Faccounts");
        assertThat(next.main()).contains("設定するまで、ほかの画面は開けません");
        assertThat(next.page().select("nav.nav, .seek, details.year"))
                .as("what would lead back here only")
                .isEmpty();
        for (String page : List.of("/", "/accounts", "/second-factor-rule", "/account/password")) {
            assertThat(next.open(page).path()).as(page).startsWith("/second-factor");
        }
        setUp(next);
        assertThat(next.open("/accounts").path()).isEqualTo("/accounts");
        assertThat(next.page().select("nav.nav, .seek, details.year")).hasSize(3);
        assertThat(next.open("/").main()).doesNotContain("二段階認証を設定する");
        assertThat(next.open("/second-factor").page().select("button:contains(二段階認証をやめる)"))
                .isEmpty();
        Map<String, String> form = Map.of("csrf-token", secret(next), "current", Browser.PASSWORD);
        assertThat(next.post("/second-factor/removal", form).main()).contains("やめられません");
    }

    @Test
    void noneOfItIsForOfficialsAndNobodyWaitsForThem() {
        demand(clock.today());
        String official = "official-" + hanako;
        accounts.createUser(new NewUser(official, "県 見る子", Role.OFFICIAL, null), Browser.PASSWORD);
        Browser browser = Browser.signIn(official);
        assertThat(browser.path()).isEqualTo("/");
        assertThat(browser.open("/second-factor").status()).isEqualTo(403);
    }

    @Test
    void itCanBeGivenUpWhereItIsNotDemanded() {
        Browser own = signIn(Browser.at("/sign-in"));
        Telephone phone = setUp(own);
        own.open("/second-factor").fill("current", "wrong password").press("二段階認証をやめる");
        assertThat(own.status()).isEqualTo(422);
        own.fill("current", Browser.PASSWORD).press("二段階認証をやめる");
        assertThat(own.main()).contains("未設定");
        assertThat(signIn(Browser.at("/sign-in")).text()).contains("髙橋 花子");
        assertThat(phone.onPaper()).isNotEmpty();
    }

    @Test
    void anAdministratorTakesAwayWhatALostTelephoneHeldAndItsSecretIsWorthNothingAgain() {
        Browser own = signIn(Browser.at("/sign-in"));
        Telephone lost = setUp(own);
        Browser administrator = Browser.signIn("colleague-" + serial).open("/accounts/" + hanakosId);
        administrator.press("二段階認証を解除する");
        assertThat(administrator.main()).contains("二段階認証を解除しました").doesNotContain("二段階認証の解除");
        assertThat(administrator.open("/audit").main()).contains("ほかの利用者の二段階認証を解除");
        assertThat(own.open("/accounts").path()).startsWith("/sign-in");
        signIn(own);
        assertThat(own.path()).as("by the password alone").isEqualTo("/accounts");
        setUp(own);
        Browser browser = signIn(Browser.at("/sign-in"));
        assertThat(enter(browser, lost.nextCode()).status()).isEqualTo(422);
        assertThat(enter(browser, lost.onPaper().get(0)).status()).isEqualTo(422);
    }

    @Test
    void nobodyTakesAwayTheOwnOneAsAnAdministrator() {
        Browser own = signIn(Browser.at("/sign-in"));
        setUp(own);
        own.open("/accounts/" + hanakosId);
        assertThat(own.main()).doesNotContain("二段階認証の解除");
        own.post("/accounts/" + hanakosId + "/second-factor-removal", Map.of("csrf-token", secret(own)));
        assertThat(own.main()).contains("「二段階認証」の画面で変更してください");
        assertThat(own.open("/second-factor").main()).contains("設定済み");
    }

    @Test
    void anotherTelephoneCountsOnceItsFirstCodeWasRightAndTheFormerOneNoMore() {
        Browser own = signIn(Browser.at("/sign-in"));
        Telephone former = setUp(own);
        own.open("/second-factor").fill("current", Browser.PASSWORD).press("新しい端末に替える");
        Telephone another = Telephone.of(own);
        assertThat(enter(signIn(Browser.at("/sign-in")), former.nextCode()).text())
                .as("until then the former one counts")
                .contains("髙橋 花子");
        own.fill(CODE, another.code()).press("設定を終える");
        assertThat(own.main()).contains("予備のコード");
        Browser browser = signIn(Browser.at("/sign-in"));
        assertThat(enter(browser, former.nextCode()).status()).isEqualTo(422);
        assertThat(enter(browser, another.nextCode()).text()).contains("髙橋 花子");
    }

    @Test
    void whatWasTypedBeforeTheSessionEndedIsThereAfterTheCode() {
        Browser own = signIn(Browser.at("/sign-in"));
        Telephone phone = setUp(own);
        String login = "taro-" + hanako;
        own.open("/accounts/new").fill("login", login).fill("name", "田中 太郎").tick("担当者");
        QuarkusTransaction.requiringNew().run(() -> sessions.endAllOf(hanakosId));
        own.press("登録する");
        assertThat(own.status()).isEqualTo(401);
        signIn(own);
        assertThat(own.main()).contains("認証コードの入力");
        enter(own, "000000");
        assertThat(own.status()).isEqualTo(422);
        enter(own, phone.nextCode());
        assertThat(own.main()).contains("田中 太郎");
        assertThat(own.press("もう一度送信する").main()).contains("初期パスワード", login);
    }

    @Test
    void whatWasTypedBeforeTheSessionEndedIsThereAfterTheNewPasswordAndTheSetUpThatIsDemanded() {
        Browser own = signIn(Browser.at("/sign-in"));
        String login = typeTaro(own);
        demand(clock.today());
        InitialSecret initial = accounts.resetPassword(colleague, hanakosId);
        own.press("登録する");
        assertThat(own.main()).contains("先に入力した内容は残っています");
        own.fill("login", hanako).fill("password", initial.secret()).press("ログイン");
        assertThat(own.main()).contains("パスワードの変更", "先に入力した内容は残っています");
        changePassword(own, initial.secret(), "short");
        assertThat(own.status()).isEqualTo(422);
        changePassword(own, initial.secret(), "my own long words");
        assertThat(own.main()).containsOnlyOnce("パスワードを変更しました").contains("設定するまで、ほかの画面は開けません", "先に入力した内容は残っています");
        own.fill("current", "wrong password").press("設定をはじめる");
        assertThat(own.main()).doesNotContain("パスワードを変更しました");
        assertThat(own.status()).isEqualTo(422);
        own.fill("current", "my own long words").press("設定をはじめる");
        Telephone phone = Telephone.of(own);
        own.fill(CODE, "000000").press("設定を終える");
        assertThat(own.status()).isEqualTo(422);
        own.fill(CODE, phone.code()).press("設定を終える");
        assertThat(own.main()).contains("予備のコード");
        own.press("保管したので、次へ進む");
        assertThat(own.text()).doesNotContain(initial.secret(), "my own long words", phone.code());
        storesTaroOnce(own, login);
    }

    @Test
    void whatWasTypedIsThereAtOnceWhereASecondFactorIsDemandedAfterTheRightPassword() {
        Browser own = signIn(Browser.at("/sign-in"));
        String login = typeTaro(own);
        demand(clock.today());
        QuarkusTransaction.requiringNew().run(() -> sessions.endAllOf(hanakosId));
        own.press("登録する");
        signIn(own);
        assertThat(own.main()).contains("二段階認証", "先に入力した内容は残っています");
        own.fill("current", Browser.PASSWORD).press("設定をはじめる");
        own.fill(CODE, Telephone.of(own).code()).press("設定を終える");
        own.press("保管したので、次へ進む");
        storesTaroOnce(own, login);
    }

    @Test
    void whatWasTypedIsThereAfterTheCodeAndTheNewPassword() {
        Browser own = signIn(Browser.at("/sign-in"));
        Telephone phone = setUp(own);
        String login = typeTaro(own);
        InitialSecret initial = accounts.resetPassword(colleague, hanakosId);
        own.press("登録する");
        own.fill("login", hanako).fill("password", initial.secret()).press("ログイン");
        enter(own, phone.nextCode());
        assertThat(own.main()).contains("パスワードの変更");
        changePassword(own, initial.secret(), "my own long words");
        assertThat(own.main()).containsOnlyOnce("パスワードを変更しました");
        storesTaroOnce(own, login);
        assertThat(own.main()).doesNotContain("パスワードを変更しました");
    }

    @Test
    void aFormSentWhileTheSignInStandsAtTheNewPasswordOrTheSetUpIsKeptAsWell() {
        String login = "taro-" + hanako;
        Map<String, String> typed = Map.of("login", login, "name", "田中 太郎", "role", "OFFICER");
        demand(clock.today());
        InitialSecret initial = accounts.resetPassword(colleague, hanakosId);
        Browser own = Browser.at("/sign-in")
                .fill("login", hanako)
                .fill("password", initial.secret())
                .press("ログイン")
                .header("Sec-Fetch-Site", "same-origin")
                .post("/accounts", typed);
        assertThat(own.status()).isEqualTo(401);
        assertThat(own.main()).contains("パスワードの変更", "先に入力した内容は残っています");
        own.open("/account/password");
        changePassword(own, initial.secret(), "my own long words");
        assertThat(own.path()).isEqualTo("/second-factor");
        own.post("/accounts", typed);
        assertThat(own.status()).isEqualTo(401);
        assertThat(own.main()).contains("二段階認証", "先に入力した内容は残っています");
        own.fill("current", "my own long words").press("設定をはじめる");
        own.fill(CODE, Telephone.of(own).code()).press("設定を終える");
        own.press("保管したので、次へ進む");
        storesTaroOnce(own, login);
    }

    @Test
    void theCodeComesBeforeTheChangeOfAnInitialPassword() {
        Telephone phone = setUp(signIn(Browser.at("/sign-in")));
        InitialSecret initial = accounts.resetPassword(colleague, hanakosId);
        Browser browser = Browser.at("/sign-in")
                .fill("login", hanako)
                .fill("password", initial.secret())
                .press("ログイン");
        assertThat(browser.path()).isEqualTo("/sign-in/code");
        enter(browser, phone.nextCode());
        assertThat(browser.path()).isEqualTo("/account/password");
        browser.fill("current", initial.secret())
                .fill("password", "my own long words")
                .fill("repeat", "my own long words")
                .press("パスワードを変更する");
        assertThat(browser.path()).isEqualTo("/");
    }

    /** The form of a new account, filled and not sent. */
    private String typeTaro(Browser signedIn) {
        String login = "taro-" + hanako;
        signedIn.open("/accounts/new")
                .fill("login", login)
                .fill("name", "田中 太郎")
                .tick("担当者");
        return login;
    }

    private void storesTaroOnce(Browser browser, String login) {
        assertThat(browser.main()).contains("もう一度送信", "田中 太郎");
        assertThat(browser.press("もう一度送信する").main()).contains("初期パスワード", login);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> users.inOrder().stream()
                                .filter(one -> one.login().equals(login))
                                .count()))
                .isEqualTo(1);
    }

    private static void changePassword(Browser browser, String current, String wanted) {
        browser.fill("current", current)
                .fill("password", wanted)
                .fill("repeat", wanted)
                .press("パスワードを変更する");
    }

    private Browser signIn(Browser browser) {
        return browser.fill("login", hanako).fill("password", Browser.PASSWORD).press("ログイン");
    }

    private static Browser begin(Browser signedIn) {
        return begin(signedIn, "設定をはじめる");
    }

    private static Browser begin(Browser signedIn, String button) {
        return signedIn.open("/second-factor").fill("current", Browser.PASSWORD).press(button);
    }

    private void expire() {
        QuarkusTransaction.requiringNew()
                .run(() -> factors.update(
                        "begunAt = ?1 where userId = ?2", clock.now().minus(Duration.ofMinutes(31)), hanakosId));
    }

    private static Telephone setUp(Browser signedIn) {
        Telephone phone = Telephone.of(begin(signedIn));
        signedIn.fill(CODE, phone.code()).press("設定を終える");
        return phone.with(signedIn.page().select(".codes code").eachText());
    }

    private static Browser enter(Browser browser, String code) {
        return browser.fill(CODE, code).press("ログイン");
    }

    private static String secret(Browser page) {
        return page.page().select("input[name=csrf-token]").first().val();
    }

    private void demand(LocalDate from) {
        desk.demandFrom(colleague, from, rule().version());
    }

    private Rule rule() {
        return QuarkusTransaction.requiringNew().call(() -> views.rule(colleague));
    }

    /** An authenticator app of others' making, and the codes on paper. */
    private record Telephone(byte[] secret, List<String> onPaper) {
        /** Types what the page shows. */
        static Telephone of(Browser page) {
            Element shown = page.page().selectFirst("ol.prose code");
            return new Telephone(new Base32().decode(shown.text().replace(" ", "")), List.of());
        }

        /** Its secret as hexadecimal digits. */
        String shown() {
            return HexFormat.of().formatHex(secret);
        }

        Telephone with(List<String> codes) {
            return new Telephone(secret, codes);
        }

        String code() {
            return codeAt(Instant.now());
        }

        /** The one it will show in half a minute: what it shows now has been used for the set-up. */
        String nextCode() {
            return codeAt(Instant.now().plusSeconds(30));
        }

        private String codeAt(Instant moment) {
            try {
                return new TimeBasedOneTimePasswordGenerator()
                        .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), moment);
            } catch (InvalidKeyException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
