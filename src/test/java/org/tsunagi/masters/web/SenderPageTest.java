package org.tsunagi.masters.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Sender;

/** The office says who it is in its mails and letters. */
@QuarkusTest
class SenderPageTest {
    private static final Viewer ADMINISTRATOR = new Viewer(78, "管理 一郎", Role.ADMINISTRATOR, null, null);

    @Inject
    Cast cast;

    @Inject
    MastersViews masters;

    @Test
    void theSenderIsKeptAndWhatCannotBeAnAddressIsRefusedWithEveryWord() {
        cast.settle();
        Browser browser = Browser.as(ADMINISTRATOR, "/settings").follow("文書とメールの差出人");
        browser.fill("mailAddress", "障害福祉課@example.jp")
                .fill("numberLine", "障福第号")
                .fill("person", "見本 花子")
                .press("差出人を保存する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("入力内容をご確認ください（2件）", "番号が入る所に「{番号}」と書いてください");
        assertThat(browser.page().select("#person").val()).isEqualTo("見本 花子");
        browser.fill("mailAddress", "ｓｈｏｇａｉ＠ｐｒｅｆ.example.jp")
                .fill("numberLine", "障福第{番号}号")
                .press("差出人を保存する");
        assertThat(browser.text()).contains("文書とメールの差出人を保存しました", "例：障福第{番号}号");
        Sender stored = QuarkusTransaction.requiringNew().call(masters::sender);
        assertThat(stored.mailAddress()).isEqualTo("shogai@pref.example.jp");
        assertThat(stored.numberLine()).isEqualTo("障福第{番号}号");
        assertThat(stored.person()).isEqualTo("見本 花子");
    }

    @Test
    void onlyAnAdministratorSaysIt() {
        assertThat(Browser.as(cast.settle().officer(), "/settings/sender").status())
                .isEqualTo(403);
    }
}
