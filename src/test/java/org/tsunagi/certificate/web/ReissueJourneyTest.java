package org.tsunagi.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.Cast;
import org.tsunagi.Chromium;
import org.tsunagi.Completers;
import org.tsunagi.Tab;
import org.tsunagi.TestViewing;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.DocumentViews;

/** In a browser: issued, handed over, printed anew after a marriage, made void; and what the public is told each time. */
@QuarkusTest
@Tag("once")
@EnabledIf("org.tsunagi.Chromium#isThere")
class ReissueJourneyTest {
    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    CertificateViews views;

    @Inject
    DocumentViews documents;

    @Test
    void aCertificateFromItsFirstPrintOverAMarriageToItsEnd() {
        long course = completers.course("有栖川 律子");
        try (Chromium chromium = new Chromium()) {
            BrowserContext desk = chromium.fresh(1280);
            desk.setExtraHTTPHeaders(TestViewing.headers(cast.officer()));
            Tab officer = new Tab(chromium, desk);
            Tab anybody = new Tab(chromium, chromium.fresh(375));

            officer.open("/courses/" + course + "/certificates").press("作成前の修了証書をすべて作成する");
            long id = views.on(cast.officer(), course).get(0).id();
            String first = views.one(cast.officer(), id).verificationCode();
            String hash =
                    DigestUtils.sha256Hex(documents.document(cast.officer(), id).bytes());
            officer.fill("handedOverTo", "修了式で本人に").press("作成済の1名をすべて交付済にする");
            verified(anybody, first, "この確認番号の修了証書は有効です");

            long completion = views.one(cast.officer(), id).line().completionId();
            officer.open("/completions/" + completion + "/certificate")
                    .follow("氏名を訂正する")
                    .fill("family", "山本")
                    .fill("reason", "婚姻")
                    .press("氏名を訂正する");
            officer.open("/certificates/" + id)
                    .follow("再交付の証書を作成する")
                    .look("reissue-form")
                    .fill("requestedBy", "本人")
                    .fill("identityCheck", "戸籍抄本")
                    .tickLabel("今の氏名：山本 律子")
                    .press("再交付の証書を作成する");
            assertThat(officer.main()).contains("再交付（1回目）の証書を作成しました。", "山本 律子");
            officer.open("/certificates/" + id + "/reissues/1")
                    .fill("handedOverTo", "窓口で本人に")
                    .press("交付を記録する");
            officer.look("reissued");
            assertThat(DigestUtils.sha256Hex(
                            documents.document(cast.officer(), id, 0).bytes()))
                    .isEqualTo(hash);
            String second = views.one(cast.officer(), id).verificationCode();
            verified(anybody, first, "そのあと再交付されています");
            verified(anybody, second, "この確認番号の修了証書は有効です（再交付）");

            cast.revoke(completion, "虚偽の記載");
            verified(anybody, first, "この修了証書は無効です");
            verified(anybody, second, "この修了証書は無効です");
            verified(anybody, "2222-2222-2222", "確認できません");
        }
    }

    private static void verified(Tab visitor, String code, String said) {
        visitor.open("/verify").fill("code", code).press("確認する");
        assertThat(visitor.main()).contains(said).doesNotContain("律子");
        visitor.look("verified");
    }
}
