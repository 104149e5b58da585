package org.tsunagi.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.Priorities.Declared;
import org.tsunagi.notice.MailState;
import org.tsunagi.notice.MailViews;
import org.tsunagi.notice.MailViews.MailLine;
import org.tsunagi.notice.MailViews.Wanted;
import org.tsunagi.notice.NoticeViews;

/** The office writes to the people on a course: it sees each person's whole mail, and then sends exactly these. */
@QuarkusTest
class NoticePagesTest {
    @Inject
    Cast cast;

    @Inject
    MailViews mails;

    @Inject
    NoticeViews views;

    @Inject
    Statements statements;

    private final String wording = "開催のご案内 " + UUID.randomUUID().toString().substring(0, 8);
    private long course;
    private String place;

    /** 汐見 花子 with an address, 波音 次郎 without. */
    @BeforeEach
    void twoPeopleAreOnACourse() {
        course = cast.course(Route.NOMINATED, 10);
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        long call = cast.call(course, null);
        cast.nominated(Cast.SHIOMI, call, 1, mailed("汐見", "花子", "hanako@example.jp"));
        cast.nominated(Cast.SHIOMI, call, 2, mailed("波音", "次郎", ""));
        cast.select(course, LocalDate.of(2019, 9, 2));
        place = "/notices/trainees/" + course;
    }

    @Test
    void anOfficerSeesWhoGetsWhatAndSendsExactlyThat() {
        Browser officer = written("{研修名}について", "{氏名} 様（{受講番号}番）\n日時\n{日時}\n会場　{会場}\n");
        officer.open("/courses/" + course).follow("受講者へのお知らせ");
        officer.open(place + "?wording=" + chosen(officer));
        assertThat(officer.text())
                .contains("汐見 花子 様（", "令和元年9月30日（月） 10:00～12:00", "会場　県民会館", "hanako@example.jp")
                .contains("メールを送れない方", "波音 次郎", "メールアドレスなし", "1名にメールを送る");
        officer.press("1名にメールを送る");
        assertThat(officer.path()).startsWith("/mails?batch=");
        assertThat(officer.text()).contains("メールを作成しました", wording, "汐見 花子", "送信待ち");
        assertThat(officer.follow("汐見 花子").text()).contains("について", "汐見 花子 様（", "会場　県民会館");
        assertThat(officer.open(place).text()).contains("前に作成したお知らせ", "1通");
    }

    @Test
    void theDaysOfTheCourseGoAlongAsACalendarWhereThatIsTicked() {
        Browser officer = written("件名", "{氏名} 様");
        officer.open(place + "?wording=" + chosen(officer)).press("1名にメールを送る");
        assertThat(officer.follow("汐見 花子").text()).doesNotContain(".ics");
        officer.open(place + "?wording=" + chosen(officer));
        String label = officer.page().select("label:has(#attached)").text();
        officer.tick(label).press("1名にメールを送る");
        assertThat(officer.follow("汐見 花子").text()).contains("日程.ics");
    }

    @Test
    void aNoticeIsALetterToEachPersonAndAFileForTheOfficesMerge() throws IOException {
        Browser officer = written("{研修名}について", "日時\n{日時}\n");
        officer.open(place + "?wording=" + chosen(officer))
                .fill("number", "123")
                .fill("date", "令和元年13月1日")
                .press("PDFをダウンロードする");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.page().select("#number").val()).isEqualTo("123");
        officer.fill("date", "R1.9.2").press("PDFをダウンロードする");
        PdfReader file = new PdfReader(officer.bytes());
        assertThat(file.getNumberOfPages()).isEqualTo(2);
        String first = new PdfTextExtractor(file).getTextFromPage(1).replaceAll("[\\s　]", "");
        assertThat(first).contains("汐見花子様", "見本県汐見市本町1-1", "令和元年9月2日", "令和元年9月30日（月）10:00～12:00", "（公印省略）");
        assertThat(first).doesNotContain("波音");

        officer.open(place + "/merge.xlsx");
        assertThat(officer.status()).isEqualTo(200);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(officer.bytes()))) {
            assertThat(cells(book, 0)).contains("氏名", "受講番号", "日時", "メールアドレス", "住所");
            assertThat(cells(book, 1)).contains("汐見 花子", "hanako@example.jp", "見本県汐見市本町1-1");
            assertThat(cells(book, 2)).contains("波音 次郎");
            assertThat(cells(book, 0)).contains("県名", "担当部署", "電話番号", "文書番号", "日付", "差出人");
        }
    }

    /** A name with a character of its own must not stop all the others' letters, nor be printed with a blank in it. */
    @Test
    void whomTheFaceCannotPrintIsSaidBeforeAndTheOthersLettersAreMade() throws IOException {
        long another = cast.course(Route.NOMINATED, 10);
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, another);
        long call = cast.call(another, null);
        cast.nominated(Cast.SHIOMI, call, 1, mailed("汐見", "花子", "hanako@example.jp"));
        cast.nominated(Cast.SHIOMI, call, 2, mailed("波音", "\uE000次郎", ""));
        cast.select(another, LocalDate.of(2019, 9, 2));
        Browser officer = written("件名", "{氏名} 様");
        String chosen = chosen(officer);
        officer.open("/notices/trainees/" + another + "?wording=" + chosen);
        assertThat(officer.main()).contains("PDFの文書を作れない方：2 波音 \uE000次郎（文字「\uE000」）", "ほかの1名の文書は作れます", "1名分の文書を");
        officer.press("PDFをダウンロードする");
        PdfReader file = new PdfReader(officer.bytes());
        assertThat(file.getNumberOfPages()).isEqualTo(2);
        assertThat(new PdfTextExtractor(file).getTextFromPage(1)).contains("U+E000");

        officer.open("/wordings/" + chosen).fill("text", "{氏名} 様 \uE001").press("ひな形を保存する");
        officer.open("/notices/trainees/" + another + "?wording=" + chosen);
        assertThat(officer.main()).contains("どの方の文書も作れません");
        officer.press("PDFをダウンロードする");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("書体にない文字「\uE001」");
    }

    @Test
    void whoIsLeftOutGetsNothingOfIt() throws IOException {
        Browser officer = written("{研修名}について", "{氏名} 様");
        officer.open(place + "?wording=" + chosen(officer));
        assertThat(officer.page().select("[name=to][checked]")).hasSize(2);
        officer.untick(label(officer, "汐見 花子")).press("チェックを付けた方だけにする");
        assertThat(officer.text()).contains("今回は除く方", "メールアドレスの分かる方がいないため");
        officer.tick(label(officer, "汐見 花子")).untick(label(officer, "波音 次郎")).press("チェックを付けた方だけにする");
        assertThat(officer.text()).contains("今回は除く方：</b>2 波音 次郎").doesNotContain("波音 次郎 様");
        assertThat(officer.page().select("[name=to][checked]")).hasSize(1);

        String page = officer.path();
        officer.fill("date", "令和元年13月1日").press("PDFをダウンロードする");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("今回は除く方：</b>2 波音 次郎");
        officer.fill("date", "").press("Excel形式でダウンロード");
        assertThat(officer.answered("Content-Disposition"))
                .contains(URLEncoder.encode("（2を除く）", StandardCharsets.UTF_8));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(officer.bytes()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(cells(book, 1)).contains("汐見 花子");
        }
        officer.open(page).press("PDFをダウンロードする");
        assertThat(new PdfReader(officer.bytes()).getNumberOfPages()).isEqualTo(1);
        officer.open(page).press("1名にメールを送る");
        assertThat(officer.text()).contains("（1名を除く）", "汐見 花子").doesNotContain("波音 次郎");
        assertThat(officer.open(place).text()).contains("（1名を除く）", "除いた方：2 波音 次郎");
    }

    /** As if 波音 次郎 had got the seat after the page was opened. */
    @Test
    void whoWasNotOnThePageIsNotLeftOut() {
        Browser officer = written("件名", "{氏名} 様");
        officer.open(place + "?wording=" + chosen(officer))
                .page()
                .select("[name=shown]")
                .val("1");
        officer.untick(label(officer, "波音 次郎")).press("チェックを付けた方だけにする");
        assertThat(officer.page().select("[name=to][checked]")).hasSize(2);
        assertThat(officer.text()).doesNotContain("今回は除く方");
    }

    @Test
    void whoIsLeftOutIsKeptWhileTheTextIsLookedAtAgain() {
        Browser officer = written("件名", "{氏名} 様");
        String chosen = chosen(officer);
        officer.open(place + "?wording=" + chosen)
                .untick(label(officer, "波音 次郎"))
                .press("チェックを付けた方だけにする");
        Browser colleague = Browser.as(cast.officer(), "/wordings/" + chosen);
        colleague.fill("text", "{氏名} 殿").press("ひな形を保存する");
        officer.press("1名にメールを送る");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("今回は除く方：</b>2 波音 次郎");
        assertThat(officer.press("文面を確かめる").text()).contains("今回は除く方：</b>2 波音 次郎");
        officer.untick(label(officer, "汐見 花子")).press("チェックを付けた方だけにする");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("一人以上にチェックを付けてください");
    }

    /** A Word merge needs nothing of the office typed again. */
    @Test
    void theMergeFileHasTheFieldsOfTheOffice() throws IOException {
        Browser officer = written("件名", "{氏名} 様");
        officer.open(place + "?wording=" + chosen(officer))
                .fill("number", "123")
                .fill("date", "R1.13.2")
                .press("Excel形式でダウンロード");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.value("number")).isEqualTo("123");
        officer.fill("date", "R1.9.2").press("Excel形式でダウンロード");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(officer.bytes()))) {
            List<String> headings = cells(book, 0);
            List<String> row = cells(book, 2);
            assertThat(row.get(headings.indexOf("日付"))).isEqualTo("令和元年9月2日");
            assertThat(row.get(headings.indexOf("文書番号"))).contains("123");
            assertThat(row.get(headings.indexOf("差出人"))).isNotBlank();
            assertThat(row.get(headings.indexOf("氏名"))).isEqualTo("波音 次郎");
        }
    }

    @Test
    void aCourseWithoutDaysOffersNoCalendar() {
        long another = cast.course(Route.NOMINATED, 10);
        long call = cast.call(another, null);
        cast.nominated(Cast.SHIOMI, call, 1, mailed("汐見", "花子", "hanako@example.jp"));
        cast.select(another, LocalDate.of(2019, 9, 2));
        Browser officer = written("件名", "{氏名} 様");
        String chosen = chosen(officer);
        officer.open(place + "?wording=" + chosen);
        assertThat(officer.page().select("#attached")).hasSize(1);
        officer.open("/notices/trainees/" + another + "?wording=" + chosen);
        assertThat(officer.text()).contains("1名にメールを送る");
        assertThat(officer.page().select("#attached")).isEmpty();
    }

    private static String label(Browser officer, String name) {
        return officer.page()
                .select("label:has([name=to]):contains(" + name + ")")
                .text();
    }

    private static List<String> cells(XSSFWorkbook book, int row) {
        return StreamSupport.stream(book.getSheetAt(0).getRow(row).spliterator(), false)
                .map(Object::toString)
                .toList();
    }

    @Test
    void theSameFormSentTwiceWritesOnce() {
        Browser officer = written("件名", "{氏名} 様");
        officer.open(place + "?wording=" + chosen(officer));
        Map<String, String> form = officer.page().select("form[action=" + place + "][method=post] input").stream()
                .collect(Collectors.toMap(input -> input.attr("name"), Element::val));
        String first = officer.post(place, form).path();
        String second = officer.post(place, form).path();
        assertThat(first).startsWith("/mails?batch=").isEqualTo(second);
        assertThat(linesOf(first)).hasSize(1).allMatch(line -> line.state() == MailState.WAITING);
    }

    @Test
    void whatChangedMeanwhileIsLookedAtAgain() {
        Browser officer = written("件名", "{氏名} 様");
        String chosen = chosen(officer);
        officer.open(place + "?wording=" + chosen);
        Browser colleague = Browser.as(cast.officer(), "/wordings/" + chosen);
        colleague.fill("text", "{氏名} 殿").press("ひな形を保存する");
        officer.press("1名にメールを送る");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("ひな形または差出人が変わりました", "汐見 花子 殿");
        officer.press("1名にメールを送る");
        assertThat(officer.path()).startsWith("/mails?batch=");
    }

    @Test
    void anUnknownNameIsRefusedAndEverythingTypedIsKept() {
        Browser officer = Browser.as(cast.officer(), "/wordings/for/trainees");
        assertThat(officer.page().select("#text").val()).contains("{氏名} 様", "{日時}");
        officer.fill("name", wording).fill("text", "{氏名} 様 {住所}").press("ひな形を登録する");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("{住所}は使えません。差し込めるのは{氏名}、{ふりがな}");
        assertThat(officer.page().select("#text").val()).isEqualTo("{氏名} 様 {住所}");
        assertThat(officer.page().select("#name").val()).isEqualTo(wording);
        officer.fill("text", "{氏名} 様").press("ひな形を登録する");
        assertThat(officer.path()).isEqualTo("/wordings");
        officer.open("/wordings/for/trainees").fill("name", wording).press("ひな形を登録する");
        assertThat(officer.text()).contains("この名前のひな形は登録済みです");
        officer.open("/wordings").follow(wording).press("このひな形を削除する");
        assertThat(officer.text()).contains("を削除しました");
        assertThat(officer.page().select("main table").text()).doesNotContain(wording);
    }

    @Test
    void theStatementsOfAPreviewDoNotGrowWithThePeople() {
        long text = Long.parseLong(chosen(written("件名", "{氏名} 様\n{日時}")));
        long few = statements.during(() -> views.preview(cast.officer(), "trainees", course, text, Set.of()));
        long larger = cast.course(Route.NOMINATED, 10);
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, larger);
        cast.day(LocalDate.of(2019, 10, 4), SubjectKind.LECTURE, larger);
        long call = cast.call(larger, null);
        for (int rank = 1; rank <= 6; rank++) {
            cast.nominated(Cast.SHIOMI, call, rank, mailed("汐見", "花子", "h".repeat(rank) + "@example.jp"));
        }
        cast.select(larger, LocalDate.of(2019, 9, 2));
        assertThat(views.preview(cast.officer(), "trainees", larger, text, Set.of())
                        .mails())
                .hasSize(6);
        assertThat(statements.during(() -> views.preview(cast.officer(), "trainees", larger, text, Set.of())))
                .isEqualTo(few);
    }

    @Test
    void whoIsNoOfficerSeesNothing() {
        assertThat(Browser.as(cast.nominator(Cast.SHIOMI), place).status()).isEqualTo(403);
        assertThat(Browser.as(cast.officer(), "/notices/nobody/" + course).status())
                .isEqualTo(404);
        assertThat(Browser.as(cast.officer(), "/notices/trainees/999999999").status())
                .isEqualTo(404);
        assertThat(Browser.as(cast.officer(), place + "?wording=999999999&page=x")
                        .text())
                .contains("選んだひな形がありません");
    }

    private Browser written(String subject, String text) {
        return Browser.as(cast.officer(), "/wordings/for/trainees")
                .fill("name", wording)
                .fill("subject", subject)
                .fill("text", text)
                .press("ひな形を登録する");
    }

    /** The number of the wording this test wrote. */
    private String chosen(Browser officer) {
        return officer.open(place).page().select("#wording option").stream()
                .filter(option -> option.text().equals(wording))
                .map(Element::val)
                .findFirst()
                .orElseThrow();
    }

    private List<MailLine> linesOf(String path) {
        return mails.lines(
                cast.officer(), Wanted.of(null, Long.parseLong(path.substring(path.indexOf('=') + 1))), 0, 100);
    }

    private Particulars mailed(String family, String given, String mail) {
        Particulars one = cast.person(
                family, given, "ふりがな", "かな", LocalDate.of(1981, 1, 2).plusDays(mail.length()));
        return new Particulars(
                one.name(),
                one.birthDate(),
                one.employer(),
                one.employerKind(),
                one.municipalityId(),
                one.address(),
                one.phone(),
                mail,
                one.professionIds(),
                one.otherProfession(),
                one.yearsOfExperience(),
                one.childExperience(),
                one.plannedRole(),
                one.reason(),
                one.allDaysPossible(),
                one.earlierCourse(),
                one.listConsent(),
                one.publishConsent(),
                one.consentNote(),
                one.accommodation(),
                Declared.NONE);
    }
}
