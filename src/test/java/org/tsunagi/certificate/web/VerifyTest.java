package org.tsunagi.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.Statements;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.certificate.CertificateViews;

/** What anybody is told of a certificate by its code. */
@QuarkusTest
class VerifyTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2019, 11, 1);

    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    CertificateDesk desk;

    @Inject
    CertificateViews views;

    @Inject
    VerifyPace pace;

    @Inject
    Statements statements;

    @Inject
    EntityManager stored;

    private long certificate;
    private String code;

    @BeforeEach
    void oneIsMade() {
        certificate = desk.issueAll(cast.officer(), completers.course("髙橋 花子"), NOVEMBER)
                .issued()
                .get(0);
        code = views.one(cast.officer(), certificate).verificationCode();
        pace.forget();
    }

    @AfterEach
    void nobodyWaitsForIt() {
        pace.forget();
    }

    @Test
    void theCourseIsCalledAsOnThePaperWithoutItsRun() {
        QuarkusTransaction.requiringNew()
                .run(() -> stored.createQuery("update Course c set c.name = concat(c.name, '（第2回）') where c.id ="
                                + " (select f.completion.enrollment.course.id from Certificate f where f.id = :id)")
                        .setParameter("id", certificate)
                        .executeUpdate());
        assertThat(Browser.at("/v/" + code).main()).contains("試しの研修").doesNotContain("第2回");
    }

    @Test
    void theAddressOfTheCodeSaysWhatTheTypedOneSaysWithoutAName() {
        String typed = Browser.at("/verify").fill("code", code).press("確認する").main();
        Browser scanned = Browser.at("/v/" + code.replace("-", ""));
        assertThat(scanned.main())
                .isEqualTo(typed)
                .contains("この確認番号の修了証書は有効です", "第1号", "2019年11月1日")
                .doesNotContain("髙橋", "花子", "1980");
        assertThat(scanned.answered("Cache-Control")).isEqualTo("no-store");
        desk.makeVoid(cast.officer(), certificate, "誤り");
        assertThat(Browser.at("/v/" + code).main()).contains("この修了証書は無効です").doesNotContain("誤り");
    }

    @Test
    void aCutOrMistypedOneIsToldBeforeAnythingIsLookedUp() {
        Browser cut = Browser.at("/v/" + code.substring(0, 13));
        assertThat(cut.status()).isEqualTo(422);
        assertThat(cut.page().select("#code-error").text()).isEqualTo("確認番号は16文字（以前の証書では12文字）です。入力されたのは11文字です。");
        assertThat(cut.value("code")).isEqualTo(code.substring(0, 13));
        char last = code.charAt(18);
        Browser mistyped = Browser.at("/v/" + code.substring(0, 18) + (last == '2' ? '3' : '2'));
        assertThat(mistyped.status()).isEqualTo(422);
        assertThat(mistyped.main()).contains("打ちまちがいがあります。").doesNotContain("確認できません");
        long looked = statements.during(() -> Browser.at("/v/" + code));
        assertThat(statements.during(() -> Browser.at("/v/" + code.substring(0, 13))))
                .isEqualTo(looked - 1);
    }

    @Test
    void oneOfTwelveLettersMadeBeforeStaysGood() {
        String former = "7KQ2-M9XD-4HRT";
        QuarkusTransaction.requiringNew()
                .run(() -> stored.createNativeQuery("update certificate_issue set verification_code = '" + former
                                + "' where certificate_id = " + certificate)
                        .executeUpdate());
        assertThat(Browser.at("/verify")
                        .fill("code", "7kq2m9xd4hrt")
                        .press("確認する")
                        .main())
                .contains("この確認番号の修了証書は有効です");
        QuarkusTransaction.requiringNew()
                .run(() -> stored.createNativeQuery("update certificate_issue set verification_code = '" + code
                                + "' where certificate_id = " + certificate)
                        .executeUpdate());
    }

    @Test
    void whoTriesManyWaitsAndARightOneIsAnsweredAllTheSame() {
        for (int i = 0; i < VerifyPace.OF_A_NETWORK; i++) {
            Browser unknown = Browser.at("/v/2222-2222-2222");
            assertThat(unknown.status()).isEqualTo(200);
            assertThat(unknown.main()).contains("確認できません");
        }
        Browser slowed = Browser.at("/v/2222-2222-2222");
        for (int i = 0; slowed.status() == 200 && i < 5; i++) {
            slowed = Browser.at("/v/2222-2222-2222");
        }
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.answered("Retry-After"))).isBetween(1, 61);
        assertThat(slowed.main()).contains("少しお待ちください", "秒ほど待って").doesNotContain("確認できません");
        assertThat(slowed.value("code")).isEqualTo("2222-2222-2222");
        assertThat(Browser.at("/v/" + code).main()).contains("この確認番号の修了証書は有効です");
    }
}
