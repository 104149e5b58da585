package org.tsunagi.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Due.Urgency;
import org.tsunagi.certificate.CertificateViews.CertificateCount;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.Program.Route;

class CertificateDuesTest {
    private static final CourseLine COURSE = new CourseLine(5, "C", "養成研修", "コーディネーター", Route.NOMINATED, 2026, 40);
    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 1);

    @Test
    void completersWithoutCertificateAndCertificatesNotHandedOverAreTwoLines() {
        List<Due> dues = dues("2026-11-20", 30, 3, 0);
        assertThat(dues).extracting(Due::label).containsExactly("修了証書を作成する", "修了証書の交付を記録する");
        assertThat(dues.get(0).tag()).isEqualTo("作成前 30名");
    }

    @Test
    void whatWasHandedOverStaysInSightForTwoMonths() {
        assertThat(dues("2026-11-20", 0, 0, 33)).extracting(Due::urgency).containsExactly(Urgency.DONE);
        assertThat(dues("2027-01-01", 0, 0, 33)).isEmpty();
    }

    @Test
    void theOpenItemsOfEarlierYearsStay() {
        assertThat(dues("2029-05-20", 0, 2, 31)).extracting(Due::label).containsExactly("修了証書の交付を記録する");
    }

    @Test
    void afterTheDecisionTheStationIsDoneOnceAllWereHandedOver() {
        assertThat(CertificateStep.of(true, new CertificateCount(5, 33, 0, 0), null)
                        .done())
                .isFalse();
        assertThat(CertificateStep.of(true, new CertificateCount(5, 33, 0, 0), null)
                        .note())
                .isEqualTo("作成前 33名");
        assertThat(CertificateStep.of(true, new CertificateCount(5, 0, 2, 31), null)
                        .note())
                .isEqualTo("作成済 2名");
        assertThat(CertificateStep.of(true, new CertificateCount(5, 0, 0, 33), null)
                        .done())
                .isTrue();
        assertThat(CertificateStep.of(true, null, null).done()).isTrue();
        assertThat(CertificateStep.of(false, null, null).done()).isFalse();
    }

    private static List<Due> dues(String today, long waiting, long made, long handedOver) {
        return CertificateDues.of(
                LocalDate.parse(today), COURSE, DECIDED, new CertificateCount(5, waiting, made, handedOver));
    }
}
