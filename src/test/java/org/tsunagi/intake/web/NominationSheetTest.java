package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.ReceiptNumber;

/** A body prints its candidates: for its own approval before it sends them, and as its copy afterwards. */
@QuarkusTest
class NominationSheetTest {
    @Inject
    Cast cast;

    @Inject
    Statements statements;

    @Inject
    IntakeDesk desk;

    private Viewer ichiro;
    private long course;
    private long call;

    @BeforeEach
    void anOpenCall() {
        ichiro = cast.nominator(Cast.SHIOMI);
        course = cast.course(Route.NOMINATED, 2);
        call = cast.openCall(course, null);
    }

    @Test
    void whatIsNotSentYetIsMarkedAsADraftAndWhatIsBearsItsNumber() {
        long first = nominated(1, "𠮷田");
        nominated(2, "葛󠄀城");
        Browser browser = Browser.as(ichiro, "/nominations?year=1999");
        browser.open(browser.page()
                .select("section[aria-labelledby=call-" + call + "] a[href$=/sheet]")
                .attr("href"));
        assertThat(browser.page().select("h1").text()).isEqualTo("受講候補者の推薦（案）");
        assertThat(browser.page().select("h2").eachText()).containsExactly("𠮷田 花子1（案）", "葛󠄀城 花子2（案）");
        assertThat(browser.page().select("section > p > b")).isEmpty();

        cast.submit(ichiro, first);
        browser.open("/calls/" + call + "/nominations/sheet");
        assertThat(browser.page().select("h1").text()).isEqualTo("受講候補者の推薦（案）");
        assertThat(browser.page().select("h2").eachText()).containsExactly("𠮷田 花子1", "葛󠄀城 花子2（案）");
        assertThat(browser.page().select("section > p > b").eachText())
                .containsExactly(new ReceiptNumber(first).toString());
    }

    @Test
    void whatIsSentIsACopyUntilSomethingIsToBeCorrected() {
        long one = nominated(1, "髙橋");
        cast.submit(ichiro, one);
        assertThat(sheet(ichiro).page().select("h1").text()).isEqualTo("受講候補者の推薦（提出済み・控え）");
        desk.requestCorrection(cast.officer(), one, "電話番号をご確認ください。");
        assertThat(sheet(ichiro).page().select("h1").text()).isEqualTo("受講候補者の推薦（案）");
    }

    @Test
    void whoWasTakenBackIsNotOnItAndWithoutAnybodyThereIsASentence() {
        desk.withdraw(ichiro, nominated(1, "髙橋"), "異動のため");
        assertThat(sheet(ichiro).main()).contains("候補者はまだ登録されていません").doesNotContain("髙橋");
    }

    @Test
    void aNeighbourSeesItsOwnCandidatesOnly() {
        nominated(1, "髙橋");
        assertThat(sheet(cast.nominator(Cast.NAMIOTO)).main()).doesNotContain("髙橋");
        assertThat(sheet(cast.officer()).status()).isEqualTo(403);
    }

    @Test
    void theNumberIsToldWithTheSubmissionAndFindsTheApplication() {
        long one = nominated(1, "髙橋");
        nominated(2, "髙橋");
        String number = new ReceiptNumber(one).toString();
        Browser browser = Browser.as(ichiro, "/applications/" + one + "/check").press("推薦を提出する");
        assertThat(browser.page().select(".flash").text()).contains("受付番号 " + number);
        assertThat(browser.page().select(".lead").text()).contains("受付番号 " + number);
        assertThat(browser.open("/nominations?year=1999").main()).contains("受付番号 " + number);
        Browser officer = Browser.as(cast.officer(), "/courses/" + course + "/applications?q=" + number);
        assertThat(officer.page().select("tbody th a").eachText()).containsExactly("髙橋 花子1");
        assertThat(officer.open("/courses/" + course + "/applications?q=" + one + "-00")
                        .page()
                        .select("tbody th a"))
                .isEmpty();
    }

    @Test
    void theStatementsDoNotGrowWithTheCandidates() {
        nominated(1, "髙橋");
        nominated(2, "髙橋");
        long two = statements.during(() -> sheet(ichiro));
        for (int rank = 3; rank <= 30; rank++) {
            nominated(rank, "髙橋");
        }
        assertThat(statements.during(() -> sheet(ichiro))).isEqualTo(two);
    }

    private Browser sheet(Viewer viewer) {
        return Browser.as(viewer, "/calls/" + call + "/nominations/sheet");
    }

    private long nominated(int rank, String family) {
        return desk.nominate(
                ichiro, call, rank, cast.person(family, "花子" + rank, "たかはし", "はなこ"), SubmissionKey.fresh());
    }
}
