package org.tsunagi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.account.AccountDesk.InitialSecret;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.account.SignInPace.Kind;
import org.tsunagi.audit.AuditKind;
import org.tsunagi.audit.AuditViews;
import org.tsunagi.audit.AuditViews.AuditLine;
import org.tsunagi.audit.AuditViews.Wanted;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;

@QuarkusTest
class SignInTest {
    private static final String COOKIE = "tsunagi-session";
    private static int serial;

    @Inject
    AccountDesk accounts;

    @Inject
    SignInDesk desk;

    @Inject
    UserSessions sessions;

    @Inject
    SignInPaces paces;

    @Inject
    AuditViews audit;

    @Inject
    OfficeClock clock;

    private String hanako;
    private long hanakosId;
    private Viewer administrator;

    @BeforeEach
    void hanakoIsAnAdministrator() {
        hanako = "sign-in-" + ++serial;
        hanakosId = accounts.createUser(new NewUser(hanako, "髙橋 花子", Role.ADMINISTRATOR, null), Browser.PASSWORD);
        administrator = new Viewer(-1, "別の管理者", Role.ADMINISTRATOR, null, null);
        forgiveEverybody();
    }

    @AfterEach
    void forgiveEverybody() {
        QuarkusTransaction.requiringNew().run(() -> paces.deleteAll());
    }

    @Test
    void allWhoSignInToOneAccountAtTheSameMomentComeIn() throws Exception {
        String shared = "shared-" + hanakosId;
        accounts.createUser(new NewUser(shared, "汐見市 担当者", Role.ADMINISTRATOR, null), Browser.PASSWORD);
        ExecutorService doors = Executors.newFixedThreadPool(4);
        try {
            List<Browser> browsers = Stream.generate(
                            () -> Browser.at("/sign-in").fill("login", shared).fill("password", Browser.PASSWORD))
                    .limit(4)
                    .toList();
            List<Future<Browser>> signedIn = doors.invokeAll(browsers.stream()
                    .map(one -> (Callable<Browser>) () -> one.press("ログイン"))
                    .toList());
            for (Future<Browser> one : signedIn) {
                assertThat(one.get().path()).as(one.get().main()).isEqualTo("/");
            }
        } finally {
            doors.shutdown();
        }
    }

    @Test
    void signingInLeadsToThePageAskedFor() {
        Browser browser = Browser.at("/accounts?x=1");
        assertThat(browser.path()).startsWith("/sign-in?next=");
        signIn(browser);
        assertThat(browser.path()).isEqualTo("/accounts?x=1");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.text()).contains("髙橋 花子");
    }

    @Test
    void aCopiedCookieIsDeadAfterSigningOut() {
        Browser browser = signIn(Browser.at("/sign-in?next=/accounts"));
        String copied = browser.cookie(COOKIE);
        assertThat(thiefsPath(copied)).isEqualTo("/accounts");
        browser.press("ログアウト");
        assertThat(browser.path()).isEqualTo("/sign-in");
        assertThat(browser.main()).contains("ログアウトしました");
        assertThat(browser.cookie(COOKIE)).isEmpty();
        assertThat(thiefsPath(copied)).startsWith("/sign-in");
    }

    @Test
    void theCookieIsOutOfReachForScriptsAndOtherSitesAndOnlyItsHashIsStored() throws Exception {
        Browser page = Browser.at("/sign-in");
        String form = "login=" + hanako + "&password=" + Browser.PASSWORD + "&csrf-token="
                + URLEncoder.encode(
                        page.page().select("main input[name=csrf-token]").val(), StandardCharsets.UTF_8);
        HttpResponse<String> answer = raw(HttpRequest.newBuilder()
                .header("Cookie", "csrf-token=" + page.cookie("csrf-token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).isEqualTo(303);
        List<String> cookies = answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith(COOKIE))
                .toList();
        assertThat(cookies)
                .singleElement()
                .asString()
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(one -> one.startsWith("known-browser="))
                .singleElement()
                .asString()
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/", "Max-Age=31536000");
        String token = cookies.get(0).substring(COOKIE.length() + 1, COOKIE.length() + 44);
        assertThat(QuarkusTransaction.requiringNew().call(() -> sessions.count("tokenHash", token)))
                .isZero();
        assertThat(desk.recognise(token)).isPresent();
    }

    @Test
    void anIdleSessionAndAnOldOneHaveEnded() {
        Browser idle = signIn(Browser.at("/sign-in?next=/accounts"));
        Instant now = clock.now();
        QuarkusTransaction.requiringNew()
                .run(() -> sessions.update(
                        "lastSeenAt = ?1 where user.id = ?2", now.minus(Duration.ofMinutes(121)), hanakosId));
        assertThat(idle.open("/accounts").path()).startsWith("/sign-in");

        Browser old = signIn(Browser.at("/sign-in?next=/accounts"));
        assertThat(old.status()).isEqualTo(200);
        QuarkusTransaction.requiringNew()
                .run(() -> sessions.update("expiresAt = ?1 where user.id = ?2", now, hanakosId));
        assertThat(old.open("/accounts").path()).startsWith("/sign-in");
    }

    @Test
    void aDisabledUserIsOutAtTheNextClick() {
        Browser browser = signIn(Browser.at("/sign-in?next=/accounts"));
        accounts.createUser(new NewUser("other-" + hanako, "ほか", Role.ADMINISTRATOR, null), Browser.PASSWORD);
        accounts.disable(administrator, hanakosId);
        assertThat(browser.open("/accounts").path()).startsWith("/sign-in");
        assertThat(signIn(browser).main()).contains("このアカウントは停止されています");
    }

    @Test
    void wrongPasswordsAreSlowedDownAndThenEvenTheRightOneWaits() {
        Browser browser = Browser.at("/sign-in");
        for (int i = 0; i < Kind.PLACE.free; i++) {
            browser.fill("login", hanako).fill("password", "wrong password").press("ログイン");
            assertThat(browser.status()).isEqualTo(422);
            assertThat(browser.main()).contains("ログインIDまたはパスワードが違います");
            assertThat(browser.value("login")).isEqualTo(hanako);
            assertThat(browser.value("password")).isEmpty();
        }
        signIn(browser);
        assertThat(browser.status()).isEqualTo(429);
        assertThat(browser.main()).contains("しばらく待ってから");
        assertThat(browser.cookie(COOKIE)).isEmpty();
    }

    @Test
    void eachTryThatIsNotLetInIsALineOfTheAuditAndANewPasswordIsOneThatSaysSo() {
        Browser own = signIn(Browser.at("/sign-in?next=/account/password"));
        change(own, "wrong password", "my own long words", "my own long words");
        assertThat(lines(AuditKind.REFUSAL)).hasSize(1);
        change(own, Browser.PASSWORD, "my own long words", "my own long words");
        assertThat(lines(AuditKind.SIGN_IN)).containsExactlyInAnyOrder(hanako, hanako + "（パスワードを変更）");
        InitialSecret initial = accounts.resetPassword(administrator, hanakosId);
        clock.at(
                LocalDateTime.ofInstant(clock.now(), OfficeClock.ZONE).plusDays(60),
                () -> assertThatThrownBy(
                                () -> desk.signIn(hanako, initial.secret(), new SignInDesk.Caller("10.0.0.7", "", "")))
                        .hasMessage("account.signIn.expired"));
        accounts.createUser(new NewUser("other-" + hanako, "ほか", Role.ADMINISTRATOR, null), Browser.PASSWORD);
        accounts.disable(administrator, hanakosId);
        assertThatThrownBy(() -> desk.signIn(hanako, initial.secret(), new SignInDesk.Caller("10.0.0.7", "", "")))
                .hasMessage("account.signIn.disabled");
        assertThat(lines(AuditKind.REFUSAL)).hasSize(3).containsOnly(hanako);
    }

    @Test
    void aTryBeforeItsTimeIsCounted() {
        long before = SignInTries.WAITING.all();
        wrongPasswordsAreSlowedDownAndThenEvenTheRightOneWaits();
        assertThat(SignInTries.WAITING.all()).isEqualTo(before + 1);
    }

    /** What the audit says of Hanako's account. */
    private List<String> lines(AuditKind kind) {
        Instant now = clock.now();
        Wanted wanted =
                new Wanted(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(100)), hanakosId, Set.of(kind));
        return QuarkusTransaction.requiringNew()
                .call(() -> audit.lines(administrator, wanted, 0, 100).stream()
                        .map(AuditLine::words)
                        .toList());
    }

    @Test
    void aStrangersWrongPasswordsDelayNobodyInABrowserTheySignedInFromBefore() {
        Browser own = signIn(Browser.at("/sign-in")).press("ログアウト");
        Browser stranger = Browser.at("/sign-in");
        for (int i = 0; i < 2 * Kind.PLACE.free; i++) {
            stranger.fill("login", hanako).fill("password", "wrong password").press("ログイン");
        }
        assertThat(stranger.status()).isEqualTo(429);
        assertThat(signIn(own).text()).contains("髙橋 花子");
        signIn(own.press("ログアウト"));
        assertThat(own.text()).as("as often as they like").contains("髙橋 花子");
        assertThat(signIn(stranger).status()).as("the stranger still waits").isEqualTo(429);
    }

    @Test
    void aBrowserIsKnownToTheAccountThatSignedInFromItAlone() {
        String ichiro = "ichiro-" + hanako;
        accounts.createUser(new NewUser(ichiro, "町田 一郎", Role.OFFICIAL, null), Browser.PASSWORD);
        Browser shared = Browser.signIn(ichiro).press("ログアウト");
        for (int i = 0; i < Kind.PLACE.free; i++) {
            shared.fill("login", hanako).fill("password", "wrong password").press("ログイン");
        }
        assertThat(signIn(shared).status()).isEqualTo(429);
        shared.fill("login", ichiro).fill("password", Browser.PASSWORD).press("ログイン");
        assertThat(shared.text()).contains("町田 一郎");
    }

    @Test
    void wrongPasswordsInTheOwnBrowserAreSlowedDownThereAndNowhereElse() {
        Browser own = signIn(Browser.at("/sign-in")).press("ログアウト");
        for (int i = 0; i < Kind.BROWSER.free; i++) {
            own.fill("login", hanako).fill("password", "wrong password").press("ログイン");
            assertThat(own.status()).isEqualTo(422);
        }
        assertThat(signIn(own).status()).isEqualTo(429);
        assertThat(signIn(Browser.at("/sign-in")).text()).contains("髙橋 花子");
    }

    @Test
    void anInitialPasswordMadeAnewIsTakenAtOnceHoweverManyWrongOnesCameBefore() {
        Browser browser = Browser.at("/sign-in");
        for (int i = 0; i < 2 * Kind.PLACE.free; i++) {
            browser.fill("login", hanako).fill("password", "wrong password").press("ログイン");
        }
        assertThat(browser.status()).isEqualTo(429);
        InitialSecret initial = accounts.resetPassword(administrator, hanakosId);
        browser.fill("login", hanako).fill("password", initial.secret()).press("ログイン");
        assertThat(browser.path()).isEqualTo("/account/password");
    }

    @Test
    void anUnknownLoginLooksLikeAWrongPassword() {
        Browser browser = Browser.at("/sign-in");
        browser.fill("login", "nobody-" + serial)
                .fill("password", "wrong password")
                .press("ログイン");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("ログインIDまたはパスワードが違います");
    }

    @Test
    void aFormWithoutTheSecretDoesNotSignIn() {
        Browser browser =
                Browser.at("/sign-in").post("/sign-in", Map.of("login", hanako, "password", Browser.PASSWORD));
        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.cookie(COOKIE)).isEmpty();
    }

    @Test
    void aPageNobodyIsNamedForIsForNobody() {
        assertThat(Browser.at("/unannotated").text()).doesNotContain("secret");
        Browser browser = signIn(Browser.at("/sign-in?next=/unannotated"));
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.text()).doesNotContain("secret");
    }

    @Test
    void theSecretOfFormsIsAnotherAfterSigningInAndAfterSigningOut() {
        Browser browser = Browser.at("/sign-in?next=/accounts");
        String stranger = secret(browser);
        String signedIn = secret(signIn(browser));
        assertThat(signedIn).isNotEqualTo(stranger).isEqualTo(secret(browser.open("/accounts/new")));
        assertThat(browser.post("/sign-out", Map.of("csrf-token", stranger)).status())
                .isEqualTo(400);
        browser.open("/accounts").press("ログアウト");
        assertThat(secret(browser)).isNotEqualTo(signedIn).isNotEqualTo(stranger);
    }

    @Test
    void aFormOpenWhileItsUserSignedInAnewInAnotherTabComesBackWithWhatWasTyped() {
        Browser browser = signIn(Browser.at("/sign-in?next=/accounts/new"));
        String login = "tab-" + serial;
        Map<String, String> typed =
                Map.of("csrf-token", secret(browser), "login", login, "name", "田中 太郎", "role", "OFFICIAL");
        signIn(browser.press("ログアウト").open("/sign-in"));
        browser.header("Sec-Fetch-Site", "same-origin").post("/accounts", typed);
        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.main()).contains("送信を確認できませんでした", "田中 太郎");
        assertThat(browser.press("もう一度送信する").main()).contains("初期パスワード", login);
    }

    @Test
    void signingInNeverLeadsToAnotherSite() {
        for (String next : new String[] {"//evil.example/", "https://evil.example/", "/%5Cevil.example"}) {
            assertThat(Browser.at("/sign-in?next=" + next)
                            .page()
                            .select("input[name=next]")
                            .val())
                    .isEqualTo("/");
        }
    }

    @Test
    void anInitialPasswordOpensOnlyThePageThatChangesIt() {
        InitialSecret initial = accounts.resetPassword(administrator, hanakosId);
        Browser browser = Browser.at("/sign-in?next=/accounts")
                .fill("login", hanako)
                .fill("password", initial.secret())
                .press("ログイン");
        assertThat(browser.path()).isEqualTo("/account/password?next=%2Faccounts");
        assertThat(browser.open("/accounts").path()).isEqualTo("/account/password?next=%2Faccounts");
        change(browser, initial.secret(), "short", "short");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("8文字以上");
        change(browser, initial.secret(), "my own long words", "my own long word");
        assertThat(browser.main()).contains("一致しません");
        change(browser, initial.secret(), "my own long words", "my own long words");
        assertThat(browser.path()).as("the page wanted at first").isEqualTo("/accounts");
        assertThat(browser.main()).containsOnlyOnce("パスワードを変更しました");
    }

    @Test
    void neitherDoesTheChangeOfAnInitialPassword() {
        for (String next : List.of("https://evil.example/", "//evil.example/", "/sign-in/code", "/account/password")) {
            String initial = accounts.resetPassword(administrator, hanakosId).secret();
            Browser browser = Browser.at("/sign-in?next=" + next)
                    .fill("login", hanako)
                    .fill("password", initial)
                    .press("ログイン");
            assertThat(browser.path()).as("not to itself either").isEqualTo("/account/password");
            String wanted = "my own long words " + next;
            change(
                    browser.open("/account/password?next=" + next.replace("/account/password", "")),
                    initial,
                    wanted,
                    wanted);
            assertThat(browser.path()).as(next).isEqualTo("/");
        }
    }

    @Test
    void whatWasTypedBeforeTheSessionEndedIsThereAfterSigningIn() {
        Browser browser = signIn(Browser.at("/sign-in?next=/accounts/new"));
        String login = "taro-" + serial;
        browser.fill("login", login).fill("name", "田中 太郎").tick("担当者");
        QuarkusTransaction.requiringNew().run(() -> sessions.endAllOf(hanakosId));
        browser.press("登録する");
        assertThat(browser.status()).isEqualTo(401);
        assertThat(browser.page().select("input[name=kept.name]").val()).isEqualTo("田中 太郎");
        assertThat(browser.page().select("input[name=kept.csrf-token]")).isEmpty();
        browser.fill("login", hanako).fill("password", "wrong password").press("ログイン");
        assertThat(browser.status()).isEqualTo(422);
        signIn(browser);
        assertThat(browser.main()).contains("田中 太郎");
        assertThat(browser.press("もう一度送信する").main()).contains("初期パスワード", login);
    }

    @Test
    void noPasswordTypedBeforeTheSessionEndedIsShownOrCarriedOver() {
        Browser browser = signIn(Browser.at("/sign-in?next=/account/password"));
        browser.fill("current", "my current words")
                .fill("password", "my own long words")
                .fill("repeat", "my own long words");
        QuarkusTransaction.requiringNew().run(() -> sessions.endAllOf(hanakosId));
        browser.press("パスワードを変更する");
        assertThat(browser.status()).isEqualTo(401);
        assertThat(browser.text()).doesNotContain("my current words", "my own long words");
        assertThat(signIn(browser).text()).doesNotContain("my current words", "my own long words");
    }

    private Browser signIn(Browser browser) {
        return browser.fill("login", hanako).fill("password", Browser.PASSWORD).press("ログイン");
    }

    private static void change(Browser browser, String current, String wanted, String repeat) {
        browser.fill("current", current)
                .fill("password", wanted)
                .fill("repeat", repeat)
                .press("パスワードを変更する");
    }

    private static String secret(Browser page) {
        return page.page().select("input[name=csrf-token]").first().val();
    }

    /** Where somebody with a copied cookie arrives who asks for the accounts. */
    private static String thiefsPath(String copied) {
        return Browser.at("/sign-in")
                .forgetCookies()
                .header("Cookie", COOKIE + "=" + copied)
                .open("/accounts")
                .path();
    }

    private static HttpResponse<String> raw(HttpRequest.Builder request) throws IOException, InterruptedException {
        URI base = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        return HttpClient.newHttpClient()
                .send(request.uri(base.resolve("/sign-in")).build(), HttpResponse.BodyHandlers.ofString());
    }
}
