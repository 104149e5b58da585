package org.tsunagi.masters.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.MastersViews;

/** A body reads whom to look for, in the office's words or the standard ones. */
@QuarkusTest
class CandidateGuideTest {
    @Inject
    Cast cast;

    @Inject
    MastersDesk desk;

    @Inject
    MastersViews views;

    @BeforeEach
    void thePrefectureIsThere() {
        cast.settle();
    }

    @AfterEach
    void theStandardWordsAgain() {
        write("");
    }

    @Test
    void aBodyReadsTheStandardWordsAndCannotChangeThem() {
        Browser ichiro = Browser.as(cast.nominator(Cast.SHIOMI), "/nominations");
        ichiro.open(ichiro.page().select("main a:contains(どのような方を推薦するか)").attr("href"));
        assertThat(ichiro.main())
                .contains("求められる資質と役割", "多職種連携を実現するための水平関係（パートナーシップ）の構築力", "訪問看護師", "手引き")
                .doesNotContain("編集");
        assertThat(ichiro.open("/candidate-guide/edit").status()).isEqualTo(403);
    }

    @Test
    void theOfficeWritesItsOwnWordsAndGoesBackToTheStandard() {
        Browser hanako = Browser.as(cast.officer(), "/candidate-guide").follow("この案内を編集する");
        assertThat(hanako.page().select("textarea").val()).contains("■ 求められる資質と役割");
        hanako.fill("words", "■ 見本県の考え\n圏域で一人は必要です。𠮷").press("案内を保存する");
        assertThat(hanako.main()).contains("推薦機関の画面に表示されます", "見本県の考え", "𠮷", "県が書いた文です");
        assertThat(Browser.as(cast.nominator(Cast.SHIOMI), "/candidate-guide")
                        .page()
                        .select(".lines")
                        .first()
                        .wholeText())
                .isEqualTo("■ 見本県の考え\n圏域で一人は必要です。𠮷");
        hanako.open("/candidate-guide/edit").fill("words", "  ").press("案内を保存する");
        assertThat(hanako.main()).contains("標準の文に戻しました", "求められる資質と役割", "標準の文です");
    }

    @Test
    void whoeverIsSlowerSeesBothAndLosesNothing() {
        Browser slow = Browser.as(cast.officer(), "/candidate-guide/edit");
        write("早い方の案内");
        slow.fill("words", "遅い方の案内").press("案内を保存する");
        assertThat(slow.status()).isEqualTo(422);
        assertThat(slow.main()).contains("早い方の案内");
        assertThat(slow.page().select("textarea").val()).isEqualTo("遅い方の案内");
        slow.press("案内を保存する");
        assertThat(slow.main()).contains("遅い方の案内");
    }

    @Test
    void tooLongATextIsRefusedWithEveryWord() {
        Browser hanako = Browser.as(cast.officer(), "/candidate-guide/edit");
        hanako.fill("words", "あ".repeat(5001)).press("案内を保存する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select("textarea").val()).hasSize(5001);
        assertThat(hanako.open("/candidate-guide").main()).contains("標準の文です");
    }

    private void write(String words) {
        QuarkusTransaction.requiringNew().run(() -> desk.changeCandidateGuide(words, views.settingsVersion()));
    }
}
