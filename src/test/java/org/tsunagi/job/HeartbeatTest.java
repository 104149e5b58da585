package org.tsunagi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.job.JobDesk.NewJob;

/** No node does the work in the background, as in the tests: what an administrator and the operator are told. */
@QuarkusTest
class HeartbeatTest {
    private static final Viewer ADMINISTRATOR = new Viewer(81, "管理 一郎", Role.ADMINISTRATOR, null, null);

    @Inject
    @Readiness
    BackgroundWork health;

    @Inject
    Heartbeat heartbeat;

    @Inject
    @All
    List<Dues> dues;

    @Inject
    JobWorker worker;

    @Inject
    JobDesk desk;

    @Inject
    Jobs jobs;

    @Inject
    OfficeClock clock;

    private final AtomicLong done = new AtomicLong();

    @AfterEach
    void theFutureIsForgotten() {
        QuarkusTransaction.requiringNew().run(() -> jobs.deleteById(done.get()));
    }

    @Test
    void aQuarterOfAnHourWithoutAnyIsToldAndOneStepEndsIt() {
        LocalDateTime then =
                LocalDateTime.ofInstant(clock.now(), OfficeClock.ZONE).plusYears(3);
        clock.at(then, () -> {
            assertThat(said()).contains("が止まっています");
            HealthCheckResponse ready = health.call();
            assertThat(ready.getStatus()).isEqualTo(Status.UP);
            assertThat(ready.getData().orElseThrow().get("silent since").toString())
                    .matches("20.*Z");
            done.set(desk.ask(
                    CountingWork.OFFICER,
                    new NewJob(CountingWork.KIND, "数える", UUID.randomUUID().toString(), 1)));
            worker.workOff("some node");
            assertThat(said()).isEmpty();
            assertThat(health.call().getData().orElseThrow()).containsEntry("silent since", "no");
        });
        clock.at(then.plus(Heartbeat.LONG_ENOUGH), () -> assertThat(said()).isEmpty());
        clock.at(
                then.plus(Heartbeat.LONG_ENOUGH).plus(Duration.ofMinutes(1)),
                () -> assertThat(said()).isNotEmpty());
    }

    @Test
    void whoHasJustStartedWaits() {
        assertThat(heartbeat.silentSince()).isEmpty();
    }

    private String said() {
        return dues.stream()
                .flatMap(one -> one.of(ADMINISTRATOR).stream())
                .filter(due -> due.label().equals("処理を行うサーバーがないことを確かめる"))
                .map(Due::detail)
                .findFirst()
                .orElse("");
    }
}
