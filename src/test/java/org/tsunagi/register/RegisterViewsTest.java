package org.tsunagi.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.RollCallCast;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.certificate.HandingOverDesk;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.ProfessionViews;
import org.tsunagi.trainee.TraineeDesk;
import org.tsunagi.trainee.TraineeViews;

/** One line for each completion, found by whatever the office knows of it, whatever became of it since. */
@QuarkusTest
class RegisterViewsTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2019, 11, 5);

    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    CertificateDesk certificates;

    @Inject
    HandingOverDesk handing;

    @Inject
    AttendanceDesk attendance;

    @Inject
    RollCallCast rollCalls;

    @Inject
    CourseViews courses;

    @Inject
    MastersViews masters;

    @Inject
    ProfessionViews professions;

    @Inject
    TraineeDesk trainees;

    @Inject
    TraineeViews people;

    @Inject
    RegisterViews views;

    @Test
    void aNameIsFoundInAnyWritingByItsReadingAndByTheNumberOfItsCertificate() {
        long program = program(completers.course("髙橋 名簿子", "𠮷田 実"));
        for (String words : List.of("高橋名簿子", "髙橋　名簿子", "名簿子")) {
            assertThat(names(new RegisterQuery(words, null, program, null, null, null)))
                    .as(words)
                    .containsExactly("髙橋 名簿子");
        }
        assertThat(names(new RegisterQuery("ﾐﾎﾝ", null, program, null, null, null)))
                .containsExactly("髙橋 名簿子", "𠮷田 実");
        assertThat(names(new RegisterQuery("名簿夫", null, program, null, null, null)))
                .isEmpty();
    }

    @Test
    void aNumberFindsItsLineAlsoOnceItIsVoid() {
        long course = completers.course("番号 一子", "番号 二子");
        List<Long> issued =
                certificates.issueAll(cast.officer(), course, NOVEMBER).issued();
        String first = one(RegisterQuery.of("番号一子")).certificate();
        assertThat(names(RegisterQuery.of(first))).containsExactly("番号 一子");
        certificates.makeVoid(cast.officer(), issued.get(0), "汚れ");
        RegisterLine waiting = one(RegisterQuery.of(first));
        assertThat(waiting.isVoid()).isTrue();
        assertThat(waiting.state()).isEqualTo(RegisterState.WAITING);
        certificates.issueAll(cast.officer(), course, NOVEMBER);
        RegisterLine anew = one(RegisterQuery.of(first));
        assertThat(anew.certificate()).endsWith("第3号");
        assertThat(anew.state()).isEqualTo(RegisterState.MADE);
    }

    @Test
    void eachFilterKeepsWhatItNames() {
        long course = completers.course("絞込 一子", "絞込 二子");
        long program = program(course);
        assertThat(count(null, program)).isEqualTo(2);
        assertThat(count(2019, program)).isEqualTo(2);
        assertThat(count(2020, program)).isZero();
        assertThat(count(2019, program(completers.course("別科 一子")))).isEqualTo(1);
        long shiomi = masters.municipalityOf(Cast.SHIOMI).orElseThrow();
        long namioto = masters.municipalityOf(Cast.NAMIOTO).orElseThrow();
        assertThat(counts(List.of(shiomi, namioto), id -> new RegisterQuery("", null, program, id, null, null)))
                .containsExactly(2L, 0L);
        List<Long> all = professions.lines().stream().map(line -> line.id()).toList();
        assertThat(counts(all, id -> new RegisterQuery("", null, program, null, id, null)))
                .containsOnlyOnce(2L)
                .containsOnly(2L, 0L);
        RegisterRow row = views.found(cast.officer(), new RegisterQuery("", null, program, null, null, null), 1, 1)
                .get(0);
        assertThat(row.line().name().full()).isEqualTo("絞込 二子");
        assertThat(row.line().municipality()).isEqualTo("汐見市");
        assertThat(row.professions()).containsExactly("看護師");
    }

    /** What the filter finds in SQL is what the line says of itself; together they are all there is. */
    @Test
    void theStatesPartTheRegister() {
        long course = completers.course("状態 一子", "状態 二子", "状態 三子", "状態 四子");
        List<Long> issued =
                certificates.issueAll(cast.officer(), course, NOVEMBER).issued();
        handing.handOver(cast.officer(), issued.get(0), NOVEMBER, null);
        certificates.makeVoid(cast.officer(), issued.get(1), "汚れ");
        cast.revoke(one(RegisterQuery.of("状態三子")).completionId(), "受講していなかったため");
        long program = program(course);
        for (RegisterState state :
                List.of(RegisterState.WAITING, RegisterState.MADE, RegisterState.HANDED_OVER, RegisterState.REVOKED)) {
            assertThat(views.found(cast.officer(), new RegisterQuery("", null, program, null, null, state), 0, 10))
                    .as(state.name())
                    .hasSize(1)
                    .allMatch(row -> row.line().state() == state);
        }
        assertThat(one(RegisterQuery.of("状態一子")).state()).isEqualTo(RegisterState.HANDED_OVER);
        assertThat(one(RegisterQuery.of("状態二子")).state()).isEqualTo(RegisterState.WAITING);
        assertThat(one(RegisterQuery.of("状態四子")).state()).isEqualTo(RegisterState.MADE);
    }

    @Test
    void whatWasTakenBackStaysWithItsNumberAndWhoWasRenamedIsFoundByBothNames() {
        long course = completers.course("旧姓 残子");
        certificates.issueAll(cast.officer(), course, NOVEMBER);
        RegisterLine before = one(RegisterQuery.of("旧姓残子"));
        trainees.correctName(
                cast.officer(),
                before.traineeId(),
                PersonName.of("新姓", "残子", "しんせい", "のこりこ"),
                "婚姻のため",
                people.one(cast.officer(), before.traineeId()).version());
        cast.revoke(before.completionId(), "受講していなかったため");
        for (String words : List.of("旧姓残子", "新姓残子", "しんせいのこりこ", String.valueOf(before.certificate()))) {
            RegisterLine after = one(RegisterQuery.of(words));
            assertThat(after.completionId()).isEqualTo(before.completionId());
            assertThat(after.name().full()).isEqualTo("旧姓 残子");
            assertThat(after.nameNow().full()).isEqualTo("新姓 残子");
            assertThat(after.state()).isEqualTo(RegisterState.REVOKED);
            assertThat(after.certificate()).isEqualTo(before.certificate());
            assertThat(after.isVoid()).isTrue();
        }
    }

    @Test
    void nobodyIsInItWhoDidNotComplete() {
        long course = cast.course(Route.DIRECT, 10);
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        List<Enrollment> both = rollCalls.enroll(course, "既了 花子 キリョウ ハナコ", "未了 花子 ミリョウ ハナコ");
        attendance.mark(cast.officer(), day, both.get(1).trainee().id(), MarkEntry.of(Mark.ABSENT));
        attendance.markRestPresent(cast.officer(), day);
        attendance.confirm(cast.officer(), day);
        assertThat(names(RegisterQuery.of("既了"))).as("before the decision").isEmpty();
        cast.complete(course, Completers.DECIDED_ON);
        assertThat(names(RegisterQuery.of("既了"))).containsExactly("既了 花子");
        assertThat(names(RegisterQuery.of("未了"))).isEmpty();
    }

    @Test
    void moreThanFitAreNotTakenOutHalfway() {
        RegisterQuery three =
                new RegisterQuery("", null, program(completers.course("多数 一子", "多数 二子", "多数 三子")), null, null, null);
        assertThat(views.all(cast.officer(), three, 3).count()).isEqualTo(3);
        assertThatThrownBy(() -> views.all(cast.officer(), three, 2))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.sentence()).startsWith("一度に書き出せるのは2件までです。"));
    }

    private long program(long course) {
        return QuarkusTransaction.requiringNew()
                .call(() -> courses.course(course).program().id());
    }

    private long count(@Nullable Integer year, long program) {
        return views.count(cast.officer(), new RegisterQuery("", year, program, null, null, null));
    }

    private List<Long> counts(List<Long> ids, Function<Long, RegisterQuery> query) {
        return ids.stream()
                .map(id -> views.count(cast.officer(), query.apply(id)))
                .toList();
    }

    private RegisterLine one(RegisterQuery query) {
        List<RegisterRow> rows = views.found(cast.officer(), query, 0, 10);
        assertThat(rows).hasSize(1);
        return rows.get(0).line();
    }

    private List<String> names(RegisterQuery query) {
        return views.found(cast.officer(), query, 0, 100).stream()
                .map(row -> row.line().name().full())
                .toList();
    }
}
