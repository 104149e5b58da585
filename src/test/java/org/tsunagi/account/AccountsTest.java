package org.tsunagi.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;

@QuarkusTest
class AccountsTest {
    private static int serial;

    @Inject
    AccountDesk accounts;

    @Inject
    Cast cast;

    private Viewer administrator;
    private String login;

    @BeforeEach
    void anAdministrator() {
        cast.settle();
        login = "ichiro-" + ++serial;
        long id = accounts.createUser(
                new NewUser("keeper-" + serial, "管理 者", Role.ADMINISTRATOR, null), Browser.PASSWORD);
        administrator = new Viewer(id, "管理 者", Role.ADMINISTRATOR, null, null);
    }

    @Test
    void anAdministratorMakesAccountsChangesThemAndStopsThem() {
        Browser browser = Browser.as(administrator, "/accounts")
                .follow("利用者を登録する")
                .fill("login", login)
                .fill("name", "町田 一郎")
                .tick("推薦機関")
                .fill("bodyId", "汐見市")
                .press("登録する");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.main()).contains("初期パスワード", login);
        String secret = browser.page().select("dd code").text();

        browser.open("/accounts");
        assertThat(browser.main()).contains("町田 一郎", "汐見市");
        browser.follow(login).fill("name", "町田 市郎").press("変更を保存する");
        assertThat(browser.main()).contains("保存しました", "町田 市郎");
        assertThat(browser.press("利用を停止する").main()).contains("利用を停止しました", "停止中");
        assertThat(browser.press("利用を再開する").main()).contains("利用を再開しました");
        String fresh = browser.press("初期パスワードを再発行する").page().select("dd code").text();
        assertThat(fresh).matches("([a-z2-9]{4}-){2}[a-z2-9]{4}").isNotEqualTo(secret);
    }

    @Test
    void anAccountMadeByMistakeIsRemovedUntilSomebodyHasSignedInWithIt() {
        Browser browser = Browser.as(administrator, "/accounts/new")
                .fill("login", login)
                .fill("name", "町田 一郎")
                .tick("閲覧者")
                .press("登録する");
        browser.open("/accounts").follow(login).press("この利用者を削除する");
        assertThat(browser.path()).isEqualTo("/accounts");
        assertThat(browser.main()).contains("「町田 一郎」の利用者登録を削除しました").doesNotContain(login);

        accounts.createUser(new NewUser(login, "町田 一郎", Role.OFFICIAL, null), Browser.PASSWORD);
        Browser.signIn(login);
        browser.open("/accounts").follow(login).press("この利用者を削除する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("一度ログインしているため削除できません");
    }

    @Test
    void aFormThatIsRefusedComesBackWithItsValues() {
        Browser browser = Browser.as(administrator, "/accounts/new")
                .fill("login", login)
                .fill("name", "町田 一郎")
                .tick("推薦機関")
                .press("登録する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("推薦機関の利用者には、推薦機関を選択してください");
        assertThat(browser.value("login")).isEqualTo(login);
        browser.fill("login", "ａ b").press("登録する");
        assertThat(browser.main()).contains("半角の英小文字・数字");
    }

    @Test
    void whatAnotherAdministratorChangedMeanwhileIsShownBesideWhatWasTypedAndMayBeOverwritten() {
        long id = accounts.createUser(new NewUser(login, "町田 一郎", Role.OFFICIAL, null), Browser.PASSWORD);
        Browser slow = Browser.as(administrator, "/accounts/" + id).fill("name", "町田 市郎");
        Browser.as(administrator, "/accounts/" + id).fill("name", "待田 一郎").press("変更を保存する");
        slow.press("変更を保存する");
        assertThat(slow.status()).isEqualTo(422);
        assertThat(slow.main()).contains("ほかの方が先に", "待田 一郎");
        assertThat(slow.value("name")).isEqualTo("町田 市郎");
        assertThat(slow.press("変更を保存する").main()).contains("保存しました", "町田 市郎");
    }

    @Test
    void nobodyElseSeesTheAccounts() {
        for (Role role : new Role[] {Role.OFFICER, Role.OFFICIAL}) {
            Viewer other = new Viewer(1, "ほか", role, null, null);
            assertThat(Browser.as(other, "/accounts").status()).isEqualTo(403);
            assertThat(Browser.as(other, "/accounts/" + administrator.userId()).status())
                    .isEqualTo(403);
        }
        assertThat(Browser.as(administrator, "/accounts/999999999").status()).isEqualTo(404);
    }

    @Test
    void theOwnAccountCannotBeStopped() {
        Browser browser =
                Browser.as(administrator, "/accounts/" + administrator.userId()).press("利用を停止する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("ご自身のアカウントには");
    }
}
