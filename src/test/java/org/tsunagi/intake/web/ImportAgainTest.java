package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.workbook.HeadedMeaning;
import org.tsunagi.base.workbook.HeadedTable;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.ApplicationDetail;
import org.tsunagi.intake.ApplicationLine;
import org.tsunagi.intake.ApplicationSearch;
import org.tsunagi.intake.ApplicationSearch.Order;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.DirectDesk;
import org.tsunagi.intake.ImportDesk;
import org.tsunagi.intake.ImportField;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.Priorities;
import org.tsunagi.intake.PriorityDesk;
import org.tsunagi.intake.PriorityViews;

/** A later file of the office's own application service, when something happened to its people or their words meanwhile. */
@QuarkusTest
class ImportAgainTest {
    private static final String HEADINGS = "電子申請の番号,申請日時,氏名,フリガナ,生年月日,職種・資格,連絡先の電話番号,名簿の提供への同意,すべての日程への参加";
    private static final String HANAKO = "A-1,2019/07/02 13:05,𠮷田 花子,ヨシダ ハナコ,S55.3.4,看護師,099-000-0001,同意,できる";
    private static final String LIST_CONSENT = "名簿の提供への同意";
    private static final String CLASS = "現に担当している方（医療的ケアの必要な方とその家族の支援計画を、いま受け持っている方に限ります）";

    @Inject
    Cast cast;

    @Inject
    IntakeViews views;

    @Inject
    IntakeDesk desk;

    @Inject
    ImportDesk imports;

    @Inject
    DirectDesk paper;

    @Inject
    CallDesk calls;

    @Inject
    CourseDesk courses;

    @Inject
    PriorityDesk priorities;

    @Inject
    PriorityViews asked;

    private long course;
    private long call;

    @BeforeEach
    void aCallForDirectApplications() {
        course = cast.course(Route.DIRECT, 40);
        call = cast.call(course, null);
    }

    @Test
    void whoTookItBackAndAppliesAgainIsNew() {
        taken(HANAKO);
        desk.withdraw(cast.officer(), arrived().get(0).id(), "電話で");
        String again = HANAKO.replace("A-1", "A-7");
        assertThat(taken(HANAKO, again).main()).doesNotContain("直していただくところ");
        assertThat(read(HANAKO, again).main()).contains("変わらない 2件");
        assertThat(arrived()).hasSize(2);
    }

    @Test
    void paperThatWasTakenBackIsNotMeantAndPaperThatStandsIs() {
        long first = onPaper();
        desk.withdraw(cast.officer(), first, "電話で");
        assertThat(read(HANAKO).main()).contains("新しく登録 1件");
        onPaper();
        assertThat(read(HANAKO).main()).contains("変更 1件").doesNotContain("新しく登録 1件");
        assertThat(read(HANAKO.replace("A-1", "")).main()).contains("変わらない 1件");
    }

    @Test
    void theSameRowWithoutANumberStaysTakenBack() {
        String unnumbered = HANAKO.replace("A-1", "");
        taken(unnumbered);
        desk.withdraw(cast.officer(), arrived().get(0).id(), "電話で");
        assertThat(read(unnumbered).main()).contains("変わらない 1件");
        assertThat(read(unnumbered.replace("07/02", "07/09")).main()).contains("新しく登録 1件");
    }

    @Test
    void aNumberThatComesLaterIsKept() {
        taken(HANAKO.replace("A-1", ""));
        Browser numbered = read(HANAKO);
        assertThat(numbered.main()).contains("変更 1件", "電子申請の番号（受付番号など）：（なし） → A-1");
        numbered.press("この内容で登録する");
        assertThat(read(HANAKO).main()).contains("変わらない 1件");
        assertThat(read(HANAKO.replace("𠮷田", "森")).main()).contains("変更 1件", "姓：𠮷田 → 森");
    }

    @Test
    void aNumberThatLostItsZerosIsToldAndEntersNobodyTwice() {
        taken(HANAKO.replace("A-1", "0001"));
        Browser mangled = read(HANAKO.replace("A-1", "1"));
        assertThat(mangled.status()).isEqualTo(422);
        assertThat(mangled.main()).contains("2行目 電子申請の番号", "電子申請の番号「0001」で登録されています", "取り出したままのファイル");
    }

    @Test
    void whatTheColumnsMeanIsPartOfWhatWasLookedAt() {
        taken(HANAKO);
        Browser slow = read(HANAKO.replace("0001", "0009"));
        assertThat(slow.main()).contains("099-000-0001 → 099-000-0009");
        imports.assign(cast.officer(), call, new HeadedMeaning<>(Map.of("連絡先の電話番号", ImportField.ADDRESS), Map.of()));
        slow.press("この内容で登録する");
        assertThat(slow.status()).isEqualTo(422);
        assertThat(slow.main()).contains("列の割り当てが変わりました");
        assertThat(detail().particulars().address()).isEmpty();
        imports.assign(cast.officer(), call, new HeadedMeaning<>(Map.of("連絡先の電話番号", ImportField.PHONE), Map.of()));
    }

    @Test
    void howConsentsWereGivenIsKeptUntilTheyDiffer() {
        taken(HANAKO);
        assertThat(detail().particulars().consentNote()).contains("電子申請（A-1、2019年7月2日");
        taken(HANAKO.replace("0001", "0002").replace("07/02", "07/05"));
        assertThat(detail().particulars().phone()).endsWith("0002");
        assertThat(detail().particulars().consentNote()).contains("2019年7月2日");
        taken(HANAKO.replace("同意", "不同意").replace("07/02", "07/06"));
        assertThat(detail().particulars().listConsent()).isEqualTo(Consent.REFUSED);
        assertThat(detail().particulars().consentNote()).contains("電子申請（A-1、2019年7月6日");
    }

    @Test
    void aWordThatSaysNothingOverwritesNothing() {
        taken(HANAKO);
        means(ImportField.LIST_CONSENT, Map.of("未回答", HeadedMeaning.NOTHING));
        Browser later = read(HANAKO.replace("同意", "未回答").replace("0001", "0002"));
        assertThat(later.main()).contains("変更 1件").doesNotContain(LIST_CONSENT);
        later.press("この内容で登録する");
        assertThat(detail().particulars().listConsent()).isEqualTo(Consent.GIVEN);
    }

    @Test
    void whatIsTooLongToBeKeptIsToldInASentence() {
        assertThat(read(HANAKO.replace("A-1", "9".repeat(101))).main()).contains("2行目 電子申請の番号", "100");
        assertThat(read(HANAKO.replace("A-1", "A\u200B1")).main()).contains("2行目 電子申請の番号");
        Browser words = read(HANAKO.replace("同意", "は".repeat(201)));
        words.page().select("select[name=meaning] option[value=GIVEN]").first().attr("selected", "");
        words.press("この割り当てで確かめる");
        assertThat(words.status()).isEqualTo(422);
        assertThat(words.main()).contains("200文字を超える言葉があります");
    }

    @Test
    void whatIsUnknownIsAskedBeforeWhatIsKnown() {
        taken(HANAKO);
        means(
                ImportField.PROFESSIONS,
                IntStream.range(0, 201)
                        .boxed()
                        .collect(Collectors.toMap(
                                i -> "既知" + i,
                                i -> String.valueOf(detail().particulars().professionIds().stream()
                                        .findFirst()
                                        .orElseThrow()))));
        String two = HANAKO.replace("看護師", "既知7、未知の資格");
        Browser page = read(two.replace("できる", "まだ分からない"));
        assertThat(page.page().select("select[name=meaning]")).hasSize(3);
        assertThat(page.main()).contains("未知の資格", "既知7", "まだ分からない").doesNotContain("既知8");
    }

    @Test
    void aWordOfSeveralLinesIsFoundAgain() {
        ImportForm form = new ImportForm(
                List.of(), "", List.of(), List.of("LIST_CONSENT"), List.of("はい\r\n（同意）"), List.of("GIVEN"), "", "");
        assertThat(form.sent()
                        .over(HeadedMeaning.<ImportField>none(), List.of(), ImportField.class)
                        .of(ImportField.LIST_CONSENT, "はい\n（同意）"))
                .contains("GIVEN");
        byte[] file = "氏名,同意\r\n見本,\"はい\r\n（同意）\"".getBytes(StandardCharsets.UTF_8);
        assertThat(HeadedTable.read("file", file).rows().get(0).cell(1)).isEqualTo("はい\n（同意）");
    }

    @Test
    void aCourseThatWasOpenedByMistakeGoesWithItsAssignment() {
        means(ImportField.LIST_CONSENT, Map.of("はい", "GIVEN"));
        calls.remove(call);
        courses.remove(course);
        assertThat(Browser.as(cast.officer(), "/courses/" + course).status()).isEqualTo(404);
    }

    @Test
    void theClassIsTakenTooAndWhoHasNoneIsCounted() {
        ask(new Priorities("担当していますか", List.of(CLASS, "その他の方")));
        String headings = HEADINGS + ",申込みの区分,申込みの区分の理由";
        String taro = HANAKO.replace("A-1", "A-2").replace("花子", "太郎").replace("ハナコ", "タロウ");
        Browser file = file(headings + "\r\n" + HANAKO + ",はい,週に3回\r\n" + taro + ",,");
        file.page()
                .select("tr:contains(はい) select[name=meaning] option:contains(現に担当)")
                .first()
                .attr("selected", "");
        file.press("この割り当てで確かめる");
        assertThat(file.main()).contains("申込みの区分：現に担当", "申込みの区分の理由：週に3回", "1件には区分がありません");
        file.press("この内容で登録する");
        assertThat(QuarkusTransaction.requiringNew().call(() -> asked.declared(course)))
                .containsExactly(CLASS);
        Browser later = read(HANAKO.replace("0001", "0002"), taro);
        assertThat(later.main()).contains("変更 1件", "変わらない 1件").doesNotContain("申込みの区分：");
        later.press("この内容で登録する");
        assertThat(detail().particulars().declared().label()).isEqualTo(CLASS);
        assertThat(detail().particulars().declared().reason()).isEqualTo("週に3回");
    }

    private void ask(Priorities wanted) {
        priorities.ask(
                cast.officer(),
                course,
                wanted,
                QuarkusTransaction.requiringNew().call(() -> asked.seen(course)));
    }

    private long onPaper() {
        return paper.enter(
                cast.officer(),
                call,
                LocalDate.of(2019, 7, 1),
                cast.person("𠮷田", "花子", "よしだ", "はなこ", LocalDate.of(1980, 3, 4)),
                SubmissionKey.fresh());
    }

    private void means(ImportField field, Map<String, String> words) {
        imports.assign(cast.officer(), call, new HeadedMeaning<>(Map.of(), Map.of(field, words)));
    }

    private Browser taken(String... rows) {
        return read(rows).press("この内容で登録する");
    }

    private Browser read(String... rows) {
        return file(HEADINGS + "\r\n" + String.join("\r\n", rows));
    }

    /** The file with its columns as their headings say. */
    private Browser file(String csv) {
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call + "/import")
                .attach("file", "申込.csv", csv.getBytes(StandardCharsets.UTF_8))
                .press("読み込んで確かめる");
        boolean asks = hanako.page().select("h2").eachText().contains("列の割り当て");
        return asks
                        && hanako.page()
                                .select("select[name=meaning]:not(:has(option[selected]))")
                                .isEmpty()
                ? hanako.press("この割り当てで確かめる")
                : hanako;
    }

    private List<ApplicationLine> arrived() {
        return QuarkusTransaction.requiringNew()
                .call(() -> views.found(
                        cast.officer(), new ApplicationSearch(course, "", null, null, Order.ARRIVAL), 0, 100));
    }

    private ApplicationDetail detail() {
        return QuarkusTransaction.requiringNew()
                .call(() -> views.one(cast.officer(), arrived().get(0).id()));
    }
}
