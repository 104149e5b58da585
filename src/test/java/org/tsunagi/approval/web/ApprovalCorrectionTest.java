package org.tsunagi.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;

/** The record of an approval is completed and corrected later, from the pages that show it. */
@QuarkusTest
class ApprovalCorrectionTest {
    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Test
    void theSelectionsApprovalIsCorrectedAndItsHistoryKept() {
        long course = completers.course("決裁 花");
        Browser browser =
                Browser.as(cast.officer(), "/courses/" + course + "/selection").follow("決裁の記録の追記・訂正");
        browser.fill("effectiveOn", "2019/9/10")
                .fill("documentNumber", "障福第777号")
                .fill("reason", "写し間違い")
                .press("決裁の記録を保存する");
        assertThat(browser.main())
                .contains("決裁の記録を保存しました。", "文書番号　「障福第1号」から「障福第777号」へ")
                .contains("施行日　「2019年9月6日（令和元年）」から「2019年9月10日（令和元年）」へ", "見本 花子", "理由：写し間違い");
        assertThat(Browser.as(cast.officer(), "/courses/" + course + "/selection")
                        .main())
                .contains("障福第777号", "2019年9月10日（令和元年）");
    }

    @Test
    void theCompletionsApprovalIsReachedFromItsPage() {
        long course = completers.course("認定 花");
        Browser browser =
                Browser.as(cast.officer(), "/courses/" + course + "/judgement").follow("決裁の記録の追記・訂正");
        browser.fill("approver", "障害福祉課長").fill("reason", "職名の誤り").press("決裁の記録を保存する");
        assertThat(Browser.as(cast.officer(), "/courses/" + course + "/judgement")
                        .main())
                .contains("障害福祉課長");
    }

    @Test
    void whatIsUnchangedOrOutOfOrderIsRefused() {
        long course = completers.course("順序 花");
        Browser browser =
                Browser.as(cast.officer(), "/courses/" + course + "/selection").follow("決裁の記録の追記・訂正");
        assertThat(browser.fill("reason", "誤り").press("決裁の記録を保存する").main()).contains("変わったところがありません");
        assertThat(browser.status()).isEqualTo(422);
        browser.fill("approvedOn", "2019/8/1").fill("reason", "").press("決裁の記録を保存する");
        assertThat(browser.main()).contains("追記・訂正の理由：入力してください。");
        browser.fill("reason", "誤り").press("決裁の記録を保存する");
        assertThat(browser.main()).contains("決裁日は起案日以後の日にしてください。");
        assertThat(browser.value("approvedOn")).isEqualTo("2019/8/1");
    }

    @Test
    void onlyOfficersMayOpenIt() {
        long course = completers.course("閲覧 花");
        String path = Browser.as(cast.officer(), "/courses/" + course + "/selection")
                .follow("決裁の記録の追記・訂正")
                .path();
        Viewer official = new Viewer(3, "県 職員", Role.OFFICIAL, null, null);
        for (Viewer viewer : List.of(official, cast.nominator(Cast.SHIOMI))) {
            assertThat(Browser.as(viewer, path).status()).isEqualTo(403);
        }
    }
}
