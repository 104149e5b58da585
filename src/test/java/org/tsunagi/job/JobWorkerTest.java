package org.tsunagi.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.job.JobDesk.Claimed;
import org.tsunagi.job.JobDesk.NewJob;
import org.tsunagi.job.JobViews.JobLine;
import org.tsunagi.job.Work.Recurring;

/** Jobs are done in the background, each step once, whatever goes wrong on the way. */
@QuarkusTest
class JobWorkerTest {
    private static final String NODE = "this node";

    @Inject
    JobWorker worker;

    @Inject
    JobDesk desk;

    @Inject
    JobViews views;

    @Inject
    Jobs jobs;

    @Inject
    CountingWork counting;

    @Inject
    OfficeClock clock;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void aJobIsDoneStepByStepAndToldWithWhatCameOfIt() {
        long id = ask(3);
        assertThat(line(id).stepsDone()).isZero();
        worker.workOff(NODE);
        assertThat(line(id)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(JobState.DONE);
            assertThat(job.stepsDone()).isEqualTo(3);
            assertThat(job.running()).isFalse();
            assertThat(views.resultOf(job)).isEqualTo("/jobs?of=" + subject);
        });
        assertThat(marks()).containsExactly(1, 2, 3);
    }

    @Test
    void aJobIsWrittenWithItsRequestOrNotAtAll() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    ask(1);
                    throw new IllegalStateException("the request fails");
                }))
                .hasMessage("the request fails");
        assertThat(jobs.count("subject", subject)).isZero();
    }

    @Test
    void aStepThatFailsLeavesNothingBehindAndIsDoneAgainLater() {
        long id = ask(3);
        counting.trouble(subject, step -> {
            if (step.number() == 2) {
                throw new IllegalStateException("the disk is full");
            }
        });
        worker.workOff(NODE);
        assertThat(line(id).stepsDone()).isEqualTo(1);
        assertThat(line(id).failure()).contains("番号").doesNotContain("disk");
        assertThat(marks()).containsExactly(1);

        counting.noTrouble(subject);
        worker.workOff(NODE);
        assertThat(line(id).stepsDone()).as("its time has not come").isEqualTo(1);
        in(Duration.ofMinutes(2), () -> worker.workOff(NODE));
        assertThat(line(id).state()).isEqualTo(JobState.DONE);
        assertThat(line(id).failure()).isNull();
        assertThat(marks()).containsExactly(1, 2, 3);
        assertThat(counting.begunMoreThanOnce(subject)).containsExactly(2);
    }

    @Test
    void whatFailsFiveTimesWaitsForAPersonAndGoesOnWhereItStopped() {
        long id = ask(2);
        counting.trouble(subject, step -> {
            if (step.number() == 2) {
                throw new IllegalStateException("the printer is away");
            }
        });
        for (int hours = 0; hours < 5; hours++) {
            assertThat(line(id).state()).isEqualTo(JobState.OPEN);
            in(Duration.ofHours(hours * 3L), () -> worker.workOff(NODE));
        }
        assertThat(line(id).state()).isEqualTo(JobState.FAILED);
        counting.noTrouble(subject);
        desk.startNow(CountingWork.OFFICER, id);
        worker.workOff(NODE);
        assertThat(line(id).state()).isEqualTo(JobState.DONE);
        assertThat(marks()).containsExactly(1, 2);
        assertThatThrownBy(() -> desk.startNow(CountingWork.OFFICER, id)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatARuleForbidsIsNotTriedAgain() {
        long id = ask(1);
        counting.trouble(subject, step -> {
            throw new RuleViolation(null, "base.stale");
        });
        worker.workOff(NODE);
        assertThat(line(id).state()).isEqualTo(JobState.FAILED);
        assertThat(line(id).failure()).startsWith("ほかの担当者が先に保存しました");
    }

    @Test
    void aNodeThatWasGivenUpDoesNoFurtherStep() {
        long id = ask(2);
        Claimed first = claimed("slow node");
        assertThat(desk.claim("other node", kinds()))
                .as("still the first one's")
                .isEmpty();
        in(Job.CLAIMED_FOR.plusSeconds(1), () -> {
            Claimed second = claimed("other node");
            assertThat(second.id()).isEqualTo(id);
            assertThat(worker.work(first, "slow node")).isZero();
            desk.fail(first, "slow node", "遅れて失敗", true);
            assertThat(line(id).state()).isEqualTo(JobState.OPEN);
            assertThat(worker.work(second, "other node")).isEqualTo(2);
        });
        assertThat(marks()).containsExactly(1, 2);
        assertThat(counting.begunMoreThanOnce(subject)).isEmpty();
    }

    @Test
    void manyNodesAtOnceDoEachStepOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            ask(5);
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Integer> work = () -> worker.workOff(UUID.randomUUID().toString());
        int steps = 0;
        for (Future<Integer> node : nodes.invokeAll(List.of(work, work, work, work))) {
            steps += node.get();
        }
        nodes.shutdown();
        assertThat(steps).isEqualTo(100);
        assertThat(marks()).hasSize(100);
        assertThat(jobs.count("subject = ?1 and state = ?2", subject, JobState.DONE))
                .isEqualTo(20);
    }

    @Test
    void recurringWorkIsPlannedOnceAndComesAgain() {
        Recurring sweep = sweep();
        QuarkusTransaction.requiringNew().run(() -> jobs.delete("kind", sweep.kind()));
        AtOnce.act(() -> desk.plan(sweep), () -> {
            try {
                desk.plan(sweep);
            } catch (RuntimeException plannedByTheFirst) {
                assertThat(desk.isPlanned(sweep)).isTrue();
            }
        });
        assertThat(jobs.count("kind", sweep.kind())).isEqualTo(1);
        for (int days = 2; days < 6; days += 2) {
            in(Duration.ofDays(days), () -> {
                worker.workOff(NODE);
                assertThat(planned(sweep)).satisfies(job -> {
                    assertThat(job.open()).isTrue();
                    assertThat(job.endedAt()).isAfter(clock.now().minusSeconds(60));
                    assertThat(job.dueAt()).isAfter(clock.now().plus(Duration.ofHours(23)));
                });
            });
        }
        assertThat(jobs.count("kind", sweep.kind())).isEqualTo(1);
    }

    @Test
    void endedJobsAreForgottenAfterNinetyDays() {
        Recurring sweep = sweep();
        desk.plan(sweep);
        long id = ask(1);
        worker.workOff(NODE);
        in(Duration.ofDays(89), () -> worker.workOff(NODE));
        assertThat(jobs.count("id", id)).isEqualTo(1);
        in(Duration.ofDays(92), () -> worker.workOff(NODE));
        assertThat(jobs.count("id", id)).isZero();
        assertThat(desk.isPlanned(sweep)).isTrue();
    }

    private Recurring sweep() {
        return worker.recurring().stream()
                .filter(work -> work.kind().equals("job-sweep"))
                .findFirst()
                .orElseThrow();
    }

    private JobLine planned(Recurring work) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.of(work).orElseThrow().line());
    }

    private long ask(int steps) {
        return desk.ask(CountingWork.OFFICER, new NewJob(CountingWork.KIND, "試しの処理", subject, steps));
    }

    private Claimed claimed(String node) {
        return desk.claim(node, kinds()).orElseThrow();
    }

    private static Set<String> kinds() {
        return Set.of(CountingWork.KIND);
    }

    private JobLine line(long id) {
        return QuarkusTransaction.requiringNew().call(() -> views.one(CountingWork.OFFICER, id));
    }

    private List<Integer> marks() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        jobs.list("kind = ?1 and title like ?2 order by id", CountingWork.MARK, subject + "%").stream()
                                .map(job -> Integer.valueOf(job.line().title().split(" ")[1]))
                                .toList());
    }

    private void in(Duration later, Runnable action) {
        clock.at(LocalDateTime.ofInstant(clock.now().plus(later), OfficeClock.ZONE), action);
    }
}
