package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;

/** A form whose button is pressed fifty times at the same instant ends fifty times like the first: one record, one page. */
@QuarkusTest
class SameInstantTest {
    private static final int TIMES = 50;

    @Inject
    Cast cast;

    @Inject
    CallDesk calls;

    @Inject
    OfficeClock clock;

    @Inject
    EntityManager stored;

    @Test
    void aNominationIsOneDraft() {
        long call = open(cast.course(Route.NOMINATED, 2));
        List<String> answers = Browser.as(cast.nominator(Cast.SHIOMI), "/calls/" + call + "/nominations/new")
                .fill("family", "髙橋")
                .fill("birthDate", "S55.3.4")
                .tick("看護師")
                .tick("できる")
                .pressAtOnce(TIMES, "下書きを保存して内容を確認する");
        long id = only("select a.id from Application a where a.call.id = " + call);
        assertThat(answers).hasSize(TIMES).containsOnly("303 /applications/" + id + "/check");
        assertThat(only("select count(c) from ApplicationChange c where c.application.id = " + id))
                .isEqualTo(1);
    }

    @Test
    void anAimAndAnExcerptTypedByHandAreOneEach() {
        for (String path : List.of("/aims", "/excerpts")) {
            List<String> answers = Browser.as(cast.officer(), path + "?year=2039")
                    .fill("words", "十回押した文章")
                    .pressAtOnce(TIMES, path.equals("/aims") ? "狙いを追加する" : "抜粋に加える");
            assertThat(answers).hasSize(TIMES).containsOnly("303 " + path);
        }
        only("select a.id from Aim a where a.words = '十回押した文章'");
        only("select e.id from Excerpt e where e.words = '十回押した文章'");
    }

    @Test
    void aDirectApplicationIsOneApplication() {
        long call = open(cast.course(Route.DIRECT, 2));
        List<String> answers = Browser.as(cast.officer(), "/calls/" + call + "/direct/new")
                .fill("receivedOn", clock.today().toString())
                .fill("family", "森")
                .fill("birthDate", "1990/1/2")
                .tick("看護師")
                .tick("できる")
                .pressAtOnce(TIMES, "受講申込を登録する");
        long id = only("select a.id from Application a where a.call.id = " + call);
        assertThat(answers).hasSize(TIMES).containsOnly("303 /applications/" + id);
    }

    @Test
    void aCallIsOneCall() {
        long course = cast.course(Route.NOMINATED, 2);
        List<String> answers = Browser.as(cast.officer(), "/courses/" + course + "/calls/new")
                .fill("opensOn", "R1.7.1")
                .fill("closesOn", "R1.8.30")
                .pressAtOnce(TIMES, "登録する");
        long id = only("select k.id from Call k where k.course.id = " + course);
        assertThat(answers).hasSize(TIMES).containsOnly("303 /calls/" + id);
    }

    @Test
    void aTrainingSessionIsOneSession() {
        long course = cast.course(Route.NOMINATED, 2);
        String title = only("select c.name from Course c join c.program p where c.id = " + course, String.class);
        List<String> answers = Browser.as(cast.officer(), "/sessions/new?year=" + Cast.YEAR.year())
                .fill("title", "同時の日程")
                .tick(title)
                .tick("対面")
                .pressAtOnce(TIMES, "登録する");
        long id = only("select s.id from TrainingSession s where s.title = '同時の日程'");
        assertThat(answers).hasSize(TIMES).containsOnly("303 /sessions/" + id);
    }

    @Test
    void aSubjectIsOneSubject() {
        List<String> answers = Browser.as(cast.officer(), "/subjects/new?year=2071")
                .fill("title", "同時の科目")
                .tick("講義")
                .fill("minutes", "60")
                .tick("継続")
                .pressAtOnce(TIMES, "登録する");
        assertThat(answers).hasSize(TIMES).containsOnly("303 /subjects");
        assertThat(only("select count(s) from Subject s where s.title = '同時の科目'"))
                .isEqualTo(1);
    }

    private long open(long course) {
        return calls.open(
                course,
                new NewCall(clock.now().minus(Duration.ofDays(1)), clock.now().plus(Duration.ofDays(5)), null, ""),
                SubmissionKey.fresh());
    }

    private long only(String query) {
        return only(query, Long.class);
    }

    private <T> T only(String query, Class<T> type) {
        return stored.createQuery(query, type).getSingleResult();
    }
}
