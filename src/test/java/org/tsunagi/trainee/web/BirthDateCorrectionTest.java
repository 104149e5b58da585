package org.tsunagi.trainee.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.DocumentViews;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.trainee.Trainee.Person;
import org.tsunagi.trainee.TraineeDesk;
import org.tsunagi.trainee.TraineeViews;

/** A birth date copied wrong is corrected with a reason; papers already made stay as they are. */
@QuarkusTest
class BirthDateCorrectionTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2019, 11, 5);

    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    EnrollmentViews enrollments;

    @Inject
    TraineeDesk trainees;

    @Inject
    TraineeViews views;

    @Inject
    CertificateDesk certificates;

    @Inject
    CertificateViews papers;

    @Inject
    DocumentViews documents;

    @Test
    void aWrongDayIsCorrectedAndOnlyANewCertificatePrintsIt() throws Exception {
        long course = completers.course("生月 子");
        long trainee = trainee(course);
        long first =
                certificates.issueAll(cast.officer(), course, NOVEMBER).issued().get(0);
        byte[] printed = documents.document(cast.officer(), first).bytes();

        Browser browser = Browser.as(cast.officer(), "/people/" + trainee)
                .follow("生年月日を訂正する")
                .fill("birthDate", "昭和55年4月3日")
                .fill("reason", "申込書で確認")
                .press("生年月日を訂正する");
        assertThat(browser.path()).isEqualTo("/people/" + trainee);
        assertThat(browser.main())
                .contains("1980年4月3日（昭和55年）に訂正しました")
                .contains("生年月日　1980年3月4日（昭和55年）から1980年4月3日（昭和55年）へ", "見本 花子", "理由：申込書で確認");

        assertThat(documents.document(cast.officer(), first).bytes()).isEqualTo(printed);
        certificates.makeVoid(cast.officer(), first, "生年月日の誤り");
        long second =
                certificates.issueAll(cast.officer(), course, NOVEMBER).issued().get(0);
        assertThat(words(documents.document(cast.officer(), second).bytes())).contains("昭和55年4月3日生");
        assertThat(documents.document(cast.officer(), first).bytes()).isEqualTo(printed);
    }

    @Test
    void thePersonIsKnownAgainByTheCorrectedDay() {
        long course = completers.course("再会 望");
        long trainee = trainee(course);
        LocalDate right = LocalDate.of(1980, 4, 3);
        trainees.correctBirthDate(cast.officer(), trainee, right, "申込書で確認", version(trainee));
        Person nextYear = new Person(views.one(cast.officer(), trainee).name(), right);
        assertThat(trainees.meet(List.of(nextYear)).get(nextYear).id()).isEqualTo(trainee);
    }

    @Test
    void whoIsAlreadyKnownByThatDayIsNamed() {
        long trainee = trainee(completers.course("同名 子"));
        LocalDate taken = LocalDate.of(1980, 4, 3);
        trainees.meet(List.of(new Person(views.one(cast.officer(), trainee).name(), taken)));
        Browser browser =
                form(trainee).fill("birthDate", "S55.4.3").fill("reason", "誤り").press("生年月日を訂正する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems a").text())
                .contains("同名 子", "1980年4月3日（昭和55年）生まれ", "別の受講者として登録されています");
        assertThat(browser.value("birthDate")).isEqualTo("S55.4.3");
    }

    @Test
    void whatIsMissingUnchangedOrInTheFutureIsRefused() {
        long trainee = trainee(completers.course("未来 子"));
        Browser browser = form(trainee).press("生年月日を訂正する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("訂正の理由：入力してください。");
        assertThat(browser.fill("reason", "誤り").press("生年月日を訂正する").main()).contains("今の生年月日と同じです");
        assertThat(browser.fill("birthDate", "2999-1-1").press("生年月日を訂正する").main())
                .contains("今日より前の日");
    }

    @Test
    void onlyOfficersMayCorrect() {
        long trainee = trainee(completers.course("立花 巧"));
        Viewer official = new Viewer(3, "県 職員", Role.OFFICIAL, null, null);
        for (Viewer viewer : List.of(official, cast.nominator(Cast.SHIOMI))) {
            assertThat(Browser.as(viewer, "/people/" + trainee + "/birth-date-correction")
                            .status())
                    .isEqualTo(403);
        }
    }

    private static String words(byte[] pdf) throws Exception {
        try (PdfReader reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", "");
        }
    }

    private Browser form(long trainee) {
        return Browser.as(cast.officer(), "/people/" + trainee + "/birth-date-correction");
    }

    private long version(long trainee) {
        return views.one(cast.officer(), trainee).version();
    }

    private long trainee(long course) {
        return enrollments.on(cast.officer(), course).get(0).traineeId();
    }
}
