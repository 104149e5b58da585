package org.tsunagi.enrollment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.RollCallCast;
import org.tsunagi.Statements;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.attendance.AttendanceViews.CourseMark;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.MatchDesk;
import org.tsunagi.enrollment.MatchViews;
import org.tsunagi.trainee.TraineeDesk;
import org.tsunagi.trainee.TraineeViews;

/** Whether two records are one person's is proposed, said by an officer, and can be undone. */
@QuarkusTest
class MatchTest {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AttendanceDesk attendance;

    @Inject
    AttendanceViews marks;

    @Inject
    CertificateDesk certificates;

    @Inject
    EnrollmentDesk enrollments;

    @Inject
    MatchDesk desk;

    @Inject
    MatchViews views;

    @Inject
    Statements statements;

    @Inject
    TraineeDesk trainees;

    @Inject
    TraineeViews people;

    @Inject
    EntityManager entities;

    private String given;
    private long first;
    private long second;

    @BeforeEach
    void twoCourses() {
        given = "人" + PEOPLE.incrementAndGet();
        first = cast.course(Route.DIRECT, 40);
        second = cast.course(Route.DIRECT, 40);
    }

    @Test
    void theSameNameIsTakenOverAndConfirmedByAnOfficer() {
        Enrollment before = one(first, "髙橋");
        Enrollment after = one(second, "髙橋");
        assertThat(trainee(after)).isEqualTo(trainee(before));
        assertThat(dues()).contains("/courses/" + second + "/matches").doesNotContain("/courses/" + first + "/matches");

        Browser list = list(second);
        assertThat(list.main()).contains("髙橋 " + given, "氏名・生年月日が同じ", "確かめる組");
        list.press("同じ方です：髙橋 " + given);
        assertThat(list.path()).isEqualTo("/courses/" + second + "/matches");
        assertThat(list.main()).contains("確かめた組", "見本 花子").doesNotContain("確かめる組");
        assertThat(dues()).doesNotContain("/courses/" + second + "/matches");
        list.press("もう一度確かめる：髙橋 " + given);
        assertThat(dues()).contains("/courses/" + second + "/matches");
    }

    @Test
    void allOfTheSameNameAreConfirmedAtOnceAsSeen() {
        String other = "二" + given;
        rollCalls.enroll(first, name("髙橋", given), name("山田", other));
        rollCalls.enroll(second, name("髙橋", given), name("山田", other));
        Browser late = list(second);
        list(second).press("同じ方です：髙橋 " + given);
        late.press("氏名と生年月日が同じ2組を、すべて同じ方とする");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.main()).contains("確かめる方が変わりました");
        late.press("同じ方です：山田 " + other);
        assertThat(late.main()).doesNotContain("確かめる組");
    }

    @Test
    void fourWaysToWriteOneNameArePointedOutAndNothingIsMergedByItself() {
        Enrollment plain = one(first, "高橋");
        for (String written : List.of("髙橋", "\u2fbc橋")) {
            Enrollment other = one(cast.course(Route.DIRECT, 5), written);
            assertThat(trainee(other)).isNotEqualTo(trainee(plain));
            assertThat(list(courseOf(other)).main()).contains("高橋 " + given);
            assertThat(near(courseOf(other))).isNotEmpty();
        }
        List<Enrollment> noReading = rollCalls.enroll(second, name("高橋", given).replace("タカハシ", "ベツ"));
        assertThat(trainee(noReading.get(0))).isNotEqualTo(trainee(plain));
        assertThat(near(second)).isNotEmpty();
    }

    @Test
    void whoIsSomebodyElseIsNotProposedAgain() {
        one(first, "高橋");
        one(second, "髙橋");
        list(second).press("別の方です：髙橋 " + given);
        assertThat(list(second).main()).contains("別の方", "もう一度確かめる");
        long third = cast.course(Route.DIRECT, 5);
        one(third, "髙橋");
        assertThat(list(third).main()).contains("氏名・生年月日が同じ");
        assertThat(near(third)).isEmpty();
        list(second).press("もう一度確かめる：髙橋 " + given);
        assertThat(list(second).main()).contains("確かめる組");
    }

    @Test
    void twoRecordsBecomeOneAndAreGivenBack() {
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, second);
        Enrollment before = one(first, "高橋");
        Enrollment after = one(second, "髙橋");
        long kept = trainee(before);
        long other = trainee(after);
        attendance.mark(cast.officer(), day, other, MarkEntry.of(Mark.PRESENT));

        Browser browser = list(second).follow("同じ方です：髙橋 " + given);
        assertThat(browser.path()).startsWith("/people/" + kept + "/joining");
        assertThat(browser.main()).contains("残す記録", "移す記録", "高橋 " + given, "髙橋 " + given, "出席 1コマ");
        browser.press("一人にまとめる");
        assertThat(browser.status()).isEqualTo(422);
        browser.fill("reason", "改姓").press("一人にまとめる");
        assertThat(browser.path()).isEqualTo("/people/" + kept);
        assertThat(browser.main()).contains("同じ方としてまとめました", "改姓", "見本 花子", "出席 1コマ");
        assertThat(Browser.as(cast.officer(), "/people/" + other).path()).isEqualTo("/people/" + kept);
        assertThat(trainee(after)).isEqualTo(kept);
        assertThat(list(second).main()).contains("同じ方").doesNotContain("確かめる組");
        assertThat(marksOf(second)).containsEntry(after.id(), "出席");

        long third = cast.course(Route.DIRECT, 5);
        Enrollment later = one(third, "髙橋");
        assertThat(trainee(later)).as("either name is known again").isEqualTo(kept);

        Browser parting = Browser.as(cast.officer(), "/enrollments/" + after.id() + "/parting");
        assertThat(parting.main()).contains("まとめる前の髙橋 " + given);
        parting.fill("reason", "電話で確認").press("別の方として分ける");
        assertThat(parting.path()).isEqualTo("/people/" + other);
        assertThat(parting.main()).contains("別の方として分けました", "電話で確認");
        assertThat(trainee(after)).isEqualTo(other);
        assertThat(trainee(later)).as("what came under that name goes along").isEqualTo(other);
        assertThat(marksOf(second)).containsEntry(after.id(), "出席");
        assertThat(list(second).main()).contains("別の方").doesNotContain("確かめる組");
    }

    @Test
    void whoHasTheSameNameAndBirthDateIsGivenARecordOfTheirOwn() {
        long shared = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, first, second);
        long own = cast.day(LocalDate.of(2019, 10, 1), SubjectKind.LECTURE, second);
        Enrollment before = one(first, "髙橋");
        Enrollment after = one(second, "髙橋");
        attendance.markRestPresent(cast.officer(), shared);
        attendance.markRestPresent(cast.officer(), own);

        list(second).follow("別の方です：髙橋 " + given).fill("reason", "勤務先が違うため確認").press("別の方として分ける");
        assertThat(trainee(after)).isNotEqualTo(trainee(before));
        assertThat(marks.marksOf(List.of(first))).as("the shared lesson stays").hasSize(1);
        assertThat(marks.marksOf(List.of(second))).as("and both of the other").hasSize(2);
        assertThat(Browser.as(cast.officer(), "/people/" + trainee(before)).main())
                .contains("勤務先が違うため確認");

        Browser browser = Browser.as(cast.officer(), "/people/" + trainee(before) + "/joining?with=" + trainee(after));
        browser.fill("reason", "やはり同じ方").press("一人にまとめる");
        assertThat(trainee(after)).isEqualTo(trainee(before));
        assertThat(marks.marksOf(List.of(second))).hasSize(2);
        assertThat(list(second).page().select("main .tag.done").eachText()).containsExactly("同じ方");
    }

    @Test
    void aRecordThatHoldsAnotherIsKeptAndNotJoinedAway() {
        Enrollment former = one(first, "高橋");
        Enrollment holder = one(second, "髙橋");
        Enrollment third = one(cast.course(Route.DIRECT, 5), "大野");
        Enrollment fourth = one(cast.course(Route.DIRECT, 5), "大埜");
        join(former, holder);
        assertThat(refused(() -> join(holder, third))).contains("逆に");
        join(fourth, third);
        assertThat(refused(() -> join(holder, third))).contains("どちらの記録にも");
        part(fourth);
        join(third, holder);
        part(former);
        assertThat(trainee(former)).isNotEqualTo(trainee(holder));
        assertThat(trainee(third)).isEqualTo(trainee(holder));
    }

    @Test
    void theKeptPersonsOwnEnrollmentIsNotPartedFromWhatWasJoined() {
        Enrollment before = one(first, "高橋");
        Enrollment after = one(second, "髙橋");
        join(after, before);
        assertThat(refused(() -> part(before))).contains("入れかわる", "受講番号");
        Browser page = Browser.as(cast.officer(), "/enrollments/" + before.id() + "/parting");
        assertThat(page.main()).contains("別の記録からまとめたもの").doesNotContain("別の方と判断した理由");
        assertThat(page.page().select("main a").eachAttr("href")).contains("/enrollments/" + after.id() + "/parting");
        part(after);
        assertThat(trainee(after)).isNotEqualTo(trainee(before));
    }

    @Test
    void whoIsOnOneCourseTwiceIsAnsweredWithoutJoiningAlsoAfterASeatWasGivenUp() {
        one(first, "高橋");
        Enrollment twin = one(first, "髙橋");
        enrollments.cancel(cast.officer(), twin.id(), "重複");
        Browser list = list(first);
        assertThat(list.main()).contains("受講を辞退したあとも同じ");
        list.press("同じ方・まとめない：髙橋 " + given);
        assertThat(list.main()).contains("同じ方・まとめない", "もう一度確かめる").doesNotContain("確かめる組");
        assertThat(dues()).doesNotContain("/courses/" + first + "/matches");
        one(second, "髙橋");
        assertThat(near(second)).as("never asked again").isEmpty();
        list.press("もう一度確かめる：髙橋 " + given);
        assertThat(list.main()).contains("確かめる組");
    }

    @Test
    void whoIsToldApartIsAskedNowhereAgain() {
        one(first, "高橋");
        one(second, "髙橋");
        long third = cast.course(Route.DIRECT, 5);
        one(third, "高橋");
        list(second).press("別の方です：髙橋 " + given);
        assertThat(list(third)
                        .page()
                        .select("main tbody tr:contains(書き方が違う) .tag.done")
                        .eachText())
                .containsExactly("別の方");
    }

    @Test
    void whoIsKnownByAFormerNameIsConfirmedAlone() {
        Enrollment before = one(first, "高橋");
        join(one(second, "髙橋"), before);
        long third = cast.course(Route.DIRECT, 5);
        one(third, "髙橋");
        assertThat(list(third).main()).contains("訂正前・まとめる前の氏名と同じ");
        assertThat(desk.confirmAll(cast.officer(), third, MatchViews.exact(views.on(cast.officer(), third))))
                .isZero();
        list(third).press("同じ方です：髙橋 " + given);
        assertThat(list(third).main()).doesNotContain("確かめる組");
    }

    @Test
    void aMarkThatGivesWayToAnotherLeavesALine() {
        long shared = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, first, second);
        Enrollment one = one(first, "高橋");
        Enrollment other = one(second, "髙橋");
        attendance.mark(cast.officer(), shared, trainee(one), MarkEntry.of(Mark.PRESENT));
        attendance.mark(cast.officer(), shared, trainee(other), MarkEntry.of(Mark.ABSENT));
        enrollments.cancel(cast.officer(), other.id(), "都合");
        join(other, one);
        assertThat(marksOf(first)).containsEntry(one.id(), "出席");
        assertThat(lines(trainee(one), "同じ方")).isEqualTo(1);
    }

    @Test
    void aMarkGoesBackToWhomItWasMadeFor() {
        long shared = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, first, second);
        Enrollment before = one(first, "高橋");
        Enrollment after = one(second, "髙橋");
        attendance.mark(cast.officer(), shared, trainee(after), new MarkEntry(Mark.PRESENT, null, "訂正", null));
        join(after, before);
        assertThat(marksOf(first)).containsEntry(before.id(), "出席");
        part(after);
        assertThat(marksOf(first)).isEmpty();
        assertThat(marksOf(second)).containsEntry(after.id(), "出席");
        assertThat(lines(trainee(before), null)).isZero();
    }

    @Test
    void aCertificateOfANameOfBeforeGoesAlong() {
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, second);
        Enrollment before = one(first, "高橋");
        Enrollment after = one(second, "髙橋");
        attendance.markRestPresent(cast.officer(), day);
        attendance.confirm(cast.officer(), day);
        cast.complete(second, LocalDate.of(2019, 10, 17));
        certificates.issueAll(cast.officer(), second, LocalDate.of(2019, 11, 5));
        long own = trainee(after);
        trainees.correctName(
                cast.officer(),
                own,
                PersonName.of("山本", given, "ヤマモト", "ヒト"),
                "婚姻",
                QuarkusTransaction.requiringNew()
                        .call(() -> people.one(cast.officer(), own).version()));
        join(after, before);
        part(after);
        assertThat(trainee(after)).isEqualTo(own);
    }

    @Test
    void whatCannotBeJoinedIsRefusedWithASentence() {
        Enrollment plain = one(first, "高橋");
        Enrollment twin = one(first, "髙橋");
        assertThat(list(first).main()).contains("どちらも同じ研修の受講者");
        assertThatThrownBy(() -> join(twin, plain))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.sentence()).contains("一人にまとめられません"));

        long third = cast.course(Route.DIRECT, 5);
        long shared = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, second, third);
        Enrollment one = one(second, "大野");
        Enrollment other = one(third, "大埜");
        attendance.mark(cast.officer(), shared, trainee(one), MarkEntry.of(Mark.PRESENT));
        attendance.mark(cast.officer(), shared, trainee(other), MarkEntry.of(Mark.ABSENT));
        assertThatThrownBy(() -> join(other, one))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.sentence()).contains("出欠が、二つの記録で違います"));
        attendance.mark(
                cast.officer(), shared, trainee(other), new MarkEntry(Mark.PRESENT, null, "誤り", seen(shared, other)));
        join(other, one);
        assertThat(marksOf(third)).containsEntry(other.id(), "出席");
    }

    @Test
    void aCertificateOfTheOtherNameHasToBeVoidBeforeTheyAreParted() {
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, second);
        Enrollment before = one(first, "高橋");
        Enrollment after = one(second, "髙橋");
        join(after, before);
        attendance.markRestPresent(cast.officer(), day);
        attendance.confirm(cast.officer(), day);
        cast.complete(second, LocalDate.of(2019, 10, 17));
        long certificate = certificates
                .issueAll(cast.officer(), second, LocalDate.of(2019, 11, 5))
                .issued()
                .get(0);
        assertThatThrownBy(() -> part(after))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.sentence()).contains("先に修了証書の画面で証書を無効"));
        certificates.makeVoid(cast.officer(), certificate, "別の方");
        part(after);
        assertThat(trainee(after)).isNotEqualTo(trainee(before));
    }

    @Test
    void theOnlyEnrollmentOfAPersonStays() {
        Enrollment only = one(first, "髙橋");
        assertThat(Browser.as(cast.officer(), "/enrollments/" + only.id() + "/parting")
                        .main())
                .contains("この方の受講はこれだけ");
        assertThatThrownBy(() -> part(only)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void twoOfficersJoinOnce() {
        Enrollment before = one(first, "高橋");
        Enrollment after = one(second, "髙橋");
        long kept = trainee(before);
        long other = trainee(after);
        var seen = QuarkusTransaction.requiringNew().call(() -> views.seen(cast.officer(), other, kept));
        assertThatThrownBy(() -> AtOnce.act(
                        () -> desk.join(cast.officer(), other, kept, "同じ方", seen),
                        () -> desk.join(cast.officer(), other, kept, "同じ方", seen)))
                .isInstanceOfAny(StaleForm.class, RuleViolation.class);
        assertThat(Browser.as(cast.officer(), "/people/" + kept).page().select("li:contains(同じ方としてまとめました)"))
                .hasSize(1);
    }

    @Test
    void onePersonUnderTwoNamesIsNotSeatedTwiceOnACourse() {
        Enrollment before = one(first, "高橋");
        Enrollment after = one(second, "髙橋");
        join(after, before);
        long third = cast.course(Route.DIRECT, 5);
        one(third, "高橋");
        assertThatThrownBy(() -> one(third, "髙橋"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.sentence()).contains("すでに登録されています"));
    }

    @Test
    void theListAsksTheSameOfTheDatabaseHoweverManyThereAre() {
        one(first, "髙橋");
        one(second, "髙橋");
        long few = statements.during(() -> views.on(cast.officer(), second));
        String[] more = {"一", "二", "三", "四", "五"};
        for (long course : List.of(first, second)) {
            for (String one : more) {
                rollCalls.enroll(course, name("髙橋", one + given));
            }
        }
        assertThat(views.on(cast.officer(), second)).hasSize(6);
        assertThat(statements.during(() -> views.on(cast.officer(), second))).isEqualTo(few);
    }

    @Test
    void aBodyNeverSeesThem() {
        Enrollment one = one(first, "髙橋");
        for (String path : List.of(
                "/courses/" + first + "/matches",
                "/people/" + trainee(one) + "/joining",
                "/enrollments/" + one.id() + "/parting")) {
            assertThat(Browser.as(cast.nominator(Cast.SHIOMI), path).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    private static String refused(ThrowingCallable act) {
        return catchThrowableOfType(RuleViolation.class, act).sentence();
    }

    /** How many lines tell of a person's marks, with this reason or with any. */
    private long lines(long trainee, @Nullable String reason) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select count(h) from AttendanceChange h where h.traineeId = :trainee"
                                        + " and (:any = true or h.reason = :reason)",
                                Long.class)
                        .setParameter("trainee", trainee)
                        .setParameter("any", reason == null)
                        .setParameter("reason", reason == null ? "" : reason)
                        .getSingleResult());
    }

    @Test
    void whomAnEmployerSentIsNotSaidToHaveAppliedAlone() {
        first = cast.course(Route.EMPLOYER, 40);
        one(first, "髙橋");
        one(second, "髙橋");
        assertThat(list(second).page().select("main tbody tr").text()).containsPattern("直接 髙橋.*勤務先の申込み");
    }

    private Enrollment one(long course, String family) {
        return rollCalls.enroll(course, name(family, given)).get(0);
    }

    /** Each test's people have a reading of their own, so that they are near to nobody else's. */
    private static String name(String family, String given) {
        return family + " " + given + " タカハシ ヒト" + given.replace("人", "ア").replaceAll("[^ア-ン]", "イ") + reading(given);
    }

    private static String reading(String given) {
        return given.chars()
                .mapToObj(c -> String.valueOf((char) ('ア' + c % 60)))
                .collect(Collectors.joining());
    }

    private Browser list(long course) {
        return Browser.as(cast.officer(), "/courses/" + course + "/matches");
    }

    private List<String> near(long course) {
        return list(course).page().select("main .tag.warn").eachText();
    }

    private List<String> dues() {
        return Browser.as(cast.officer(), "/").page().select(".due a").eachAttr("href");
    }

    private void join(Enrollment other, Enrollment kept) {
        desk.join(
                cast.officer(),
                trainee(other),
                trainee(kept),
                "同じ方",
                QuarkusTransaction.requiringNew()
                        .call(() -> views.seen(cast.officer(), trainee(other), trainee(kept))));
    }

    private void part(Enrollment one) {
        desk.part(
                cast.officer(),
                one.id(),
                "別の方",
                QuarkusTransaction.requiringNew()
                        .call(() -> views.parting(cast.officer(), one.id()).seen()));
    }

    private long trainee(Enrollment one) {
        return QuarkusTransaction.requiringNew()
                .call(() -> views.parting(cast.officer(), one.id()).fromId());
    }

    private static long courseOf(Enrollment one) {
        return one.course().id();
    }

    private Map<Long, String> marksOf(long course) {
        return marks.marksOf(List.of(course)).stream()
                .collect(Collectors.toMap(
                        CourseMark::enrollmentId, mark -> mark.mark().said()));
    }

    private String seen(long day, Enrollment one) {
        return marks.rollCall(cast.officer(), day).line(trainee(one)).seen();
    }
}
