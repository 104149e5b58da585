package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeDesk;

/** A body that has nobody to nominate says so, and is asked no more. */
@QuarkusTest
class NoneToNominateTest {
    private static final String NONE = "推薦する方はいない（該当なし）";
    private static final String REVOKE = "「該当なし」を取り消す";

    @Inject
    Cast cast;

    @Inject
    IntakeDesk desk;

    @Inject
    CallDesk calls;

    @Inject
    CallViews callViews;

    @Inject
    EntityManager stored;

    private Viewer ichiro;
    private long call;

    @BeforeEach
    void anOpenCall() {
        ichiro = cast.nominator(Cast.SHIOMI);
        call = cast.openCall(cast.course(Route.NOMINATED, 2), null);
    }

    @Test
    void itIsSaidWithOnePressAndTakenBackWithAnother() {
        Browser browser = list().pressIn(section(), NONE);
        assertThat(browser.page().select(".flash").text()).contains("該当なし");
        assertThat(browser.page().select(section()).text())
                .contains("該当なし", "町田 一郎")
                .doesNotContain(NONE);
        browser.pressIn(section(), REVOKE);
        assertThat(browser.page().select(section()).text()).contains(NONE).doesNotContain("町田 一郎");
        assertThat(said()).isZero();
    }

    @Test
    void theBoardAndTheReminderKnow() {
        assertThat(silent()).contains("汐見市");
        assertThat(board().page().select("details li").text()).contains("汐見市");
        list().pressIn(section(), NONE);
        assertThat(silent()).doesNotContain("汐見市").contains("波音市");
        assertThat(board().page().select("tr:contains(汐見市)").text()).contains("該当なし");
        assertThat(board().page().select("details li").text()).doesNotContain("汐見市");
    }

    @Test
    void whoNominatesAfterAllHasTakenItBack() {
        list().pressIn(section(), NONE);
        assertThat(Browser.as(ichiro, "/calls/" + call + "/nominations/new").main())
                .contains("候補者を登録すると、「該当なし」は取り消されます");
        nominated();
        assertThat(said()).isZero();
        assertThat(list().page().select(section()).text()).doesNotContain("該当なし");
    }

    @Test
    void whoBringsACandidateBackHasTakenItBackToo() {
        long id = nominated();
        desk.withdraw(ichiro, id, "異動のため");
        list().pressIn(section(), NONE);
        desk.reinstate(ichiro, id);
        assertThat(said()).isZero();
    }

    @Test
    void itIsNotSaidWhileACandidateStands() {
        Browser early = list();
        nominated();
        early.pressIn(section(), NONE);
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.page().select(".problems").text()).contains("先に候補者を取り下げてください");
        assertThat(said()).isZero();
    }

    @Test
    void afterTheDeadlineAnOfficerWritesItDownForTheBody() {
        Browser late = list();
        cast.close(call);
        late.pressIn(section(), NONE);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().select(".problems").text()).contains("締め切りました");
        Browser hanako = board().follow("汐見市").press("該当なしと記録する");
        assertThat(hanako.main()).contains("該当なし", "見本 花子（県が代わりに入力）");
        assertThat(said()).isEqualTo(1);
        hanako.press(REVOKE);
        assertThat(said()).isZero();
    }

    @Test
    void tenPressesAreOneRow() {
        String form =
                "/calls/" + call + "/nominations/new?body=" + ichiro.body().orElseThrow();
        List<String> answers = Browser.as(cast.officer(), form).pressAtOnce(10, "該当なしと記録する");
        assertThat(answers).hasSize(10).allMatch(answer -> answer.startsWith("303 "));
        assertThat(said()).isEqualTo(1);
    }

    @Test
    void aNeighboursAnswerIsNotTouched() {
        list().pressIn(section(), NONE);
        Browser neighbour = Browser.as(cast.nominator(Cast.NAMIOTO), "/nominations?year=1999");
        assertThat(neighbour.page().select(section()).text()).doesNotContain("町田 一郎");
        String token = neighbour.page().select("input[name=csrf-token]").first().val();
        String shiomi = Long.toString(ichiro.body().orElseThrow());
        neighbour.post("/calls/" + call + "/none/removal", Map.of("csrf-token", token, "body", shiomi));
        assertThat(neighbour.status()).isEqualTo(422);
        assertThat(said()).isEqualTo(1);
    }

    @Test
    void aCallOpenedByMistakeIsRemovedWithWhatWasSaidOfIt() {
        list().pressIn(section(), NONE);
        calls.remove(call);
        assertThat(said()).isZero();
    }

    private Browser list() {
        return Browser.as(ichiro, "/nominations?year=1999");
    }

    private Browser board() {
        return Browser.as(cast.officer(), "/calls/" + call);
    }

    private String section() {
        return "section[aria-labelledby=call-" + call + "]";
    }

    private List<String> silent() {
        return callViews.silentBodies(List.of(call)).get(call);
    }

    private long said() {
        return stored.createQuery("select count(n) from NoneToNominate n where n.call.id = :call", Long.class)
                .setParameter("call", call)
                .getSingleResult();
    }

    private long nominated() {
        return desk.nominate(ichiro, call, 1, cast.person("髙橋", "花子", "たかはし", "はなこ"), SubmissionKey.fresh());
    }
}
