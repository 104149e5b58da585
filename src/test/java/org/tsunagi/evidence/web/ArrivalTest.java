package org.tsunagi.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.QrPicture;
import org.tsunagi.course.Program.Route;
import org.tsunagi.evidence.EvidenceRequest.EvidenceKind;
import org.tsunagi.evidence.EvidenceRequest.Means;
import org.tsunagi.evidence.EvidenceRequest.NewRequest;
import org.tsunagi.evidence.EvidenceRequestDesk;
import org.tsunagi.evidence.EvidenceViews;
import org.tsunagi.intake.DirectDesk;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.OnlineLinks;
import org.tsunagi.intake.ReceiptNumber;
import org.tsunagi.intake.web.OpenDoor;

/** Whatever is printed of an application bears a code; paper that comes is scanned and ticked off, never typed again. */
@QuarkusTest
class ArrivalTest {
    @Inject
    Cast cast;

    @Inject
    OpenDoor door;

    @Inject
    IntakeDesk intake;

    @Inject
    DirectDesk direct;

    @Inject
    OfficeClock clock;

    @Inject
    EvidenceRequestDesk requests;

    @Inject
    EvidenceViews views;

    @Inject
    OnlineLinks links;

    @Inject
    TsunagiConfig config;

    private Viewer officer;
    private Viewer shiomi;
    private long call;
    private long id;

    @BeforeEach
    void aCandidateWhoseRecommendationComesOnPaper() {
        officer = cast.officer();
        shiomi = cast.nominator(Cast.SHIOMI);
        call = cast.openCall(cast.course(Route.NOMINATED, 2), null);
        id = intake.nominate(shiomi, call, 1, cast.person("𠮷田", "葛󠄀子", "よしだ", "かつこ"), SubmissionKey.fresh());
        requests.ask(
                officer,
                call,
                new NewRequest(EvidenceKind.RECOMMENDATION, "", Means.PAPER, true, ""),
                SubmissionKey.fresh());
    }

    @Test
    void everyPrintBearsTheCodeOfItsApplication() {
        assertThat(codes(Browser.as(shiomi, "/calls/" + call + "/nominations/sheet")))
                .contains(code(id));
        Browser phone = Browser.at("/a/" + links.current(shiomi, id)).press("記入の画面を開く");
        assertThat(codes(phone.follow("書類を送る・確かめる"))).contains(code(id));
        Browser receipt = door.filled(door.call()).press("内容を確認する").press("申し込む");
        long direct = OpenDoor.id(receipt);
        assertThat(codes(receipt)).contains(code(direct)).hasSize(2);
        assertThat(code(direct)).isNotEqualTo(code(id));
    }

    @Test
    void theCodeOpensOneButtonThatTicksWhatCame() {
        Browser office = Browser.as(officer, place());
        assertThat(office.main()).contains("𠮷田 葛󠄀子", "汐見市の推薦", "推薦書　未着");
        assertThat(missing()).as("looking ticks nothing").hasSize(1);
        office.press("紙の書類が届いた");
        assertThat(office.path()).isEqualTo("/arrivals");
        assertThat(office.text()).contains("𠮷田 葛󠄀子さんの推薦書が届いたことを記録しました。");
        assertThat(missing()).isEmpty();
        office.follow("取り消すとき").press("届いた記録を取り消す");
        assertThat(missing()).hasSize(1);
    }

    @Test
    void aScannerReadsTheAddressAndAFingerTheNumber() {
        Browser office = Browser.as(officer, "/arrivals");
        office.fill("code", config.address(place())).press("開く");
        assertThat(office.path()).isEqualTo(place());
        office.open("/arrivals").fill("code", " １２－３４ ").press("開く");
        assertThat(office.main()).contains("受付番号として読めません");
        office.open("/arrivals").fill("code", new ReceiptNumber(id).toString()).press("開く");
        assertThat(office.path()).isEqualTo(place());
    }

    @Test
    void whatIsUnknownOrForeignHasItsSentenceAndABodyComesToItsOwn() {
        for (String number : List.of(new ReceiptNumber(999_999_999).toString(), "12-34", "x")) {
            Browser office = Browser.as(officer, "/applications/by-receipt/" + number);
            assertThat(office.status()).as(number).isEqualTo(404);
            assertThat(office.main()).contains("この番号の申込みはありません");
        }
        Browser neighbour = Browser.as(cast.nominator(Cast.NAMIOTO), place());
        assertThat(neighbour.status()).isEqualTo(404);
        assertThat(neighbour.main()).contains("見ることのできない申込み").doesNotContain("𠮷田");
        assertThat(Browser.as(shiomi, place()).path()).isEqualTo("/applications/" + id);
        assertThat(Browser.at(place()).path()).startsWith("/sign-in");
    }

    @Test
    void withNothingTickedOrTwiceNothingIsTickedAgain() {
        Browser office = Browser.as(officer, place());
        Browser again = Browser.as(officer, place());
        office.page().select("input[name=requests]").removeAttr("checked");
        office.press("紙の書類が届いた");
        assertThat(office.status()).isEqualTo(422);
        assertThat(office.main()).contains("届いた書類を一つ以上選んでください");
        assertThat(again.pressAtOnce(5, "紙の書類が届いた")).allMatch(answer -> answer.startsWith("303"));
        assertThat(views.of(officer, id).former()).isEmpty();
    }

    private List<String> missing() {
        return views.missing(List.of(id)).getOrDefault(id, List.of());
    }

    @Test
    void whomAnEmployerSentIsNotSaidToHaveAppliedAlone() {
        call = cast.openCall(cast.course(Route.EMPLOYER, 2), null);
        id = direct.enter(officer, call, clock.today(), cast.person("鷗", "実", "かもめ", "みのる"), SubmissionKey.fresh());
        requests.ask(
                officer,
                call,
                new NewRequest(EvidenceKind.OTHER, "実務経験証明書", Means.PAPER, true, ""),
                SubmissionKey.fresh());
        Browser office = Browser.as(officer, place());
        assertThat(office.main()).contains("鷗 実", "勤務先の申込み", "実務経験証明書　未着").doesNotContain("直接");
        assertThat(office.open("/calls/" + call + "/evidence").main())
                .contains("勤務先の順位", "訪問看護ステーションなみ 第1順位")
                .doesNotContain("直接", "推薦機関");
    }

    private String place() {
        return "/applications/by-receipt/" + new ReceiptNumber(id);
    }

    private String code(long application) {
        return QrPicture.of(config.address("/applications/by-receipt/" + new ReceiptNumber(application)))
                .path();
    }

    private static List<String> codes(Browser browser) {
        return browser.page().select("svg.qr path").eachAttr("d");
    }
}
