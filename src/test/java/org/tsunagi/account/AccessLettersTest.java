package org.tsunagi.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.WordSample;

/** A letter with an access key is nothing without the key. */
@QuarkusTest
class AccessLettersTest {
    @Inject
    Cast cast;

    @Test
    void aTextWithoutTheKeyIsRefused() {
        String name = "鍵のお知らせ " + UUID.randomUUID().toString().substring(0, 8);
        Browser browser = Browser.as(cast.officer(), "/wordings/for/access");
        String text = browser.value("text");
        browser.fill("name", name).fill("text", "{氏名} 様\nお知らせします。").press("ひな形を登録する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("{リンク}がありません", "{リンク}を入れてください");
        browser.fill("text", text).press("ひな形を登録する").follow(name);
        browser.attach("file", "鍵.docx", WordSample.saying("{氏名} 様")).press("Word文書を登録する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("{リンク}がありません");
        browser.attach("file", "鍵.docx", WordSample.saying("{氏名} 様 {リンク}")).press("Word文書を登録する");
        assertThat(browser.main()).contains("「鍵.docx」を登録しました");
        browser.press("このひな形を削除する");
    }
}
