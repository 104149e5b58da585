package org.tsunagi.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;

/** Hanako sees where she is signed in, and is told of browsers she had not used before. */
@QuarkusTest
class OwnSessionsTest {
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
    private static final String TOLD = "はじめてのブラウザーからログインがありました";
    private static int serial;

    @Inject
    AccountDesk accounts;

    @Inject
    UserSessions sessions;

    @Inject
    NewBrowsers newBrowsers;

    @Inject
    SignInPaces paces;

    @Inject
    OfficeClock clock;

    private String hanako;
    private long hanakosId;

    @BeforeEach
    void hanakoIsAnAdministrator() {
        hanako = "sessions-" + ++serial;
        hanakosId = accounts.createUser(new NewUser(hanako, "髙橋 花子", Role.ADMINISTRATOR, null), Browser.PASSWORD);
        QuarkusTransaction.requiringNew().run(() -> paces.deleteAll());
    }

    @Test
    void thePageListsTheOwnBrowsersAndSaysWhichOneThisIs() {
        Browser own = Browser.signIn(hanako);
        fromChrome();
        own.open("/browsers");
        assertThat(own.page().select("main tbody tr")).hasSize(2);
        assertThat(own.main()).contains("Chrome（Windows）", "127.0.0.1", "不明なブラウザー");
        assertThat(own.page().select("main tbody tr:contains(このブラウザー)"))
                .singleElement()
                .extracting(Element::text)
                .asString()
                .contains("不明なブラウザー");
    }

    @Test
    void oneOfThemIsEndedAndTheOthersGoOn() {
        Browser own = Browser.signIn(hanako);
        Browser chrome = fromChrome();
        own.open("/browsers").pressIn("tr:contains(Chrome)", words(own.open("/browsers"), "Chrome"));
        assertThat(own.main()).contains("終わらせました").doesNotContain("終わらせる：Chrome");
        assertThat(chrome.open("/accounts").path()).startsWith("/sign-in");
        assertThat(own.open("/accounts").path()).isEqualTo("/accounts");
    }

    @Test
    void allOthersAreEndedByOnePress() {
        Browser own = Browser.signIn(hanako);
        Browser chrome = fromChrome();
        Browser third = Browser.signIn(hanako);
        own.open("/browsers").press("ほかのブラウザーのログインをすべて終わらせる");
        assertThat(own.page().select("main tbody tr")).hasSize(1);
        assertThat(chrome.open("/accounts").path()).startsWith("/sign-in");
        assertThat(third.open("/accounts").path()).startsWith("/sign-in");
    }

    @Test
    void anothersSessionIsNotFoundAndGoesOn() {
        String ichiro = "ichiro-" + hanako;
        accounts.createUser(new NewUser(ichiro, "町田 一郎", Role.OFFICIAL, null), Browser.PASSWORD);
        Browser stranger = Browser.signIn(ichiro);
        Browser own = Browser.signIn(hanako);
        long id = QuarkusTransaction.requiringNew()
                .call(() -> sessions.ofUser(hanakosId).get(0).id());
        String secret = stranger.page().select("input[name=csrf-token]").first().val();
        stranger.post("/browsers/" + id + "/removal", Map.of("csrf-token", secret));
        assertThat(stranger.status()).isEqualTo(404);
        stranger.post("/browsers/removal", Map.of("csrf-token", secret));
        assertThat(own.open("/accounts").path()).isEqualTo("/accounts");
    }

    @Test
    void aBrowserNotSeenBeforeIsToldOnHomeUntilItIsKnownToBeTheOwn() {
        Browser own = Browser.signIn(hanako);
        assertThat(own.open("/").main()).as("the first of all is no news").doesNotContain(TOLD);
        fromChrome();
        own.open("/");
        assertThat(own.main()).contains(TOLD, "127.0.0.1のChrome（Windows）から");
        own.follow(TOLD);
        assertThat(own.path()).startsWith("/browsers");
        own.press("確認しました");
        assertThat(own.main()).contains("Chrome（Windows）").doesNotContain("未確認");
        assertThat(own.open("/").main()).doesNotContain(TOLD);
        fromChrome();
        assertThat(own.open("/").main()).as("another one").contains(TOLD);
    }

    @Test
    void aBrowserSignedInFromBeforeIsNoNews() {
        Browser own = Browser.signIn(hanako).press("ログアウト");
        own.fill("login", hanako).fill("password", Browser.PASSWORD).press("ログイン");
        assertThat(own.open("/").main()).doesNotContain(TOLD);
    }

    @Test
    void itIsToldForFourteenDays() {
        Browser own = Browser.signIn(hanako);
        fromChrome();
        happened(Duration.ofDays(14).minusMinutes(5));
        assertThat(own.open("/").main()).contains(TOLD);
        happened(Duration.ofDays(14));
        assertThat(own.open("/").main()).doesNotContain(TOLD);
        assertThat(own.open("/browsers").main()).contains("この14日間にはありません");
    }

    @Test
    void theOfficeDoesNotPutAwayWhatIsOnePersonsOwn() {
        Browser own = Browser.signIn(hanako);
        fromChrome();
        own.open("/");
        assertThat(own.page().select("li:contains(" + TOLD + ")")).hasSize(1);
        assertThat(own.page().select("li:contains(" + TOLD + ") a[href$=/dismissal]"))
                .isEmpty();
    }

    @Test
    void officialsAreToldAsWellAndOfTheirOwnOnly() {
        String official = "official-" + hanako;
        accounts.createUser(new NewUser(official, "県 見る子", Role.OFFICIAL, null), Browser.PASSWORD);
        Browser own = Browser.signIn(official);
        Browser.signIn(hanako);
        fromChrome();
        assertThat(own.open("/").main()).doesNotContain(TOLD);
        Browser.signIn(official);
        assertThat(own.open("/").main()).contains(TOLD);
    }

    @Test
    void theAuditSaysThatTheBrowserWasNew() {
        Browser own = Browser.signIn(hanako);
        fromChrome();
        assertThat(own.open("/audit?kind=SIGN_IN").main()).contains(hanako + "（はじめてのブラウザー：Chrome（Windows））");
    }

    private Browser fromChrome() {
        return Browser.at("/sign-in")
                .header("User-Agent", CHROME)
                .fill("login", hanako)
                .fill("password", Browser.PASSWORD)
                .press("ログイン");
    }

    /** The words of the button in the row of a browser, as a reader hears them. */
    private static String words(Browser page, String browser) {
        return page.page().select("tr:contains(" + browser + ") button").text();
    }

    private void happened(Duration ago) {
        QuarkusTransaction.requiringNew()
                .run(() -> newBrowsers.update(
                        "at = ?1 where userId = ?2", clock.now().minus(ago), hanakosId));
    }
}
