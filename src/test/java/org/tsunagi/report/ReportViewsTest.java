package org.tsunagi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.tsunagi.Cast;
import org.tsunagi.attendance.Mark;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.CourseDesk.NewCourse;
import org.tsunagi.course.CourseDesk.NewProgram;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.ProgramDetail;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.DirectDesk;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.MastersDesk.NewMunicipality;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.report.ReportedCourse.Planned;
import org.tsunagi.report.Summary.ProfessionCount;

@QuarkusTest
class ReportViewsTest {
    @Inject
    Cast cast;

    @Inject
    ReportedCourse reported;

    @Inject
    ReportViews reports;

    @Inject
    IntakeDesk intake;

    @Inject
    DirectDesk direct;

    @Inject
    CompletionViews completions;

    @Inject
    CourseDesk courses;

    @Inject
    CourseViews plan;

    @Inject
    EntityManager read;

    @Inject
    MastersDesk mastersDesk;

    @Inject
    MastersViews masters;

    @Inject
    OfficeClock clock;

    @Inject
    SessionFactory sessions;

    @Test
    void appliedIsWhatStoodAtTheDeadline() {
        Planned course = reported.plan(10);
        long stays = cast.nominated(Cast.SHIOMI, course.call(), 1, cast.person("髙橋", "花子", "たかはし", "はなこ"));
        long early = cast.nominated(Cast.SHIOMI, course.call(), 2, cast.person("山﨑", "太郎", "やまざき", "たろう"));
        long late = cast.nominated(Cast.NAMIOTO, course.call(), 1, cast.person("𠮷田", "実", "よしだ", "みのる"));
        intake.requestCorrection(cast.officer(), stays, "住所をご確認ください");
        clock.at(LocalDateTime.of(2019, 8, 30, 16, 59), () -> {
            intake.withdraw(cast.nominator(Cast.SHIOMI), early, "都合がつかないため");
            intake.nominate(
                    cast.nominator(Cast.SHIOMI),
                    course.call(),
                    3,
                    cast.person("下書", "", "したがき", ""),
                    ReportedCourse.key());
        });
        clock.at(LocalDateTime.of(2019, 8, 30, 17, 0), () -> intake.withdraw(cast.officer(), late, "異動のため"));
        assertThat(of(course).applied()).isEqualTo(2);
        assertThat(turnouts(course)).containsExactly(tuple(Cast.SHIOMI, 1L, 0L), tuple(Cast.NAMIOTO, 1L, 0L));
    }

    @Test
    void aDirectApplicationCountsWhereThePersonWorksAlsoWhenEnteredLate() {
        Planned course = reported.plan(Route.DIRECT, 10);
        var person = cast.person("髙橋", "花子", "たかはし", "はなこ");
        var away = cast.person("遠野", "道子", "とおの", "みちこ");
        Instant afterTheDeadline = Instant.parse("2019-09-02T00:00:00Z");
        direct.enter(
                cast.officer(),
                course.call(),
                afterTheDeadline,
                reported.with(person, Cast.NAMIOTO, "看護師"),
                ReportedCourse.key());
        direct.enter(
                cast.officer(),
                course.call(),
                afterTheDeadline,
                reported.with(away, null, "看護師"),
                ReportedCourse.key());
        assertThat(turnouts(course)).containsExactly(tuple(Cast.NAMIOTO, 1L, 0L), tuple("", 1L, 0L));
        Summary summary = summary();
        assertThat(summary.municipalities()
                        .get(summary.municipalities().size() - 1)
                        .name())
                .isEqualTo("その他");
        summary.reconcile();
    }

    @Test
    void onePersonWithTwoProfessionsIsOneCompleterAndTwoMentions() {
        Planned course = reported.plan(10);
        var both = reported.with(cast.person("髙橋", "花子", "たかはし", "はなこ"), Cast.SHIOMI, "看護師", "保健師");
        cast.nominated(Cast.SHIOMI, course.call(), 1, both);
        cast.nominated(Cast.NAMIOTO, course.call(), 1, cast.person("𠮷田", "実", "よしだ", "みのる"));
        cast.nominated(Cast.NAMIOTO, course.call(), 2, cast.person("山﨑", "太郎", "やまざき", "たろう"));
        var seated = reported.select(course);
        reported.mark(course, seated.get(2), Mark.ABSENT);
        assertThat(of(course).enrolled()).isEqualTo(3);
        assertThat(of(course).completed()).isZero();
        reported.complete(course);

        CourseSummary counted = of(course);
        assertThat(counted.applied()).isEqualTo(3);
        assertThat(counted.completed()).isEqualTo(2);
        assertThat(counted.professions()).containsExactly(new ProfessionCount("看護師", 2), new ProfessionCount("保健師", 1));
        assertThat(counted.mentions()).isEqualTo(3);
        assertThat(counted.days()).containsExactly(LocalDate.of(2019, 9, 30), LocalDate.of(2019, 10, 16));
        assertThat(counted.eligibility()).isEqualTo("試しに受ける者");
        assertThat(turnouts(course)).containsExactlyInAnyOrder(tuple(Cast.SHIOMI, 1L, 1L), tuple(Cast.NAMIOTO, 2L, 1L));
        summary().reconcile();
    }

    @Test
    void aMarkChangedBeforeTheDecisionMovesTheCountAndOneChangedAfterDoesNot() {
        Planned course = reported.plan(10);
        reported.nominate(course, 2);
        var seated = reported.select(course);
        reported.mark(course, seated.get(0), Mark.ABSENT);
        reported.mark(course, seated.get(1), Mark.ABSENT);
        reported.mark(course, seated.get(1), Mark.PRESENT);
        reported.complete(course);
        assertThat(of(course).completed()).isEqualTo(1);
        reported.mark(course, seated.get(0), Mark.PRESENT);
        reported.mark(course, seated.get(1), Mark.ABSENT);
        assertThat(of(course).completed()).isEqualTo(1);
    }

    @Test
    void aRevokedCompletionNoLongerCountsAndOneDecidedAnewDoes() {
        Planned course = reported.plan(10);
        reported.nominate(course, 2);
        reported.select(course);
        reported.complete(course);
        assertThat(of(course).completed()).isEqualTo(2);
        long first = completions.standingOn(course.id()).get(0).id();
        cast.revoke(first, "申込の記載に誤りがあったため");
        assertThat(of(course).completed()).isEqualTo(1);
        assertThat(of(course).mentions()).isEqualTo(1);
        assertThat(turnouts(course)).containsExactly(tuple(Cast.SHIOMI, 2L, 1L));
        cast.completeAnew(first, LocalDate.of(2019, 11, 1));
        assertThat(of(course).completed()).isEqualTo(2);
        assertThat(of(course).mentions()).isEqualTo(2);
        assertThat(turnouts(course)).containsExactly(tuple(Cast.SHIOMI, 2L, 2L));
    }

    @Test
    void theStatementsDoNotGrowWithThePeople() {
        Planned few = reported.plan(10);
        reported.nominate(few, 10);
        reported.select(few);
        reported.complete(few);
        long before = statements();
        Planned many = reported.plan(100);
        reported.nominate(many, 100);
        reported.select(many);
        reported.complete(many);
        assertThat(statements()).isEqualTo(before);
        assertThat(of(many).completed()).isEqualTo(100);
    }

    @Test
    void aReportSaysOnWhichDayItWasCounted() {
        clock.at(
                LocalDateTime.of(2019, 11, 5, 9, 0),
                () -> assertThat(summary().asOf()).isEqualTo(LocalDate.of(2019, 11, 5)));
        clock.at(
                LocalDateTime.of(2020, 4, 1, 9, 0),
                () -> assertThat(summary().asOf()).isEqualTo(LocalDate.of(2020, 4, 1)));
    }

    @Test
    void aProgramChangedForALaterYearLeavesThisYearsReportAsItIs() {
        Planned course = reported.plan(10);
        ProgramDetail program = program(course.title());
        change(program, "後の年度からの者", Cast.YEAR.next());
        assertThat(of(course).eligibility()).isEqualTo("試しに受ける者");
        long nextCourse = courses.plan(new NewCourse(program.id(), Cast.YEAR.next(), 10, CompletionRule.usual()));
        assertThat(nextCourse).isPositive();
        assertThat(reports.summary(cast.officer(), Cast.YEAR.next()).courses())
                .anyMatch(one -> one.eligibility().equals("後の年度からの者"));
        read.clear();
        change(program(course.title()), "この年度から直した者", Cast.YEAR);
        assertThat(of(course).eligibility()).isEqualTo("この年度から直した者");
    }

    @Test
    void aMunicipalityRenamedLaterHasItsOldNameInThisYearsReport() {
        Planned course = reported.plan(10);
        reported.nominate(course, 1);
        long id = masters.municipalityOf(Cast.SHIOMI).orElseThrow();
        MunicipalityCode code = new MunicipalityCode(Cast.SHIOMI);
        mastersDesk.rename(
                id,
                new NewMunicipality(code, "新汐見市", "しんしおみし"),
                LocalDate.of(2020, 4, 1),
                masters.detail(id).version());
        assertThat(municipalities(Cast.YEAR)).contains("汐見市").doesNotContain("新汐見市");
        assertThat(turnouts(course)).containsExactly(tuple(Cast.SHIOMI, 1L, 0L));
        assertThat(masters.municipalitiesAsOf(Cast.YEAR.next()))
                .anyMatch(one -> one.name().equals("新汐見市"));
        read.clear();
        mastersDesk.correctName(id, "汐見市", "しおみし", masters.detail(id).version());
    }

    @Test
    void aMunicipalityFoundedLaterOrEndedBeforeIsNotInTheReportUnlessPersonsCountThere() {
        reported.plan(10);
        MunicipalityCode founded = MunicipalityCode.parse("96001");
        mastersDesk.add(new NewMunicipality(founded, "後にできた市", "あとにできたし", LocalDate.of(2020, 4, 1)));
        MunicipalityCode ended = MunicipalityCode.parse("96002");
        long former = mastersDesk.add(new NewMunicipality(ended, "前にあった町", "まえにあったちょう"));
        mastersDesk.merge(
                former,
                masters.municipalityOf(founded.digits()).orElseThrow(),
                LocalDate.of(2019, 4, 1),
                masters.detail(former).version());
        assertThat(municipalities(Cast.YEAR)).doesNotContain("後にできた市", "前にあった町");
    }

    private void change(ProgramDetail program, String eligibility, FiscalYear from) {
        NewProgram kept = program.program();
        courses.changeProgram(
                program.id(),
                new NewProgram(
                        kept.code(),
                        kept.title(),
                        kept.shortTitle(),
                        kept.certificateTitle(),
                        kept.numberFormat(),
                        eligibility,
                        kept.route(),
                        kept.sortOrder()),
                from,
                program.version());
    }

    private ProgramDetail program(String title) {
        return plan.programs().stream()
                .filter(one -> one.program().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> municipalities(FiscalYear year) {
        return reports.summary(cast.officer(), year).municipalities().stream()
                .map(Summary.MunicipalityFigures::name)
                .toList();
    }

    @Test
    void aNominatorReadsNoReport() {
        assertThatThrownBy(() -> reports.summary(cast.nominator(Cast.SHIOMI), Cast.YEAR))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aYearWithoutCoursesHasNoLines() {
        Summary nothing = reports.summary(cast.officer(), new FiscalYear(2044));
        assertThat(nothing.courses()).isEmpty();
        assertThat(nothing.municipalities()).isEmpty();
        nothing.reconcile();
    }

    private Summary summary() {
        return reports.summary(cast.officer(), Cast.YEAR);
    }

    private CourseSummary of(Planned course) {
        return summary().courses().stream()
                .filter(one -> one.programTitle().equals(course.title()))
                .findFirst()
                .orElseThrow();
    }

    /** Code, applied and completed of the lines that have anyone on this course. */
    private List<org.assertj.core.groups.Tuple> turnouts(Planned course) {
        Summary summary = summary();
        int at = summary.courses().stream()
                .map(CourseSummary::programTitle)
                .toList()
                .indexOf(course.title());
        return summary.municipalities().stream()
                .filter(line -> line.courses().get(at).applied()
                                + line.courses().get(at).completed()
                        > 0)
                .map(line -> tuple(
                        line.code(),
                        line.courses().get(at).applied(),
                        line.courses().get(at).completed()))
                .toList();
    }

    private long statements() {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        summary();
        return statistics.getPrepareStatementCount() - before;
    }
}
