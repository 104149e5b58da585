package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagi.intake.web.NominationFiles.filled;
import static org.tsunagi.intake.web.NominationFiles.row;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.NominatedPerson;
import org.tsunagi.intake.web.BadUpload.HandedOut;

/** Whatever else is sent as a list of candidates is answered with its own sentence, and a good list beside it is taken. */
@QuarkusTest
class BadUploadsTest {
    private static final int FEWEST = 25;

    @Inject
    Cast cast;

    @Inject
    CallViews views;

    @Inject
    CallDesk desk;

    @Inject
    OfficeClock clock;

    private Viewer shiomi;
    private Viewer namioto;
    private long call;
    private long other;

    @BeforeEach
    void twoCallsForNominations() {
        cast.settle();
        shiomi = cast.nominator(Cast.SHIOMI);
        namioto = cast.nominator(Cast.NAMIOTO);
        call = openCall();
        other = openCall();
    }

    static Stream<BadUpload> corpus() {
        return BadUpload.all().stream();
    }

    @Test
    void theCorpusIsWhole() {
        assertThat(BadUpload.all()).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(corpus().map(BadUpload::name)).doesNotHaveDuplicates();
        assertThat(corpus().map(BadUpload::sentence).distinct()).hasSizeGreaterThanOrEqualTo(FEWEST);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void eachIsAnsweredWithItsSentenceAndDisturbsNobody(BadUpload bad) {
        byte[] file = bad.made()
                .apply(new HandedOut(template(shiomi, call), template(shiomi, other), template(namioto, call)));
        byte[] good = filled(
                template(namioto, call),
                sheet -> row(sheet, 0, Map.of("FAMILY", "良", "GIVEN", "子", "BIRTH_DATE", "S50.1.2")));
        CompletableFuture<Browser> beside = CompletableFuture.supplyAsync(() -> sent(namioto, "良い.xlsx", good));
        Browser browser = sent(shiomi, bad.fileName(), file);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains(bad.sentence());
        assertThat(browser.page().select("main button").eachText()).doesNotContain("この内容で登録する");
        assertThat(standing(shiomi)).isEmpty();
        beside.join().press("この内容で登録する");
        assertThat(standing(namioto))
                .extracting(one -> one.particulars().name().full())
                .containsExactly("良 子");
    }

    private long openCall() {
        Instant now = clock.now();
        return desk.open(
                cast.course(Route.NOMINATED, 40),
                new NewCall(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(10)), 3, ""),
                SubmissionKey.fresh());
    }

    private List<NominatedPerson> standing(Viewer body) {
        return QuarkusTransaction.requiringNew().call(() -> views.standing(body, call, body.bodyId()));
    }

    private static byte[] template(Viewer body, long callId) {
        return Browser.as(body, "/calls/" + callId + "/nominations/list/template.xlsx")
                .bytes();
    }

    private Browser sent(Viewer body, String name, byte[] file) {
        return Browser.as(body, "/calls/" + call + "/nominations/list")
                .attach("file", name, file)
                .press("読み込んで確かめる");
    }
}
