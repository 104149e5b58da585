package org.tsunagi.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.QuarkusTestProfile.TestResourceEntry;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsunagi.Browser;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.account.SmallProvider.Forgery;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBodyDesk;

/** Signing in by the office's own service, against a small one that is as strict as the real ones. */
@QuarkusTest
@Tag("once")
@TestProfile(OfficeSignInTest.WithAService.class)
class OfficeSignInTest {
    private static int serial;

    @Inject
    AccountDesk accounts;

    @Inject
    NominatingBodyDesk bodies;

    @Inject
    UserSessions sessions;

    private String hanako;
    private long hanakosId;
    private final Viewer administrator = new Viewer(-1, "別の管理者", Role.ADMINISTRATOR, null, null);

    @BeforeEach
    void hanakoIsAnAdministrator() {
        hanako = "hanako" + ++serial + "@office.example";
        hanakosId = accounts.createUser(new NewUser(hanako, "髙橋 花子", Role.ADMINISTRATOR, null), Browser.PASSWORD);
        SmallProvider.knows(hanako);
    }

    @Test
    void whoSignedInThereIsSignedInHereAndSeesThePageAskedFor() {
        Browser browser = Browser.at("/accounts?x=1").follow("職員認証でログイン");
        assertThat(browser.path()).isEqualTo("/accounts?x=1");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.text()).contains("髙橋 花子");
        assertThat(browser.cookies()).noneMatch(name -> name.startsWith("q_"));
    }

    @Test
    void whoTurnsBackThereIsToldOnTheSignInPage() {
        SmallProvider.knows("");
        Browser browser = office();
        assertThat(browser.main()).contains("職員認証でログインできませんでした", "ログインID");
        assertThat(browser.open("/accounts").path()).startsWith("/sign-in");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aTokenThatIsNotTheServicesForThisSignInOpensNothing(Forgery forgery) {
        SmallProvider.forges(forgery);
        Browser browser = office();
        assertThat(browser.main()).contains("職員認証でログインできませんでした");
        assertThat(browser.open("/accounts").path()).startsWith("/sign-in");
    }

    @Test
    void aServiceThatFailsIsNoIncident() {
        SmallProvider.fails();
        assertThat(office().main()).contains("職員認証でログインできませんでした");
    }

    @Test
    void aCodeOfSomebodyElseOpensNothing() {
        SmallProvider.knows("");
        Browser stranger = Browser.at("/sign-in/office?code=code-0&state=8f14e45f-ceea-467f-9575-d5d4b1d5e1d3");
        assertThat(stranger.status()).isLessThan(500);
        assertThat(stranger.main()).contains("職員認証でログインできませんでした");
    }

    @Test
    void whoIsNoUserHereIsToldWhatToDo() {
        SmallProvider.knows("nobody@office.example");
        assertThat(office().main()).contains("このシステムの利用者として登録されていません");
    }

    @Test
    void aNominatorsPublicCodeIsNoWayIn() {
        accounts.createUser(
                new NewUser("office-clerk", "町田 一郎", Role.NOMINATOR, bodies.add("職員認証を試す機関")), Browser.PASSWORD);
        SmallProvider.knows("office-clerk");
        assertThat(office().main()).contains("このシステムの利用者として登録されていません");
    }

    @Test
    void whoWasStoppedHereHasNoWayIn() {
        accounts.createUser(new NewUser("stays-" + hanako, "残る 管理者", Role.ADMINISTRATOR, null), Browser.PASSWORD);
        accounts.disable(administrator, hanakosId);
        assertThat(office().main()).contains("このアカウントは停止されています");
    }

    @Test
    void anInitialPasswordNeedNotBeKnownNorChanged() {
        accounts.resetPassword(administrator, hanakosId);
        assertThat(office().open("/accounts").path()).isEqualTo("/accounts");
    }

    @Test
    void theServicesLoginIsFoldedAsATypedOne() {
        SmallProvider.knows(hanako.toUpperCase(Locale.ROOT));
        assertThat(office().open("/accounts").path()).isEqualTo("/accounts");
    }

    @Test
    void nobodyIsLedElsewhereAfterwards() {
        assertThat(Browser.at("/sign-in/office?next=https://elsewhere.example/").path())
                .isEqualTo("/");
    }

    @Test
    void whatWasTypedBeforeTheSessionEndedIsThereAfterSigningInInAnotherTab() {
        Browser browser = office().open("/accounts/new");
        String login = "office-taro-" + serial;
        browser.fill("login", login).fill("name", "田中 太郎").tick("担当者");
        QuarkusTransaction.requiringNew().run(() -> sessions.endAllOf(hanakosId));
        browser.press("登録する");
        assertThat(browser.page().select("a[target=_blank]").text()).isEqualTo("職員認証でログイン");
        Map<String, String> left = browser.page().select("main form[action=/sign-in] input").stream()
                .collect(Collectors.toMap(input -> input.attr("name"), Element::val));
        browser.open(browser.page().select("a[target=_blank]").attr("href"));
        browser.header("Sec-Fetch-Site", "same-origin").post("/sign-in", left);
        assertThat(browser.press("もう一度送信する").main()).contains("田中 太郎");
        assertThat(browser.press("もう一度送信する").main()).contains("初期パスワード", login);
    }

    private static Browser office() {
        return Browser.at("/sign-in").follow("職員認証でログイン");
    }

    public static class WithAService implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SmallProvider.class));
        }
    }
}
