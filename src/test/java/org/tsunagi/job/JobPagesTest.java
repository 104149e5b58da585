package org.tsunagi.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.job.JobDesk.NewJob;

/** The pages of the work in the background. */
@QuarkusTest
class JobPagesTest {
    private static final Viewer ADMINISTRATOR = new Viewer(78, "管理 一郎", Role.ADMINISTRATOR, null, null);
    private static final Viewer COLLEAGUE = new Viewer(79, "同僚 次郎", Role.OFFICER, null, null);

    @Inject
    JobWorker worker;

    @Inject
    JobDesk desk;

    @Inject
    CountingWork counting;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void whoAskedSeesHowFarItIsAndThenTheResult() {
        long id = ask("三通の通知", 3);
        Browser officer = Browser.as(CountingWork.OFFICER, "/jobs/" + id);
        assertThat(officer.page().select("progress").attr("max")).isEqualTo("3");
        assertThat(officer.page().select("progress").attr("value")).isEqualTo("0");
        assertThat(officer.page().select("#progress").attr("hx-get")).isEqualTo("/jobs/" + id);
        assertThat(officer.text()).contains("処理待ち", "この画面を閉じても処理は続きます");

        worker.workOff("a node");
        officer.open("/jobs/" + id);
        assertThat(officer.page().select("progress").attr("value")).isEqualTo("3");
        assertThat(officer.page().select("#progress").attr("hx-get")).isEmpty();
        assertThat(officer.page().select("a.button").attr("href")).isEqualTo("/jobs?of=" + subject);
    }

    @Test
    void nobodyElseSeesItButAnAdministrator() {
        long id = ask("三通の通知", 3);
        assertThat(Browser.as(COLLEAGUE, "/jobs/" + id).status()).isEqualTo(404);
        assertThat(Browser.as(COLLEAGUE, "/jobs").status()).isEqualTo(403);
        assertThat(Browser.as(ADMINISTRATOR, "/jobs/" + id).status()).isEqualTo(200);
        assertThat(Browser.as(ADMINISTRATOR, "/jobs").text()).contains("三通の通知", "処理 花子");
    }

    @Test
    void whatFailedStandsOnTheAdministratorsHomeAndIsTriedOnceMore() {
        long id = ask("止まった処理" + subject.substring(0, 8), 2);
        counting.trouble(subject, step -> {
            throw new RuleViolation(null, "base.stale");
        });
        worker.workOff("a node");
        Browser administrator = Browser.as(ADMINISTRATOR, "/");
        assertThat(administrator.text()).contains("失敗した処理を確かめる", "止まった処理" + subject.substring(0, 8));

        counting.noTrouble(subject);
        administrator.open("/jobs/" + id);
        assertThat(administrator.text()).contains("失敗", "ほかの担当者が先に保存しました");
        administrator.press("もう一度処理する");
        assertThat(administrator.text()).contains("まもなく始まります。");
        worker.workOff("a node");
        assertThat(administrator.open("/jobs/" + id).text()).contains("完了");
        assertThat(administrator.open("/").text()).doesNotContain("止まった処理" + subject.substring(0, 8));
    }

    private long ask(String title, int steps) {
        return desk.ask(CountingWork.OFFICER, new NewJob(CountingWork.KIND, title, subject, steps));
    }
}
