package org.tsunagi.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.certificate.CertificateDesk.IssueResult;
import org.tsunagi.certificate.CertificateDrafts.Draft;
import org.tsunagi.certificate.CertificateLine.CertificateState;
import org.tsunagi.certificate.PrintRun.Printed;
import org.tsunagi.completion.Completion;
import org.tsunagi.completion.CompletionViews;

@QuarkusTest
class CertificateDeskTest {
    /** 葛 with a variation selector the font does not know. */
    private static final String KASAI = "\u845B\uDB40\uDD01西 真理";

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
    CertificateViews views;

    @Inject
    CertificateDrafts drafts;

    @Inject
    PrintRun run;

    @Inject
    CompletionViews completions;

    @Test
    void aNameThatCannotBeShownLeavesNoGapAndTheOthersAreIssued() {
        long course = completers.course("髙橋 花子", KASAI, "𠮷田 実");
        IssueResult result = desk.issueAll(cast.officer(), course, NOVEMBER);
        assertThat(result.issued()).hasSize(2);
        assertThat(result.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.traineeNumber()).isEqualTo(2);
            assertThat(refused.sentence()).contains("U+845B U+E0101", "もう一度作成してください");
        });
        assertThat(numbers(course)).containsExactly("第1号", "", "第2号");
        assertThat(refusal(
                        () -> desk.issue(cast.officer(), result.refused().get(0).completionId(), NOVEMBER)))
                .contains("U+E0101");
    }

    @Test
    void twoOfficersAtOnceNeverIssueTwiceNorSkipANumber() throws Exception {
        long course = completers.course("青木 一", "伊藤 二", "上田 三", "江口 四");
        CountDownLatch start = new CountDownLatch(1);
        Callable<IssueResult> press = () -> {
            start.await();
            return desk.issueAll(cast.officer(), course, NOVEMBER);
        };
        ExecutorService officers = Executors.newFixedThreadPool(2);
        Future<IssueResult> one = officers.submit(press);
        Future<IssueResult> other = officers.submit(press);
        start.countDown();
        assertThat(Stream.concat(one.get().issued().stream(), other.get().issued().stream()))
                .hasSize(4)
                .doesNotHaveDuplicates();
        officers.shutdown();
        assertThat(numbers(course)).containsExactly("第1号", "第2号", "第3号", "第4号");
    }

    @Test
    void aCertificateWhoseNumberWasTakenMeanwhileIsPrintedAgainUnderTheOneItGets() {
        long course = completers.course("青木 一");
        QuarkusTransaction.requiringNew().run(() -> {
            Completion aoki = completions.standingOn(course).get(0);
            Draft sheet = drafts.draft(drafts.basis(), aoki, NOVEMBER);
            Printed ahead = run.printed(run.foreseen(Map.of(aoki, sheet))).get(aoki.id());
            assertThat(ahead.of().sheet().number()).endsWith("第1号");
            assertThat(run.printed(aoki, sheet, 1, ahead)).isSameAs(ahead);
            Printed later = run.printed(aoki, sheet, 2, ahead);
            assertThat(later.of().sheet().number()).endsWith("第2号");
            assertThat(later.document().sha256()).isNotEqualTo(ahead.document().sha256());
        });
    }

    @Test
    void aRevokedCompletionMakesItsCertificateVoidAndTheNumberIsNeverUsedAgain() {
        long course = completers.course("青木 一", "伊藤 二");
        desk.issueAll(cast.officer(), course, NOVEMBER);
        cast.revoke(completions.standingOn(course).get(0).id(), "虚偽の記載");
        assertThat(views.on(cast.officer(), course).get(0).state()).isEqualTo(CertificateState.VOID);
        assertThat(desk.issueAll(cast.officer(), course, NOVEMBER).issued()).isEmpty();
        assertThat(numbers(course)).containsExactly("第1号", "第2号");
    }

    @Test
    void aCourseIsWatchedWhileACompleterWaitsAndWhileACertificateIsNotHandedOver() {
        long course = completers.course("青木 一", "伊藤 二");
        assertThat(watched(course)).isTrue();
        long waiting = completions.standingOn(course).get(0).id();
        List<Long> issued = desk.issueAll(cast.officer(), course, NOVEMBER).issued();
        handingOver.handOverAll(cast.officer(), course, NOVEMBER, null);
        assertThat(watched(course)).isFalse();
        desk.makeVoid(cast.officer(), issued.get(0), "印刷の汚れ");
        assertThat(watched(course)).isTrue();
        cast.revoke(waiting, "虚偽の記載");
        assertThat(watched(course)).isFalse();
        cast.completeAnew(waiting, Completers.DECIDED_ON);
        assertThat(watched(course)).isTrue();
    }

    private boolean watched(long course) {
        return views.watched(LocalDate.of(2999, 1, 1)).stream().anyMatch(one -> one.id() == course);
    }

    @Test
    void aSpoiledCertificateKeepsItsLineAndItsSuccessorGetsTheNextNumber() {
        long course = completers.course("青木 一", "伊藤 二");
        List<Long> issued = desk.issueAll(cast.officer(), course, NOVEMBER).issued();
        desk.makeVoid(cast.officer(), issued.get(0), "印刷の汚れ");
        assertThat(refusal(() -> desk.makeVoid(cast.officer(), issued.get(0), "もう一度")))
                .contains("すでに無効");
        desk.issueAll(cast.officer(), course, NOVEMBER);
        assertThat(numbers(course)).containsExactly("第1号", "第3号", "第2号");
    }

    @Test
    void itIsHandedOverOnceAndNotBeforeItsDate() {
        long course = completers.course("青木 一");
        long id = desk.issueAll(cast.officer(), course, NOVEMBER).issued().get(0);
        assertThat(refusal(() -> handingOver.handOver(cast.officer(), id, NOVEMBER.minusDays(1), null)))
                .contains("証書の日付より前");
        handingOver.handOver(cast.officer(), id, NOVEMBER, null);
        assertThat(refusal(() -> handingOver.handOver(cast.officer(), id, NOVEMBER, null)))
                .contains("作成済みではない");
    }

    @Test
    void itIsNotDatedBeforeTheCompletion() {
        long course = completers.course("青木 一");
        assertThat(refusal(() -> desk.issueAll(cast.officer(), course, Completers.DECIDED_ON.minusDays(1))))
                .contains("修了日より前");
    }

    @Test
    void itIsNotDatedYearsAhead() {
        long course = completers.course("青木 二");
        LocalDate slip = LocalDate.now(OfficeClock.ZONE).plusYears(1);
        assertThat(refusal(() -> desk.issueAll(cast.officer(), course, slip))).contains("年を確かめて");
        assertThat(numbers(course)).containsExactly("");
    }

    private List<String> numbers(long course) {
        return views.on(cast.officer(), course).stream()
                .map(line -> line.number() == null ? "" : line.number().replaceFirst("^.*第", "第"))
                .toList();
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        return catchThrowableOfType(RuleViolation.class, action).sentence();
    }
}
