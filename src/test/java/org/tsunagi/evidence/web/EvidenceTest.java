package org.tsunagi.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.entry.SamplePicture;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.pdf.SamplePdf;
import org.tsunagi.course.Program.Route;
import org.tsunagi.evidence.EvidenceDesk;
import org.tsunagi.evidence.EvidencePiece.FileKind;
import org.tsunagi.evidence.EvidencePiece.PieceLine;
import org.tsunagi.evidence.EvidencePiece.SentEvidence;
import org.tsunagi.evidence.EvidenceRequest.EvidenceKind;
import org.tsunagi.evidence.EvidenceRequest.Means;
import org.tsunagi.evidence.EvidenceRequest.NewRequest;
import org.tsunagi.evidence.EvidenceRequestDesk;
import org.tsunagi.evidence.EvidenceSheet;
import org.tsunagi.evidence.EvidenceViews;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.OnlineLinks;
import org.tsunagi.intake.ScopeDesk;
import org.tsunagi.intake.ScopeViews;
import org.tsunagi.selection.SelectionDesk;
import org.tsunagi.selection.SelectionDesk.NewDecision;
import org.tsunagi.selection.SelectionDesk.When;
import org.tsunagi.selection.SelectionViews;

/** Evidence is asked for with a call, sent as a file or on paper, looked at, and destroyed; one list says what is missing. */
@QuarkusTest
class EvidenceTest {
    private static final String SEND = "送る";
    private static final String MISSING = "足りない書類";

    @Inject
    Cast cast;

    @Inject
    IntakeDesk intake;

    @Inject
    CallDesk calls;

    @Inject
    EvidenceRequestDesk requests;

    @Inject
    EvidenceDesk desk;

    @Inject
    EvidenceViews views;

    @Inject
    OnlineLinks links;

    @Inject
    ScopeDesk scope;

    @Inject
    ScopeViews scopes;

    @Inject
    SelectionDesk selection;

    @Inject
    SelectionViews selections;

    @Inject
    EntityManager stored;

    @Inject
    Statements statements;

    @Inject
    OfficeClock clock;

    private Viewer officer;
    private Viewer shiomi;
    private long course;
    private long call;
    private long id;
    private long certificate;
    private long recommendation;

    @BeforeEach
    void aCandidateOfACallThatAsksForTwo() {
        officer = cast.officer();
        shiomi = cast.nominator(Cast.SHIOMI);
        course = cast.course(Route.NOMINATED, 2);
        call = cast.openCall(course, null);
        id = intake.nominate(shiomi, call, 1, cast.person("𠮷田", "葛󠄀子", "よしだ", "かつこ"), SubmissionKey.fresh());
        certificate = ask(EvidenceKind.CERTIFICATE, "", Means.EITHER, true);
        recommendation = ask(EvidenceKind.RECOMMENDATION, "", Means.PAPER, true);
        ask(EvidenceKind.OTHER, "研修計画", Means.FILE, false);
    }

    @Test
    void theOfficerAsksForWhatIsNeededAndChangesIt() {
        Browser browser = Browser.as(officer, "/calls/" + call).follow("書類の状況").follow("求める書類を決める");
        assertThat(browser.main()).contains("以前の研修の修了証書の写し", "推薦書 紙だけ 必ず必要", "研修計画 ファイルだけ 任意");
        browser.tick("そのほかの書類").press("この書類を求める");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("書類の名前を入力してください");
        browser.fill("name", "実習の記録").press("この書類を求める");
        assertThat(browser.main()).contains("実習の記録");
        browser.follow("実習の記録").fill("hint", "写しで構いません。").untick("必ず必要な書類にする").press("変更を保存する");
        assertThat(browser.main()).contains("実習の記録 ファイルでも紙でもよい 任意 写しで構いません。");
        browser.follow("実習の記録").press("この書類を削除する");
        assertThat(browser.main()).doesNotContain("実習の記録");
    }

    @Test
    void theBodySendsAFileTheOfficerAcceptsItAndTheListSaysWhatIsMissing() {
        Browser body = Browser.as(shiomi, "/nominations");
        assertThat(body.main()).contains(MISSING + "（𠮷田 葛󠄀子）：以前の研修の修了証書の写し、推薦書");
        send(body.open(sheet()), certificate, "証書.pdf", SamplePdf.plain());
        assertThat(body.main()).contains("書類を受け取りました。", "届いています", "PDF", "足りない書類 1件");
        assertThat(body.open("/nominations")
                        .page()
                        .select("section[aria-labelledby=call-" + call + "]")
                        .text())
                .contains("：推薦書")
                .doesNotContain("修了証書の写し、推薦書");

        Browser office = Browser.as(officer, "/calls/" + call + "/evidence?show=unlooked");
        assertThat(office.main()).contains("確かめる書類がある方 1名", "足りない方 1名", "𠮷田 葛󠄀子", "届いています");
        office.follow("𠮷田 葛󠄀子").press("確認済みにする");
        assertThat(office.main()).contains("確認済み");
        office.press("紙の書類が届いた");
        assertThat(office.main()).contains("紙の書類が届いたことを記録しました。", "足りない書類はありません");
        assertThat(body.open("/nominations")
                        .page()
                        .select("section[aria-labelledby=call-" + call + "]")
                        .text())
                .doesNotContain(MISSING);
        assertThat(body.open("/applications/" + id).main()).doesNotContain("足りない書類：");
    }

    @Test
    void aFileIsSavedAndNeverShown() {
        send(Browser.as(shiomi, sheet()), certificate, "写真.png", SamplePicture.held(6, 40, 20));
        Browser office = Browser.as(officer, sheet() + "/pieces/" + piece().id() + "/file");
        assertThat(office.answered("Content-Type")).isEqualTo("image/jpeg");
        assertThat(office.answered("Content-Disposition"))
                .startsWith("attachment")
                .contains(".jpg");
        assertThat(office.answered("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(office.answered("Content-Security-Policy"))
                .contains("default-src 'none'")
                .endsWith("sandbox");
        assertThat(new String(office.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        assertThat(Browser.as(cast.nominator(Cast.NAMIOTO), office.path()).status())
                .isEqualTo(404);
        assertThat(Browser.as(cast.nominator(Cast.NAMIOTO), sheet()).status()).isEqualTo(404);
        assertThat(Browser.at(office.path()).path()).startsWith("/sign-in");
        long lines = QuarkusTransaction.requiringNew()
                .call(() -> stored.createQuery(
                                "select count(e) from AuditEvent e where e.kind = EXPORT and e.path = :path",
                                Long.class)
                        .setParameter("path", office.path())
                        .getSingleResult());
        assertThat(lines).isEqualTo(1);
    }

    @Test
    void whatIsNoEvidenceIsRefusedWithASentenceOfItsOwn() {
        Map<String, byte[]> bad = Map.of(
                "動くプログラムや", SamplePdf.withScript(),
                "パスワードや制限の付いた", SamplePdf.locked(),
                "縦横が大きすぎます", SamplePicture.saying(60_000, 60_000),
                "PDF、JPEG、PNGのどれでもない", "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII),
                "中身が空です", new byte[0],
                "5MB", SamplePicture.joined(SamplePdf.plain(), new byte[5 * 1024 * 1024]));
        bad.forEach((sentence, bytes) -> {
            Browser browser = Browser.as(shiomi, sheet());
            send(browser, certificate, "証書.pdf", bytes);
            assertThat(browser.status()).as(sentence).isEqualTo(422);
            assertThat(browser.page().select("#file" + certificate + "-error").text() + browser.main())
                    .contains(sentence);
        });
        assertThat(missing()).contains("以前の研修の修了証書の写し");
    }

    @Test
    void thePersonSendsItByTheOwnLinkReadsWhatIsWrongAndSendsItAgain() {
        Browser phone = opened();
        assertThat(phone.main()).contains("足りない書類：以前の研修の修了証書の写し、推薦書");
        phone.follow("書類を送る・確かめる");
        assertThat(phone.main()).contains("推薦機関が送る書類です").doesNotContain("順位");
        send(phone, certificate, "IMG_1.JPG", SamplePicture.of("jpg", 40, 20));
        assertThat(phone.main()).contains("書類を受け取りました。", "写真（JPEG）", "足りない書類 1件");

        Browser office = Browser.as(officer, sheet()).follow("もう一度送ってもらう：以前の研修の修了証書の写し");
        office.press("もう一度送ってもらう");
        assertThat(office.status()).isEqualTo(422);
        office.fill("words", "修了年月日が写っていません。").press("もう一度送ってもらう");
        assertThat(office.main()).contains("再提出", "修了年月日が写っていません。", "本人（申込みの画面）");
        assertThat(missing()).contains("以前の研修の修了証書の写し");
        PieceLine former = piece();

        assertThat(phone.open("/my-application/" + id + "/evidence").main()).contains("修了年月日が写っていません。");
        send(phone, certificate, "IMG_2.JPG", SamplePicture.of("jpg", 44, 22));
        assertThat(phone.main()).doesNotContain("修了年月日が写っていません。");
        assertThat(Browser.as(officer, sheet()).main()).contains("前に届いた書類", "依頼の内容：修了年月日が写っていません。");
        assertThat(bytesOf(former)).as("the bytes of the one replaced").isZero();
        assertThat(bytesOf(piece())).isEqualTo(1);
        assertThat(phone.open("/my-application/" + id + "/evidence/pieces/" + piece().id() + "/file")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatThePersonSentByMistakeItTakesBackUntilItIsAccepted() {
        Browser phone = opened().follow("書類を送る・確かめる");
        send(phone, certificate, "x.png", SamplePicture.of("png", 10, 10));
        phone.press("ファイルを消す");
        assertThat(phone.main()).contains("送った書類を取り消しました", "足りない書類 2件");
        send(phone, certificate, "x.png", SamplePicture.of("png", 10, 10));
        desk.accept(officer, piece().id(), piece().version());
        phone.press("ファイルを消す");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.main()).contains("県の担当者だけが消せます");
        assertThat(piece().isAccepted()).isTrue();
    }

    @Test
    void anOfficersSlipsHaveTheirWayBack() {
        Browser office = Browser.as(officer, sheet()).press("紙の書類が届いた");
        assertThat(missing()).isEmpty();
        office.pressIn("section[aria-labelledby=asked-" + recommendation + "]", "届いた記録を取り消す");
        assertThat(missing()).containsExactly("推薦書");
        office.press("確認済みにする").press("確認を取り消す");
        assertThat(office.main()).contains("確認や依頼を取り消しました。");
        assertThat(piece().isToLookAt()).isTrue();
    }

    @Test
    void whatWasAcceptedStillCountsOnceItsBytesAreDestroyed() {
        desk.send(officer, id, certificate, pdf(), SubmissionKey.fresh());
        desk.accept(officer, piece().id(), piece().version());
        Browser office = Browser.as(officer, sheet()).press("ファイルを消す");
        assertThat(office.main()).contains("確認済み・廃棄済み").doesNotContain("ファイルを保存して開く");
        assertThat(bytesOf(piece())).isZero();
        assertThat(missing()).containsExactly("推薦書");
        assertThat(Browser.as(officer, sheet() + "/pieces/" + piece().id() + "/file")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theSameFormTwiceIsOneFileAndTwoAtOnceAreOneCurrent() {
        SubmissionKey key = SubmissionKey.fresh();
        SentEvidence file = pdf();
        desk.send(shiomi, id, certificate, file, key);
        desk.send(shiomi, id, certificate, file, key);
        assertThat(of().former()).isEmpty();
        AtOnce.act(
                () -> desk.send(shiomi, id, certificate, pdf(), SubmissionKey.fresh()),
                () -> desk.send(officer, id, certificate, pdf(), SubmissionKey.fresh()));
        assertThat(of().former()).hasSize(2);
        assertThat(of().lines().get(0).piece()).isNotNull();
    }

    @Test
    void eachFormOfAPageHasItsOwnKeyAndOneKeyIsOneFileOnly() {
        Browser body = Browser.as(shiomi, sheet());
        assertThat(body.page().select("form[enctype] input[name=key]").eachAttr("value"))
                .hasSize(2)
                .doesNotHaveDuplicates();
        SubmissionKey key = SubmissionKey.fresh();
        long plan = views.requests(call).get(2).id();
        desk.send(shiomi, id, certificate, pdf(), key);
        desk.send(shiomi, id, plan, pdf(), key);
        assertThat(of().lines().get(2).piece()).as("another request").isNotNull();
        desk.send(shiomi, id, certificate, new SentEvidence(FileKind.PDF, SamplePdf.packed()), key);
        assertThat(of().former()).as("another file").hasSize(1);
        desk.destroy(shiomi, piece().id(), piece().version());
        assertThat(missing()).contains("以前の研修の修了証書の写し");
        desk.send(shiomi, id, certificate, new SentEvidence(FileKind.PDF, SamplePdf.packed()), key);
        assertThat(bytesOf(piece())).as("told as received").isEqualTo(1);
    }

    @Test
    void ofWhatTheBodySentItsPersonSeesTheStateOnly() {
        long opinion = ask(EvidenceKind.RECOMMENDATION, "推薦の意見書", Means.EITHER, true);
        desk.send(shiomi, id, opinion, pdf(), SubmissionKey.fresh());
        desk.send(shiomi, id, certificate, pdf(), SubmissionKey.fresh());
        Browser phone = opened().follow("書類を送る・確かめる");
        assertThat(phone.main()).contains("推薦の意見書 届いています", "推薦機関が送る書類です", "推薦機関または県が登録した書類です");
        assertThat(phone.main()).doesNotContain("送ったファイルを保存して開く", "ファイルを消す", "差し替える ");
        String token = links.current(shiomi, id);
        for (int line : new int[] {0, 3}) {
            PieceLine piece = of().lines().get(line).piece();
            assertThat(phone.open("/my-application/" + id + "/evidence/pieces/" + piece.id() + "/file")
                            .status())
                    .isEqualTo(404);
            assertThatThrownBy(() -> desk.destroyOwn(token, piece.id(), piece.version()))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refusal -> assertThat(refusal.sentence()).contains("推薦機関または県が登録した書類"));
            assertThatThrownBy(() -> desk.sendOwn(token, piece.requestId(), pdf(), SubmissionKey.fresh()))
                    .isInstanceOf(RuleViolation.class);
            assertThat(bytesOf(piece)).isEqualTo(1);
        }
    }

    @Test
    void nothingIsReadOfAFileThatWouldNotBeTaken() {
        Browser body = Browser.as(shiomi, sheet());
        desk.send(officer, id, certificate, pdf(), SubmissionKey.fresh());
        desk.accept(officer, piece().id(), piece().version());
        send(body, certificate, "x.pdf", SamplePdf.locked());
        assertThat(body.status()).isEqualTo(422);
        assertThat(body.main()).contains("すでに確認済みです").doesNotContain("パスワードや制限の付いたPDFです");
    }

    @Test
    void anAcceptanceIsTakenBackAlsoWhenTheFileIsGoneAndAnotherIsSent() {
        desk.send(shiomi, id, certificate, pdf(), SubmissionKey.fresh());
        desk.accept(officer, piece().id(), piece().version());
        desk.destroy(officer, piece().id(), piece().version());
        Browser office = Browser.as(officer, sheet());
        assertThat(office.main()).contains("もう一度送れるようになります");
        office.pressIn("section[aria-labelledby=asked-" + certificate + "]", "確認を取り消す");
        assertThat(missing()).contains("以前の研修の修了証書の写し");
        desk.send(shiomi, id, certificate, pdf(), SubmissionKey.fresh());
        assertThat(bytesOf(piece())).isEqualTo(1);
        assertThat(Browser.as(officer, sheet()).main()).contains("前に届いた書類");
    }

    @Test
    void howOftenBindsTheBodyAndNotTheOfficer() {
        for (int i = 0; i < 20; i++) {
            desk.send(shiomi, id, certificate, pdf(), SubmissionKey.fresh());
        }
        assertThatThrownBy(() -> desk.send(shiomi, id, certificate, pdf(), SubmissionKey.fresh()))
                .isInstanceOf(RuleViolation.class);
        desk.send(officer, id, certificate, pdf(), SubmissionKey.fresh());
        assertThat(of().former()).hasSize(20);
    }

    @Test
    void whatIsKeptOfWhoWithdrewIsFoundAndItsPersonDeletesIt() {
        Browser phone = opened().follow("書類を送る・確かめる");
        send(phone, certificate, "x.png", SamplePicture.of("png", 10, 10));
        intake.withdraw(shiomi, id, "異動");
        assertThat(views.unlooked(officer)).noneMatch(one -> one.callId() == call);
        Browser office = Browser.as(officer, "/calls/" + call + "/evidence");
        assertThat(office.main()).contains("ファイルが残っている方 1名", "確かめる書類がある方 0名").doesNotContain("𠮷田");
        assertThat(office.open("/calls/" + call + "/evidence?show=files").main())
                .contains("𠮷田 葛󠄀子　取下げ");
        PieceLine kept = piece();
        phone.open("/my-application/" + id + "/evidence").press("ファイルを消す");
        assertThat(phone.main()).contains("送った書類を取り消しました");
        assertThat(bytesOf(kept)).isZero();
        assertThat(office.open("/calls/" + call + "/evidence").main()).contains("ファイルが残っている方 0名");
    }

    @Test
    void aDraftThatWasLeftBehindByTheDecisionMissesNothing() {
        long sent = nominate(2);
        cast.submit(shiomi, sent);
        desk.paperArrived(officer, sent, List.of(certificate, recommendation));
        cast.close(call);
        cast.select(course, LocalDate.of(2019, 9, 10));
        assertThat(missing()).isEmpty();
    }

    @Test
    void ofABodyThatIsNotAskedNothingIsTaken() {
        String token = links.current(shiomi, id);
        scope.leaveOut(
                officer,
                call,
                Set.of(shiomi.body().orElseThrow()),
                "今年度の対象は県の施設だけのため",
                scopes.of(officer, call).seen());
        assertThat(Browser.as(shiomi, sheet()).main()).contains("推薦は行われないことになった");
        assertThatThrownBy(() -> desk.send(shiomi, id, certificate, pdf(), SubmissionKey.fresh()))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> desk.sendOwn(token, certificate, pdf(), SubmissionKey.fresh()))
                .isInstanceOf(RuleViolation.class);
        desk.send(officer, id, certificate, pdf(), SubmissionKey.fresh());
    }

    @Test
    void aCourseBeingSelectedTakesNothingAndSaysNothing() {
        String token = links.current(shiomi, id);
        cast.submit(shiomi, id);
        cast.close(call);
        selection.decide(
                officer,
                course,
                new NewDecision(
                        selections.proposal(officer, course).seen(),
                        cast.approval(LocalDate.of(2019, 9, 10)),
                        null,
                        When.LATER));
        Browser body = Browser.as(shiomi, sheet());
        assertThat(body.main()).contains("選考の手続き中").doesNotContain("選考は終わって");
        assertThatThrownBy(() -> desk.send(shiomi, id, certificate, pdf(), SubmissionKey.fresh()))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> desk.sendOwn(token, certificate, pdf(), SubmissionKey.fresh()))
                .isInstanceOf(RuleViolation.class);
        desk.send(officer, id, certificate, pdf(), SubmissionKey.fresh());
    }

    @Test
    void whoLooksAtAPieceThatWasReplacedMeanwhileIsTold() {
        desk.send(shiomi, id, certificate, pdf(), SubmissionKey.fresh());
        PieceLine seen = piece();
        desk.send(shiomi, id, certificate, pdf(), SubmissionKey.fresh());
        assertThatThrownBy(() -> desk.accept(officer, seen.id(), seen.version()))
                .isInstanceOf(RuntimeException.class);
        assertThat(piece().isToLookAt()).isTrue();
    }

    @Test
    void whereTheDraftPassesToAnotherPersonNothingOfTheFormerIsLeft() {
        desk.send(shiomi, id, certificate, pdf(), SubmissionKey.fresh());
        PieceLine former = piece();
        Browser.as(shiomi, "/applications/" + id + "/edit")
                .fill("family", "森")
                .fill("given", "次郎")
                .fill("birthDate", "1990/1/2")
                .press("保存して内容を確認する");
        assertThat(missing()).contains("以前の研修の修了証書の写し");
        assertThat(bytesOf(former)).isZero();
        assertThat(Browser.as(shiomi, sheet() + "/pieces/" + former.id() + "/file")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void afterTheDeadlineItIsStillTakenAfterTheDecisionNot() {
        cast.submit(shiomi, id);
        cast.close(call);
        Browser body = Browser.as(shiomi, sheet());
        send(body, certificate, "x.pdf", SamplePdf.plain());
        assertThat(body.main()).contains("書類を受け取りました。");
        Browser open = Browser.as(shiomi, sheet());
        cast.select(course, LocalDate.of(2019, 9, 10));
        send(open, certificate, "x.pdf", SamplePdf.plain());
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.main()).contains("選考は終わっているため");
        assertThat(missing()).isEmpty();
    }

    @Test
    void theProposalWarnsOfWhomSomethingIsMissing() {
        cast.submit(shiomi, id);
        Browser office = Browser.as(officer, "/courses/" + course + "/selection");
        assertThat(office.main()).contains("書類が足りない方が1名います", "書類不足 以前の研修の修了証書の写し、推薦書");
        desk.paperArrived(officer, id, List.of(certificate, recommendation));
        assertThat(office.open(office.path()).main()).doesNotContain("書類不足");
    }

    @Test
    void whoTookTheApplicationBackMissesNothingAndSendsNothing() {
        intake.withdraw(shiomi, id, "異動");
        assertThat(missing()).isEmpty();
        assertThat(Browser.as(officer, "/calls/" + call + "/evidence").main()).doesNotContain("𠮷田");
        assertThatThrownBy(() -> desk.send(shiomi, id, certificate, pdf(), SubmissionKey.fresh()))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void aNeighbourAndANominatorDoNothingThatIsNotTheirs() {
        Viewer namioto = cast.nominator(Cast.NAMIOTO);
        assertThatThrownBy(() -> desk.send(namioto, id, certificate, pdf(), SubmissionKey.fresh()))
                .isInstanceOf(NotFound.class);
        desk.send(officer, id, certificate, pdf(), SubmissionKey.fresh());
        long piece = piece().id();
        long version = piece().version();
        assertThatThrownBy(() -> desk.destroy(namioto, piece, version)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.accept(shiomi, piece, version)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.paperArrived(shiomi, id, List.of(recommendation)))
                .isInstanceOf(NotFound.class);
        long other = cast.openCall(cast.course(Route.NOMINATED, 2), null);
        assertThatThrownBy(() -> requests.remove(officer, other, certificate)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.sendOwn(links.first(id) + "x", certificate, pdf(), SubmissionKey.fresh()))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void onPaperOnlyIsNotTakenAsAFileAndTheOtherWayRound() {
        assertThatThrownBy(() -> desk.send(shiomi, id, recommendation, pdf(), SubmissionKey.fresh()))
                .isInstanceOf(RuleViolation.class);
        long plan = views.requests(call).get(2).id();
        assertThatThrownBy(() -> desk.paperArrived(officer, id, List.of(plan))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatHasArrivedKeepsItsRequestAndACallGoesWithThem() {
        desk.send(officer, id, certificate, pdf(), SubmissionKey.fresh());
        assertThatThrownBy(() -> requests.remove(officer, call, certificate)).isInstanceOf(RuleViolation.class);
        long empty = cast.openCall(cast.course(Route.NOMINATED, 2), null);
        requests.ask(
                officer,
                empty,
                new NewRequest(EvidenceKind.CERTIFICATE, "", Means.EITHER, true, ""),
                SubmissionKey.fresh());
        calls.remove(empty);
        assertThat(views.requests(empty)).isEmpty();
    }

    @Test
    void homeTellsBothSides() {
        call = cast.openCall(cast.course(FiscalYear.of(clock.today()), Route.NOMINATED, 2), null);
        certificate = ask(EvidenceKind.CERTIFICATE, "", Means.EITHER, true);
        id = nominate(1);
        assertThat(Browser.as(shiomi, "/").main()).contains("足りない書類を送る");
        desk.send(shiomi, id, certificate, pdf(), SubmissionKey.fresh());
        assertThat(Browser.as(officer, "/").main()).contains("届いた書類を確かめる");
    }

    @Test
    void statementsDoNotGrowWithPeople() {
        String list = "/calls/" + call + "/evidence";
        nominate(2);
        desk.send(officer, id, certificate, pdf(), SubmissionKey.fresh());
        long office = statements.during(() -> Browser.as(officer, list));
        long body = statements.during(() -> Browser.as(shiomi, "/nominations"));
        for (int rank = 3; rank <= 30; rank++) {
            desk.send(officer, nominate(rank), certificate, pdf(), SubmissionKey.fresh());
        }
        assertThat(statements.during(() -> Browser.as(officer, list))).isEqualTo(office);
        assertThat(statements.during(() -> Browser.as(shiomi, "/nominations"))).isEqualTo(body);
    }

    private long nominate(int rank) {
        return intake.nominate(
                shiomi, call, rank, cast.person("髙橋", "花子" + rank, "たかはし", "はなこ"), SubmissionKey.fresh());
    }

    private long ask(EvidenceKind kind, String name, Means means, boolean required) {
        requests.ask(officer, call, new NewRequest(kind, name, means, required, ""), SubmissionKey.fresh());
        return views.requests(call).get(views.requests(call).size() - 1).id();
    }

    private static void send(Browser browser, long request, String name, byte[] bytes) {
        browser.attach("file" + request, name, bytes)
                .pressIn(
                        "section[aria-labelledby=asked-" + request + "]",
                        browser.page()
                                .selectFirst("section[aria-labelledby=asked-" + request + "] form[enctype] button")
                                .text());
    }

    private Browser opened() {
        return Browser.at("/a/" + links.current(shiomi, id)).press("記入の画面を開く");
    }

    private static SentEvidence pdf() {
        return new SentEvidence(FileKind.PDF, SamplePdf.plain());
    }

    private String sheet() {
        return "/applications/" + id + "/evidence";
    }

    private EvidenceSheet of() {
        return QuarkusTransaction.requiringNew().call(() -> views.of(officer, id));
    }

    private PieceLine piece() {
        return of().lines().get(0).piece();
    }

    private List<String> missing() {
        return QuarkusTransaction.requiringNew()
                .call(() -> views.missing(List.of(id)).getOrDefault(id, List.of()));
    }

    private long bytesOf(PieceLine piece) {
        return QuarkusTransaction.requiringNew()
                .call(() -> stored.createQuery(
                                "select count(f) from EvidenceFile f where f.pieceId = :piece", Long.class)
                        .setParameter("piece", piece.id())
                        .getSingleResult());
    }
}
