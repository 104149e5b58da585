package org.tsunagi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.report.CourseSummary;
import org.tsunagi.report.ReportViews;
import org.tsunagi.report.Summary;
import org.tsunagi.report.Summary.ProfessionCount;

/** The sample prefecture, whenever it is started for the first time, tells the report of FY2019. */
@QuarkusTest
@TestProfile(SamplePrefectureTest.EmptyHouse.class)
class SamplePrefectureTest {
    static final Viewer OFFICIAL = new Viewer(9, "見本 次郎", Role.OFFICIAL, null, null);

    /** A database of its own, in which nobody else has established a prefecture. */
    public static class EmptyHouse implements QuarkusTestProfile {}

    @Inject
    SamplePrefecture sample;

    @Inject
    ReportViews reports;

    @Inject
    CourseViews courses;

    @Inject
    OfficeClock clock;

    @Test
    void itTellsFy2019AndHasAnOpenYear() {
        assertStartedOn(LocalDate.of(2026, 11, 22), 2026);
    }

    @ParameterizedTest
    @Tag("once")
    @CsvSource({"2026-04-01, 2026", "2027-03-31, 2027"})
    void itDoesSoAtBothEndsOfAFiscalYear(LocalDate start, int openYear) {
        assertStartedOn(start, openYear);
    }

    private void assertStartedOn(LocalDate start, int openYear) {
        clock.at(start.atTime(9, 0), () -> {
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(300));
            try {
                sample.build(start);
                checkR1(reports.summary(OFFICIAL, new FiscalYear(2019)));
                checkOpenYear(new FiscalYear(openYear));
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    private static void checkR1(Summary r1) {
        CourseSummary coordinators = r1.courses().get(0);
        CourseSummary supporters = r1.courses().get(1);
        assertThat(coordinators.applied()).isEqualTo(34);
        assertThat(coordinators.completed()).isEqualTo(33);
        assertThat(coordinators.days()).hasSize(4).startsWith(LocalDate.of(2019, 9, 30));
        assertThat(labels(coordinators))
                .containsExactly(
                        "社会福祉士",
                        "介護福祉士",
                        "保育士・幼稚園教諭",
                        "相談支援相談員",
                        "精神保健福祉士",
                        "看護師",
                        "理学療法士",
                        "歯科医師",
                        "保健師",
                        "教員",
                        "言語聴覚士",
                        "市町職員");
        assertThat(supporters.applied()).isEqualTo(156);
        assertThat(supporters.completed()).isEqualTo(128);
        assertThat(supporters.days()).containsExactly(LocalDate.of(2019, 9, 30), LocalDate.of(2019, 10, 4));
        assertThat(labels(supporters))
                .containsExactly(
                        "社会福祉士",
                        "介護福祉士",
                        "保育士・幼稚園教諭",
                        "相談支援相談員",
                        "精神保健福祉士",
                        "主任介護支援専門員",
                        "看護師",
                        "公認心理師（臨床心理士）",
                        "児童発達支援管理責任者",
                        "児童指導員",
                        "歯科医師");
        assertThat(r1.excerpts()).hasSize(10);
        assertThat(r1.aims()).hasSize(4);
    }

    private static List<String> labels(CourseSummary course) {
        return course.professions().stream().map(ProfessionCount::label).toList();
    }

    private void checkOpenYear(FiscalYear open) {
        assertThat(courses.fiscalYears()).containsExactly(open, open.previous(), new FiscalYear(2019));
        assertThat(courses.of(open)).hasSize(2);
        assertThat(courses.of(open.previous())).hasSize(2);
        Map<Long, List<CourseDay>> daysOf =
                courses.daysOf(courses.of(open).stream().map(CourseLine::id).toList()).stream()
                        .collect(Collectors.groupingBy(CourseDay::dayId));
        assertThat(daysOf.values())
                .as("days in one room for both courses, ahead of today")
                .filteredOn(day -> day.size() == 2)
                .hasSize(2)
                .allSatisfy(day -> {
                    assertThat(day.get(0).heldOn()).isAfter(clock.today());
                    assertThat(day.get(0).venue()).isEqualTo("県民会館 大会議室");
                });
        assertThat(daysOf).hasSize(4);
    }
}
