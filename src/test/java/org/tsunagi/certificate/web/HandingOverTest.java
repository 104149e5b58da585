package org.tsunagi.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.HandingOverDesk;

/** A handing over recorded wrong is corrected or taken back with a reason; the number is not used up. */
@QuarkusTest
class HandingOverTest {
    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    CertificateDesk desk;

    @Inject
    HandingOverDesk handingOver;

    @Inject
    CertificateViews views;

    private long certificate;

    @BeforeEach
    void aCertificateWasHandedOver() {
        long course = completers.course("交付 花");
        certificate = desk.issueAll(cast.officer(), course, LocalDate.of(2019, 11, 5))
                .issued()
                .get(0);
        handingOver.handOver(cast.officer(), certificate, LocalDate.of(2019, 11, 20), null);
    }

    @Test
    void aWrongDayIsCorrectedAndTheTrailKeepsIt() {
        Browser browser = page().fill("handedOverOn", "令和元年11月21日")
                .fill("correctionReason", "受領書の日付と違った")
                .press("交付日を訂正する");
        assertThat(browser.path()).isEqualTo("/certificates/" + certificate);
        assertThat(browser.main())
                .contains("交付日を訂正しました。", "交付日 2019年11月21日（令和元年）")
                .contains("2019年11月20日（令和元年）から2019年11月21日（令和元年）へ訂正", "見本 花子", "理由：受領書の日付と違った");
        assertThat(views.one(cast.officer(), certificate).line().handedOverOn()).isEqualTo("2019-11-21");
    }

    @Test
    void aDayWithoutAYearIsThatOfTheCoursesFiscalYear() {
        Browser browser = page().fill("handedOverOn", "11月22日")
                .fill("correctionReason", "誤り")
                .press("交付日を訂正する");
        assertThat(browser.main()).contains("交付日 2019年11月22日（令和元年）");
    }

    @Test
    void notHandedOverAfterAllIsTakenBackAndMayBeRecordedAgain() {
        Browser browser = page().fill("reversalReason", "本人が欠席していた").press("交付の記録を取り消す");
        assertThat(browser.main()).contains("作成済", "2019年11月20日（令和元年）の交付を取消し", "理由：本人が欠席していた");
        browser.fill("handedOverOn", "2019/12/1").press("交付を記録する");
        assertThat(browser.main()).contains("交付日 2019年12月1日（令和元年）");
    }

    @Test
    void whatIsMissingOrImpossibleIsRefused() {
        Browser browser = page().fill("handedOverOn", "2019/11/1").press("交付日を訂正する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("訂正の理由：入力してください。");
        browser.fill("correctionReason", "誤り").press("交付日を訂正する");
        assertThat(browser.main()).contains("証書の日付より前の日には交付できません。");
        assertThat(browser.value("correctionReason")).isEqualTo("誤り");
        assertThat(browser.fill("handedOverOn", "2019/11/20").press("交付日を訂正する").main())
                .contains("今の交付日と同じです");
    }

    @Test
    void twoOfficersCorrectingAtOnceDoNotOverwriteEachOther() {
        Browser slow = page();
        page().fill("reversalReason", "誤り").press("交付の記録を取り消す");
        slow.fill("handedOverOn", "2019/11/21").fill("correctionReason", "誤り").press("交付日を訂正する");
        assertThat(slow.status()).isEqualTo(422);
        assertThat(views.one(cast.officer(), certificate).line().isMade()).isTrue();
    }

    private Browser page() {
        return Browser.as(cast.officer(), "/certificates/" + certificate);
    }
}
