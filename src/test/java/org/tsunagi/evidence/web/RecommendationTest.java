package org.tsunagi.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.evidence.EvidenceRequest.EvidenceKind;
import org.tsunagi.evidence.EvidenceRequest.Means;
import org.tsunagi.evidence.EvidenceRequest.NewRequest;
import org.tsunagi.evidence.EvidenceRequestDesk;
import org.tsunagi.evidence.EvidenceViews;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.ReceiptNumber;

/** Where a call asks for a 推薦書, a body prints its own, with its number, date and head. */
@QuarkusTest
class RecommendationTest {
    @Inject
    Cast cast;

    @Inject
    IntakeDesk intake;

    @Inject
    CallDesk calls;

    @Inject
    EvidenceRequestDesk requests;

    @Inject
    EvidenceViews views;

    private Viewer shiomi;
    private long call;
    private long first;
    private long second;

    @BeforeEach
    void twoCandidates() {
        shiomi = cast.nominator(Cast.SHIOMI);
        call = cast.openCall(cast.course(Route.NOMINATED, 2), null);
        first = intake.nominate(shiomi, call, 1, cast.person("髙橋", "花子", "たかはし", "はなこ"), SubmissionKey.fresh());
        second = intake.nominate(shiomi, call, 2, cast.person("𠮷田", "次郎", "よしだ", "じろう"), SubmissionKey.fresh());
        requests.ask(
                cast.officer(),
                call,
                new NewRequest(EvidenceKind.RECOMMENDATION, "", Means.PAPER, true, ""),
                SubmissionKey.fresh());
    }

    @Test
    void theBodyWritesItsHeadAndPrintsAllOrOne() throws IOException {
        Browser body =
                Browser.as(shiomi, "/applications/" + first + "/evidence").follow("推薦書を作る（PDF・Word）");
        assertThat(body.main()).doesNotContain("全員分");
        body.fill("datedOn", "いつか").press("保存する");
        assertThat(body.status()).isEqualTo(422);
        assertThat(body.value("datedOn")).isEqualTo("いつか");
        body.fill("number", "汐福第12号")
                .fill("datedOn", "令和元年8月1日")
                .fill("signer", "汐見市長　汐見 太郎")
                .press("保存する");
        assertThat(body.main()).contains("保存しました。", "第1順位　髙橋 花子", "第2順位　𠮷田 次郎");

        String all = text(
                body.another().become(shiomi).open(place() + "/letters.pdf").bytes());
        assertThat(all).contains("汐福第12号", "見本県知事", "汐見 太郎", "髙橋", "𠮷田");
        assertThat(all).contains(new ReceiptNumber(first).toString(), new ReceiptNumber(second).toString());
        String one = text(body.another()
                .become(shiomi)
                .open(place() + "/letters.pdf?candidate=" + second)
                .bytes());
        assertThat(one).contains("𠮷田").doesNotContain("髙橋");
        String word = word(
                body.another().become(shiomi).open(place() + "/letters.docx").bytes());
        assertThat(word).contains("汐福第12号", "髙橋 花子", "𠮷田 次郎", new ReceiptNumber(second).toString());
    }

    @Test
    void aNeighbourAndAnOfficerPrintNothingOfIt() {
        write(shiomi);
        Viewer namioto = cast.nominator(Cast.NAMIOTO);
        assertThat(Browser.as(namioto, place()).text()).doesNotContain("髙橋", "第2号");
        assertThat(Browser.as(namioto, place() + "/letters.pdf?candidate=" + first)
                        .status())
                .isEqualTo(404);
        assertThat(Browser.as(cast.officer(), place()).status()).isEqualTo(403);
    }

    @Test
    void whereNoneIsAskedForThereIsNone() {
        requests.remove(cast.officer(), call, views.requests(call).get(0).id());
        assertThat(Browser.as(shiomi, place()).status()).isEqualTo(404);
    }

    @Test
    void whoIsSlowerIsToldAndACallGoesWithIt() {
        Browser slower = Browser.as(shiomi, place());
        write(shiomi);
        slower.fill("datedOn", "令和元年8月2日").fill("signer", "汐見市長").press("保存する");
        assertThat(slower.status()).isEqualTo(422);
        assertThat(slower.value("signer")).isEqualTo("汐見市長");
        slower.press("保存する");
        assertThat(slower.main()).contains("保存しました。");
        long empty = cast.openCall(cast.course(Route.NOMINATED, 2), null);
        requests.ask(
                cast.officer(),
                empty,
                new NewRequest(EvidenceKind.RECOMMENDATION, "", Means.PAPER, true, ""),
                SubmissionKey.fresh());
        Browser.as(shiomi, "/calls/" + empty + "/recommendation")
                .fill("datedOn", "令和元年8月2日")
                .fill("signer", "汐見市長")
                .press("保存する");
        calls.remove(empty);
        assertThat(views.requests(empty)).isEmpty();
    }

    private void write(Viewer by) {
        Browser.as(by, place())
                .fill("number", "第2号")
                .fill("datedOn", "令和元年8月1日")
                .fill("signer", "汐見市長　汐見 太郎")
                .press("保存する");
    }

    private String place() {
        return "/calls/" + call + "/recommendation";
    }

    private static String text(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return text.toString();
        }
    }

    private static String word(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }
}
