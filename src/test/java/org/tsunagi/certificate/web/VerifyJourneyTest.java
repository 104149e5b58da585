package org.tsunagi.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.Cast;
import org.tsunagi.Chromium;
import org.tsunagi.Completers;
import org.tsunagi.Tab;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.DocumentViews;
import org.tsunagi.certificate.HandingOverDesk;
import org.tsunagi.certificate.ReissueDesk;
import org.tsunagi.certificate.ReissueDesk.NewReissue;
import org.tsunagi.certificate.ReissueRequest;
import org.tsunagi.certificate.ReissueRequest.NameChoice;
import org.tsunagi.certificate.print.PrintedCode;

/** A member of the public holds the papers to a phone, one after the other, or types what stands on them. */
@QuarkusTest
@TestProfile(VerifyJourneyTest.Published.class)
@Tag("once")
@EnabledIf("org.tsunagi.Chromium#isThere")
class VerifyJourneyTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2019, 11, 1);

    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    CertificateDesk desk;

    @Inject
    HandingOverDesk handingOver;

    @Inject
    ReissueDesk reissues;

    @Inject
    CertificateViews views;

    @Inject
    DocumentViews documents;

    @Inject
    OfficeClock clock;

    @Inject
    EntityManager stored;

    @Test
    @EnabledIf("org.tsunagi.certificate.print.PrintedCode#isThere")
    void eachStateIsToldByTheCodeReadFromThePaperAndByTheCodeTyped() throws Exception {
        long course = completers.course("有栖川 律子");
        long id = desk.issueAll(cast.officer(), course, NOVEMBER).issued().get(0);
        handingOver.handOver(cast.officer(), id, NOVEMBER, "修了式で本人に");
        String first = scanned(id, 0);
        String firstCode = views.one(cast.officer(), id).verificationCode();
        assertThat(first).isEqualTo("https://tsunagi.example.jp/v/" + firstCode.replace("-", ""));
        try (Chromium chromium = new Chromium()) {
            Tab anybody = new Tab(chromium, chromium.fresh(375));
            told(anybody, first, firstCode, "この確認番号の修了証書は有効です", "genuine");

            QuarkusTransaction.requiringNew()
                    .run(() -> stored.createNativeQuery(
                                    "update trainee set family_name = '山本' where id = (select e.trainee_id"
                                            + " from enrollment e where e.course_id = " + course + ")")
                            .executeUpdate());
            LocalDate today = clock.today();
            reissues.reissue(
                    cast.officer(),
                    id,
                    new NewReissue(
                            new ReissueRequest(today, "本人", "戸籍抄本", NameChoice.NOW), today, SubmissionKey.fresh()));
            String second = scanned(id, 1);
            String secondCode = views.one(cast.officer(), id).verificationCode();
            assertThat(second).isNotEqualTo(first);
            told(anybody, first, firstCode, "この確認番号の修了証書は有効です", "reissue-not-yet-handed-over");
            reissues.handOver(cast.officer(), id, 1, today, "窓口で本人に");
            told(anybody, first, firstCode, "この修了証書は、そのあと再交付されています", "superseded");
            told(anybody, second, secondCode, "この確認番号の修了証書は有効です（再交付）", "reissued");

            cast.revoke(views.one(cast.officer(), id).line().completionId(), "虚偽の記載");
            told(anybody, first, firstCode, "この修了証書は無効です", "revoked");
            told(anybody, second, secondCode, "この修了証書は無効です", "revoked-reissue");
            told(anybody, "https://tsunagi.example.jp/v/222222222222", "2222-2222-2222", "確認できません", "unknown");
            anybody.open("/v/" + firstCode.substring(0, 11));
            assertThat(anybody.main()).contains("入力されたのは9文字です。");
            anybody.look("verify-cut");
        }
    }

    private static void told(Tab visitor, String address, String code, String said, String picture) {
        visitor.open(URI.create(address).getPath());
        assertThat(visitor.main()).contains(said).doesNotContain("律子", "有栖川", "山本");
        visitor.look("verify-" + picture);
        visitor.open("/verify").fill("code", code).press("確認する");
        assertThat(visitor.main()).contains(said).doesNotContain("律子", "有栖川", "山本");
    }

    private String scanned(long id, int paper) throws Exception {
        return PrintedCode.of(documents.document(cast.officer(), id, paper).bytes());
    }

    /** As a start with an https address decides it. */
    public static class Published implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tsunagi.public-url", "https://tsunagi.example.jp");
        }
    }
}
