package org.tsunagi.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Database;
import org.tsunagi.WordSample;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.notice.WordingDesk;
import org.tsunagi.notice.WordingDesk.NewDocument;

/** An office writes its letters in its own word processor. */
@QuarkusTest
class WordLettersTest {
    private static final String BROKEN = Database.isPostgres() ? "'\\x00'" : "X'00'";

    @Inject
    Cast cast;

    @Inject
    WordingDesk desk;

    @Inject
    EntityManager stored;

    private final String wording = "開催通知 " + UUID.randomUUID().toString().substring(0, 8);
    private String place;

    @BeforeEach
    void twoPeopleAreOnACourse() {
        long course = cast.course(Route.NOMINATED, 10);
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        long call = cast.call(course, null);
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("𠮷田", "葛󠄀子", "よしだ", "かつこ", LocalDate.of(1981, 1, 2)));
        cast.nominated(Cast.SHIOMI, call, 2, cast.person("波音", "次郎", "なみおと", "じろう", LocalDate.of(1982, 1, 2)));
        cast.select(course, LocalDate.of(2019, 9, 2));
        place = "/notices/trainees/" + course;
    }

    @Test
    void theOfficesOwnDocumentIsALetterToEachPerson() throws IOException {
        Browser officer = written();
        officer.attach("file", "開催通知.docx", WordSample.letter().bytes()).press("Word文書を登録する");
        assertThat(officer.text())
                .contains("「開催通知.docx」を登録しました", "登録した人", cast.officer().name());
        assertThat(officer.open("/wordings")
                        .page()
                        .select("tr:contains(" + wording + ")")
                        .text())
                .contains("Word文書");

        officer.open(place + "?wording=" + chosen(officer));
        assertThat(officer.text()).contains("このひな形のWord文書「開催通知.docx」から作り", "𠮷田 葛󠄀子　様", "見本県汐見市本町1-1");
        officer.fill("number", "123").fill("date", "R1.9.2").press("最初の1名分だけで確かめる");
        assertThat(lines(officer)).contains("𠮷田 葛󠄀子　様").doesNotContain("波音 次郎　様");

        officer.open(place + "?wording=" + chosen(officer))
                .fill("date", "2019/9/2")
                .press("Word形式でダウンロードする");
        assertThat(officer.answered("Content-Type")).contains("wordprocessingml");
        assertThat(officer.answered("Cache-Control")).contains("no-store");
        assertThat(lines(officer))
                .containsSubsequence("𠮷田 葛󠄀子　様", "会場　県民会館", "波音 次郎　様", "会場　県民会館")
                .anyMatch(line -> line.startsWith("令和元年9月30日（月）"));
    }

    @Test
    void whatThePaperHasOnTopCanBeNamed() throws IOException {
        Browser officer = written();
        officer.attach("file", "C:\\文書\\通知.docx", WordSample.saying("{宛名}／{件名}／{文書番号}／{日付}"))
                .press("Word文書を登録する");
        assertThat(officer.text()).contains("「通知.docx」を登録しました");
        officer.open(place + "?wording=" + chosen(officer))
                .fill("number", "123")
                .fill("date", "令和元年13月1日")
                .press("Word形式でダウンロードする");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.value("number")).isEqualTo("123");
        officer.fill("date", "R1.9.2").press("Word形式でダウンロードする");
        assertThat(lines(officer)).anyMatch(line -> line.matches("波音 次郎／お知らせ／.*123.*／令和元年9月2日"));
    }

    @Test
    void aNameThatIsNotKnownIsRefusedAndSaid() {
        Browser officer = written();
        officer.attach("file", "通知.docx", WordSample.saying("{氏名} {生年月日}")).press("Word文書を登録する");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("{生年月日}は使えません。差し込めるのは{氏名}、");
        officer.attach("file", "通知.docx", WordSample.saying("{氏名")).press("Word文書を登録する");
        assertThat(officer.text()).contains("の組が合っていません");
        officer.press("Word文書を登録する");
        assertThat(officer.text()).contains("ファイルを選んでください");
        officer.attach("file", "通知.docx", new byte[0]).press("Word文書を登録する");
        assertThat(officer.text()).contains("ファイルの中身が空です");
        officer.attach("file", "通知.docx", new byte[5 * 1024 * 1024 + 1]).press("Word文書を登録する");
        assertThat(officer.text()).contains("ファイルが大きすぎます");
        officer.attach("file", "通知.docx", "本文".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .press("Word文書を登録する");
        assertThat(officer.text()).contains("Word文書（.docx）のファイルを選んでください");
    }

    @Test
    void theFileIsFetchedReplacedAndTakenAwayAgain() throws IOException {
        Browser officer = written();
        officer.attach("file", "通知.docx", WordSample.saying("一つ目")).press("Word文書を登録する");
        String page = officer.path();
        Browser colleague = Browser.as(cast.officer(), page);
        officer.follow("通知.docx");
        assertThat(officer.bytes()).isEqualTo(WordSample.saying("一つ目"));
        officer.open(page).attach("file", "通知2.docx", WordSample.saying("二つ目")).press("別のWord文書に置き換える");
        assertThat(lines(officer.follow("通知2.docx"))).containsExactly("二つ目");
        colleague.press("Word文書を取り外す");
        assertThat(colleague.status()).isEqualTo(422);
        assertThat(colleague.text()).contains("通知2.docx");
        colleague.press("Word文書を取り外す");
        assertThat(colleague.text()).contains("Word文書を取り外しました").doesNotContain("通知2.docx");
        officer.open(place + "?wording=" + chosen(officer));
        assertThat(officer.text()).contains("PDFをダウンロードする").doesNotContain("Word形式で");
        assertThat(officer.open(page + "/document").status()).isEqualTo(404);
    }

    /** Also where there was none yet to be replaced. */
    @Test
    void ofTwoWhoKeepADocumentAtOnceTheSecondIsToldAndTheFirstStands() {
        Browser officer = written();
        long id = Long.parseLong(officer.path().replaceAll("\\D", ""));
        for (long version : List.of(-1L, 0L)) {
            assertThatThrownBy(() -> AtOnce.act(
                            () -> desk.keepDocument(cast.officer(), id, document("一つ目" + version), version),
                            () -> desk.keepDocument(cast.officer(), id, document("二つ目" + version), version)))
                    .isInstanceOf(StaleForm.class);
            assertThat(officer.open("/wordings/" + id).text())
                    .contains("一つ目" + version)
                    .doesNotContain("二つ目");
        }
        assertThatThrownBy(() -> AtOnce.act(
                        () -> desk.keepDocument(cast.officer(), id, document("三つ目"), 1),
                        () -> desk.removeDocument(cast.officer(), id, 1)))
                .isInstanceOf(StaleForm.class);
        assertThat(officer.open("/wordings/" + id).text()).contains("三つ目");
    }

    private static NewDocument document(String name) {
        return new NewDocument(name + ".docx", WordSample.saying(name));
    }

    /** What stands in it is kept beside it: here the file itself cannot be read any more. */
    @Test
    void whoLooksAtANoticeWaitsForNoFileToBeRead() {
        Browser officer = written();
        officer.attach("file", "通知.docx", WordSample.saying("{氏名} 殿")).press("Word文書を登録する");
        String page = place + "?wording=" + chosen(officer);
        change("content = " + BROKEN);
        assertThat(officer.open(page).text()).contains("𠮷田 葛󠄀子 殿");
    }

    @Test
    void aFileStoredBeforeTextsWereKeptIsReadOnce() {
        Browser officer = written();
        officer.attach("file", "通知.docx", WordSample.saying("{氏名} 殿")).press("Word文書を登録する");
        String form = officer.path();
        String page = place + "?wording=" + chosen(officer);
        Browser colleague = Browser.as(cast.officer(), form);
        change("text = null");
        assertThat(officer.open(page).text()).contains("𠮷田 葛󠄀子 殿");
        change("content = " + BROKEN);
        assertThat(officer.open(page).text()).contains("𠮷田 葛󠄀子 殿");
        colleague.press("Word文書を取り外す");
        assertThat(colleague.text()).as("reading changes nothing for others").contains("Word文書を取り外しました");
    }

    private void change(String what) {
        QuarkusTransaction.requiringNew()
                .run(() -> stored.createNativeQuery("update wording_document set " + what
                                + " where wording_id = (select id from notice_wording where name = :name)")
                        .setParameter("name", wording)
                        .executeUpdate());
    }

    @Test
    void withTheTextItsDocumentGoesToo() {
        Browser officer = written();
        officer.attach("file", "通知.docx", WordSample.saying("本文")).press("Word文書を登録する");
        officer.press("このひな形を削除する");
        assertThat(officer.text()).contains("を削除しました");
    }

    private Browser written() {
        return Browser.as(cast.officer(), "/wordings/for/trainees")
                .fill("name", wording)
                .fill("subject", "お知らせ")
                .fill("text", "{氏名} 様")
                .press("ひな形を登録する")
                .follow(wording);
    }

    private String chosen(Browser officer) {
        return officer.open(place).page().select("#wording option").stream()
                .filter(option -> option.text().equals(wording))
                .map(option -> option.val())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Browser browser) throws IOException {
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(browser.bytes()))) {
            return file.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }
}
