package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;

/** A body's drafts are read on one page and submitted with one press. */
@QuarkusTest
class SubmissionTest {
    @Inject
    Cast cast;

    @Inject
    Statements statements;

    @Inject
    IntakeDesk desk;

    @Inject
    IntakeViews views;

    private Viewer ichiro;
    private long call;

    @BeforeEach
    void anOpenCall() {
        ichiro = cast.nominator(Cast.SHIOMI);
        call = cast.openCall(cast.course(Route.NOMINATED, 2), null);
    }

    @Test
    void threeAreSubmittedWithOnePress() {
        List<Long> drafts = List.of(nominated(1), nominated(2), nominated(3));
        Browser browser = Browser.as(ichiro, "/nominations?year=1999");
        browser.open(browser.page()
                .select("section[aria-labelledby=call-" + call + "] a:contains(下書き3名)")
                .attr("href"));
        assertThat(browser.main()).contains("第1順位　髙橋 花子1", "第3順位　髙橋 花子3", "看護師", "個人情報");
        browser.press("3名の推薦を提出する");
        assertThat(browser.path()).isEqualTo("/nominations");
        assertThat(browser.page().select(".flash").text()).contains("3名の推薦を提出しました");
        assertThat(drafts).allMatch(id -> state(id) == ApplicationState.SUBMITTED);
        assertThat(Browser.as(ichiro, "/applications/" + drafts.get(2)).main()).contains("提出 町田 一郎");
    }

    @Test
    void whatIsIncompleteStaysADraftAndIsNamed() {
        long ready = nominated(1);
        long incomplete = incomplete(2);
        Browser browser = check();
        assertThat(browser.main()).contains("提出されない方", "第2順位　山﨑 太郎　未入力：ふりがな");
        browser.press("1名の推薦を提出する");
        assertThat(state(ready)).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(state(incomplete)).isEqualTo(ApplicationState.DRAFT);
    }

    @Test
    void whatChangedMeanwhileIsLookedAtAgainAndNoneIsSent() {
        long first = nominated(1);
        long second = nominated(2);
        Browser slow = check();
        Browser.as(ichiro, "/applications/" + second + "/edit")
                .fill("employer", "早い方の勤務先")
                .press("保存して内容を確認する");
        slow.press("2名の推薦を提出する");
        assertThat(slow.status()).isEqualTo(422);
        assertThat(slow.page().select(".problems").text()).contains("この画面を開いた後に内容が変わりました");
        assertThat(slow.main()).contains("早い方の勤務先");
        assertThat(List.of(state(first), state(second))).containsOnly(ApplicationState.DRAFT);
        slow.press("2名の推薦を提出する");
        assertThat(slow.page().select(".flash").text()).contains("2名の推薦を提出しました");
    }

    @Test
    void whoIsAddedMeanwhileIsNotSentUnseen() {
        long first = nominated(1);
        Browser slow = check();
        nominated(2);
        slow.press("1名の推薦を提出する");
        assertThat(slow.status()).isEqualTo(422);
        assertThat(state(first)).isEqualTo(ApplicationState.DRAFT);
    }

    @Test
    void afterTheDeadlineNothingIsSent() {
        long first = nominated(1);
        Browser late = check();
        cast.close(call);
        late.press("1名の推薦を提出する");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().select(".problems").text()).contains("締め切りました");
        assertThat(late.page().select("main button")).isEmpty();
        assertThat(state(first)).isEqualTo(ApplicationState.DRAFT);
    }

    @Test
    void tenPressesSubmitOnce() {
        long first = nominated(1);
        List<String> answers = check().pressAtOnce(10, "1名の推薦を提出する");
        assertThat(answers).filteredOn(answer -> answer.startsWith("303 ")).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.startsWith("422 ")).hasSize(9);
        assertThat(views.trail(ichiro, first)).hasSize(2);
    }

    @Test
    void aNeighboursDraftsAreNeitherReadNorSent() {
        long first = nominated(1);
        Browser neighbour = Browser.as(cast.nominator(Cast.NAMIOTO), "/calls/" + call + "/submission");
        assertThat(neighbour.main()).contains("提出できる下書きはありません").doesNotContain("髙橋");
        String token = neighbour.page().select("input[name=csrf-token]").first().val();
        neighbour.post(
                "/calls/" + call + "/submission",
                Map.of(
                        "csrf-token",
                        token,
                        "seen",
                        check().page().select("input[name=seen]").val()));
        assertThat(neighbour.status()).isEqualTo(422);
        assertThat(state(first)).isEqualTo(ApplicationState.DRAFT);
        assertThat(Browser.as(cast.officer(), "/calls/" + call + "/submission").path())
                .as("an officer who has not said for which body")
                .isEqualTo("/calls/" + call);
    }

    @Test
    void theStatementsDoNotGrowWithTheDrafts() {
        nominated(1);
        nominated(2);
        long two = statements.during(this::check);
        for (int rank = 3; rank <= 30; rank++) {
            nominated(rank);
        }
        assertThat(statements.during(this::check)).isEqualTo(two);
    }

    @Test
    void manyDraftsAreReadInPartsAndSubmittedTogether() {
        for (int rank = 1; rank <= 101; rank++) {
            nominated(rank);
        }
        Browser browser = check();
        assertThat(browser.page().select("h2[id^=draft-]")).hasSize(100);
        assertThat(browser.follow("次へ").page().select("h2[id^=draft-]")).hasSize(1);
        browser.press("101名の推薦を提出する");
        assertThat(browser.page().select(".flash").text()).contains("101名の推薦を提出しました");
    }

    @Test
    void anOfficerComesToTheDraftsOfABodyFromTheBoardAndSeesWhoEnteredThem() {
        nominated(1);
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call).follow("下書きを代わりに提出：汐見市");
        assertThat(hanako.page().select("h1").text()).isEqualTo("汐見市の推薦の代理提出");
        assertThat(hanako.main()).contains("推薦機関が画面で入力した下書きです");
        assertThat(check().main()).doesNotContain("推薦機関が画面で入力した下書きです");
    }

    private Browser check() {
        return Browser.as(ichiro, "/calls/" + call + "/submission");
    }

    private ApplicationState state(long id) {
        return views.one(ichiro, id).state();
    }

    private long nominated(int rank) {
        return desk.nominate(ichiro, call, rank, cast.person("髙橋", "花子" + rank, "たかはし", "はなこ"), SubmissionKey.fresh());
    }

    private long incomplete(int rank) {
        return desk.nominate(ichiro, call, rank, cast.person("山﨑", "太郎", "", ""), SubmissionKey.fresh());
    }
}
