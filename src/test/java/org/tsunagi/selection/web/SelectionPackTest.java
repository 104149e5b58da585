package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Crowd;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.intake.DirectDesk;
import org.tsunagi.intake.EmployerCopyDesk;
import org.tsunagi.intake.IntakeDesk;

/** What goes to the decision on paper is taken out in one file, kept, and compared with what is decided. */
@QuarkusTest
class SelectionPackTest {
    @Inject
    Cast cast;

    @Inject
    Crowd crowd;

    @Inject
    Statements statements;

    @Inject
    DirectDesk direct;

    @Inject
    IntakeDesk intake;

    @Inject
    EmployerCopyDesk copies;

    private long course;
    private long minoru;
    private long taro;
    private Browser officer;

    /** Two seats: 𠮷田 and 山﨑; 髙橋 waits; 鈴木 is refused by an exception. */
    @BeforeEach
    void twoSeatsForFour() {
        course = cast.course(Route.NOMINATED, 2);
        long call = cast.call(course, null);
        minoru = nominated(Cast.SHIOMI, call, 1, "𠮷田", "実");
        nominated(Cast.SHIOMI, call, 2, "髙橋", "花子");
        taro = nominated(Cast.NAMIOTO, call, 1, "山﨑", "太郎");
        long goro = nominated(Cast.NAMIOTO, call, 2, "鈴木", "五郎");
        officer = Browser.as(cast.officer(), "/applications/" + goro + "/result")
                .tick("受講不可")
                .tick("要件")
                .fill("reason", "対象の要件を満たさないため")
                .press("結果を保存する")
                .open("/courses/" + course + "/selection");
    }

    private long nominated(String body, long call, int rank, String family, String given) {
        LocalDate born = LocalDate.of(1961, 1, 1).plusDays((course * 10 + family.codePointAt(0) % 7919L) % 13_000);
        return cast.nominated(body, call, rank, cast.person(family, given, "あ", "い", born));
    }

    @Test
    void thePackHoldsTheRequestTheLettersAndTheListMarkedAsDrafts() throws IOException {
        Map<String, byte[]> pack = made();
        assertThat(pack.keySet())
                .containsExactly(
                        "案_00_内容一覧.docx",
                        "案_01_伺い.docx",
                        "案_02_推薦機関への通知.docx",
                        "案_03_受講決定通知書.docx",
                        "案_04_受講の可否について（通知）.docx",
                        "案_05_選考一覧.xlsx");
        assertThat(text(pack, "案_01_伺い.docx"))
                .contains("受講者の決定について（伺い）", "通知してよろしいか", "2名", "4名", "1名")
                .contains("推薦機関及び申込者に別案のとおり")
                .contains("鈴木 五郎", "要件", "対象の要件を満たさないため", "推薦機関の長あて　「推薦機関への通知」　2通");
        assertThat(text(pack, "案_02_推薦機関への通知.docx")).contains("汐見市長　様", "波音市長　様", "第1順位　𠮷田 実", "補欠（繰上げ第1位）", "（施行日）");
        assertThat(text(pack, "案_03_受講決定通知書.docx"))
                .contains("𠮷田 実", "山﨑 太郎", "（決定の後に付番）", "受講を決定しました。")
                .doesNotContain("髙橋", "鈴木");
        assertThat(text(pack, "案_04_受講の可否について（通知）.docx"))
                .contains("髙橋 花子", "補欠となりました。", "鈴木 五郎", "受講の決定に至りませんでした。")
                .doesNotContain("𠮷田", "順位", "要件を満たさない");
        for (String name : List.of("案_00_内容一覧.docx", "案_01_伺い.docx", "案_03_受講決定通知書.docx")) {
            assertThat(part(pack.get(name), "word/header1.xml")).contains("<w:t xml:space=\"preserve\">案</w:t>");
        }
        String contents = text(pack, "案_00_内容一覧.docx");
        pack.forEach((name, bytes) -> {
            if (!name.contains("内容一覧")) {
                assertThat(contents).contains(name, DigestUtils.sha256Hex(bytes));
            }
        });
        try (XSSFWorkbook list = new XSSFWorkbook(new ByteArrayInputStream(pack.get("案_05_選考一覧.xlsx")))) {
            assertThat(list.getSheetAt(0).getRow(3).getCell(3).getStringCellValue())
                    .startsWith("𠮷田 実");
            assertThat(list.getSheetAt(0).getRow(6).getCell(6).getStringCellValue())
                    .contains("例外（要件）の理由：対象の要件を満たさないため");
        }
    }

    @Test
    void theCopiesToTheHeadsOfTheWorkplacesAreAmongTheDraftsWhereTheyAreAskedFor() throws IOException {
        copies.ask(cast.officer(), taro, true);
        officer.open("/courses/" + course + "/selection");
        Map<String, byte[]> pack = made();
        assertThat(text(pack, "案_04_所属長への写し.docx"))
                .contains("所属長　様", "貴所属の山﨑 太郎さんの", "（決定の後に付番）", "受講を決定しました。")
                .doesNotContain("𠮷田", "順位");
        assertThat(text(pack, "案_01_伺い.docx")).contains("所属長あて　「所属長への写し」　1通", "推薦機関、申込者及び所属長に別案のとおり");
        copies.ask(cast.officer(), taro, false);
        assertThat(officer.open("/courses/" + course + "/selection").main())
                .doesNotContain("いまの選考（案）は、作成した決裁用の案と同じです。");
    }

    @Test
    void whereEmployersRankThePapersNameNoBodies() throws IOException {
        course = cast.course(Route.EMPLOYER, 1);
        long call = cast.call(course, null);
        long first = entered(call, "𠮷田");
        entered(call, "髙橋");
        officer.open("/applications/" + first + "/result")
                .tick("受講不可")
                .tick("要件")
                .fill("reason", "対象の要件を満たさないため")
                .press("結果を保存する")
                .open("/courses/" + course + "/selection");
        Map<String, byte[]> pack = made();
        assertThat(text(pack, "案_01_伺い.docx"))
                .contains("決定し、申込者に別案のとおり", "勤務先・順位")
                .doesNotContain("推薦機関及び", "推薦機関・順位");
        String list = pack.keySet().stream()
                .filter(name -> name.endsWith("選考一覧.xlsx"))
                .findFirst()
                .orElseThrow();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(pack.get(list)))) {
            assertThat(book.getSheetAt(0).getRow(2).getCell(1).getStringCellValue())
                    .isEqualTo("申し込んだ勤務先");
            assertThat(book.getSheetAt(0).getRow(2).getCell(2).getStringCellValue())
                    .isEqualTo("勤務先の順位");
        }
    }

    private long entered(long call, String family) {
        return direct.enter(
                cast.officer(),
                call,
                Instant.parse("2019-07-01T00:00:00Z"),
                cast.person(family, "一郎", "カナ", "イチロウ"),
                SubmissionKey.fresh());
    }

    @Test
    void theBytesAreKeptAsTheyWereWithTheirSum() throws IOException {
        made();
        byte[] first = officer.bytes();
        officer.open("/courses/" + course + "/selection");
        assertThat(officer.main()).contains(DigestUtils.sha256Hex(first), "いまの選考（案）は、作成した決裁用の案と同じです。");
        approved().press("決定して公表する");
        assertThat(officer.page().select("tr:has(.tag:contains(この案で決定))").text())
                .contains(DigestUtils.sha256Hex(first));
        fetch();
        assertThat(officer.bytes()).isEqualTo(first);
    }

    @Test
    void whatChangedSinceIsShownAndANewPackIsAskedFor() {
        officer.press("決裁用の案を作成する");
        intake.withdraw(cast.officer(), taro, "勤務の都合");
        officer.open("/courses/" + course + "/selection");
        assertThat(officer.page().select("#packs tr:has(th:contains(山﨑))").text())
                .isEqualTo("山﨑 太郎さん（波音市（第1順位）） 受講決定 （選考の対象でなくなった方）");
        assertThat(officer.page().select("#packs tr:has(th:contains(髙橋))").text())
                .isEqualTo("髙橋 花子さん（汐見市（第2順位）） 補欠（繰上げ第1位） 受講決定");
        approved().press("決定して公表する");
        assertThat(officer.page().select(".problems").text()).contains("新しい決裁用の案を作成して決裁を受け直すか");
        assertThat(officer.page().select("[name=documentNumber]").attr("value")).isEqualTo("障福第1234号");
        officer.press("新しい決裁用の案を作成する");
        assertThat(officer.main()).contains("いまの選考（案）は、作成した決裁用の案と同じです。");
        assertThat(officer.page().select("#packs a[href*=/packs/]")).hasSize(2);
        approved().press("決定して公表する");
        assertThat(officer.page().select(".flash").text()).contains("受講者を決定しました");
    }

    @Test
    void whoIsWrittenOtherwiseIsShownWithBothNames() {
        officer.press("決裁用の案を作成する");
        Browser.as(cast.officer(), "/applications/" + minoru + "/edit")
                .fill("given", "稔")
                .press("変更を保存する");
        officer.open("/courses/" + course + "/selection");
        assertThat(officer.page().select("#packs tr:has(th:contains(𠮷田))").text())
                .isEqualTo("𠮷田 実さん（汐見市（第1順位）） 受講決定 𠮷田 稔さん（汐見市（第1順位））　受講決定");
        approved().press("決定して公表する");
        assertThat(officer.page().select(".problems").text()).contains("新しい決裁用の案を作成して決裁を受け直すか");
    }

    @Test
    void aBirthDateAnEmployerOrWhatALetterSaysMakesItAnotherPack() {
        officer.press("決裁用の案を作成する");
        Browser edit = Browser.as(cast.officer(), "/applications/" + minoru + "/edit");
        for (String[] change : new String[][] {{"birthDate", "S31.2.3"}, {"employer", "新しい勤務先"}}) {
            edit.open("/applications/" + minoru + "/edit")
                    .fill(change[0], change[1])
                    .press("変更を保存する");
            differsUntilMadeAnew();
        }
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        differsUntilMadeAnew();
    }

    private void differsUntilMadeAnew() {
        officer.open("/courses/" + course + "/selection");
        assertThat(officer.main()).contains("氏名や結果が変わった方はいません。");
        officer.press("新しい決裁用の案を作成する");
        assertThat(officer.main()).contains("いまの選考（案）は、作成した決裁用の案と同じです。");
    }

    @Test
    void whatChangedIsDecidedAllTheSameWithAReasonThatIsKept() {
        officer.press("決裁用の案を作成する");
        intake.withdraw(cast.officer(), taro, "勤務の都合");
        officer.open("/courses/" + course + "/selection");
        approved().fill("deviation", "取下げは軽微な変更として、専決者が口頭で了承").press("決定して公表する");
        assertThat(officer.main()).contains("最後に作成した決裁用の案と異なる決定です。理由：取下げは軽微な変更として、専決者が口頭で了承");
    }

    @Test
    void anOfficeThatUsesNoPackDecidesWithoutOne() {
        approved().press("決定して公表する");
        assertThat(officer.page().select(".flash").text()).contains("受講者を決定しました");
        assertThat(officer.main()).doesNotContain("決裁用の案");
    }

    @Test
    void aPressAtOnceKeepsOnePackAndOneOfWhatWasSeenOnly() {
        officer.pressAtOnce(5, "決裁用の案を作成する");
        officer.open("/courses/" + course + "/selection");
        assertThat(officer.page().select("#packs a[href*=/packs/]")).hasSize(1);
        intake.withdraw(cast.officer(), minoru, "勤務の都合");
        officer.press("新しい決裁用の案を作成する");
        assertThat(officer.page().select(".problems").text()).contains("この画面を開いた後に");
        assertThat(officer.open("/courses/" + course + "/selection").page().select("#packs a[href*=/packs/]"))
                .hasSize(1);
    }

    @Test
    void twoThousandPeopleAreOnePress() {
        long large = cast.course(Route.NOMINATED, 900);
        crowd.nominatedByTwo(cast.call(large, null));
        long small = cast.course(Route.NOMINATED, 3);
        nominated(Cast.SHIOMI, cast.call(small, null), 1, "林", "二");
        press(small);
        long start = System.nanoTime();
        long statementsOfLarge = statements.duringAct(() -> press(large));
        System.out.println("a pack of " + 2 * Crowd.PEOPLE + ": " + (System.nanoTime() - start) / 1_000_000 + " ms, "
                + officer.page().select("#packs a[href*=/packs/]").size() + " kept");
        assertThat(statementsOfLarge).isLessThan(120);
        assertThat(officer.main()).contains("いまの選考（案）は、作成した決裁用の案と同じです。");
    }

    @Test
    void aPackOfASecondRoundShowsTheArithmeticOfItsSeats() throws IOException {
        long two = cast.course(Route.NOMINATED, 3);
        nominated(Cast.SHIOMI, cast.call(two, null), 1, "𠮷田", "実");
        cast.select(two, LocalDate.of(2019, 9, 6));
        nominated(Cast.NAMIOTO, cast.call(two, null), 1, "森", "三郎");
        officer.open("/courses/" + two + "/selection");
        Map<String, byte[]> pack = made();
        assertThat(text(pack, "案_01_伺い.docx"))
                .contains("（再募集）の受講者の決定について（伺い）", "席の計算：定員3名 − 受講決定1名 ＝ 空き2名")
                .doesNotContain("定員\n");
        assertThat(text(pack, "案_02_推薦機関への通知.docx")).contains("森 三郎").doesNotContain("𠮷田");
    }

    private void press(long of) {
        officer.open("/courses/" + of + "/selection").press("決裁用の案を作成する");
    }

    private void fetch() {
        officer.open(officer.page().select("a[href^=/packs/]").first().attr("href"));
    }

    private Browser approved() {
        return officer.fill("draftedOn", "R1.9.2")
                .fill("approvedOn", "R1.9.6")
                .fill("documentNumber", "障福第1234号")
                .fill("approver", "障害福祉課長");
    }

    private Map<String, byte[]> made() throws IOException {
        officer.press("決裁用の案を作成する");
        fetch();
        String keep = System.getProperty("keep.pack");
        if (keep != null) {
            Files.write(Path.of(keep), officer.bytes());
        }
        return unzipped(officer.bytes());
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                parts.put(one.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String part(byte[] docx, String name) throws IOException {
        return new String(unzipped(docx).get(name), StandardCharsets.UTF_8);
    }

    private static String text(Map<String, byte[]> pack, String name) throws IOException {
        return part(pack.get(name), "word/document.xml")
                .replaceAll("</w:p>", "\n")
                .replaceAll("<[^>]*>", "");
    }
}
