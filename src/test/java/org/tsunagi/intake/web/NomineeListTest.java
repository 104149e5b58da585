package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagi.intake.web.NominationFiles.HEADING;
import static org.tsunagi.intake.web.NominationFiles.cell;
import static org.tsunagi.intake.web.NominationFiles.filled;
import static org.tsunagi.intake.web.NominationFiles.headings;
import static org.tsunagi.intake.web.NominationFiles.label;
import static org.tsunagi.intake.web.NominationFiles.line;
import static org.tsunagi.intake.web.NominationFiles.office;
import static org.tsunagi.intake.web.NominationFiles.row;
import static org.tsunagi.intake.web.NominationFiles.texts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.NominatedPerson;
import org.tsunagi.intake.workbook.NominationColumn;

/** A body's list of candidates: taken along as a workbook, filled in by an office in its own way, read back, and taken as a whole. */
@QuarkusTest
class NomineeListTest {
    @Inject
    Cast cast;

    @Inject
    CallViews calls;

    @Inject
    CallDesk desk;

    @Inject
    IntakeDesk intake;

    @Inject
    OfficeClock clock;

    @Inject
    EntityManager entities;

    private Viewer shiomi;
    private long call;
    private long course;

    @BeforeEach
    void aCallForNominations() {
        cast.settle();
        shiomi = cast.nominator(Cast.SHIOMI);
        course = cast.course(Route.NOMINATED, 40);
        call = openCall(course);
    }

    private long openCall(long of) {
        Instant now = clock.now();
        return desk.open(
                of,
                new NewCall(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(10)), 3, ""),
                SubmissionKey.fresh());
    }

    @Test
    void twoAreNominatedByAFileAndTheSameFileAgainChangesNothing() {
        byte[] filled = filled(template(), sheet -> {
            row(sheet, 0, Map.of("RANK", "1", "FAMILY", "𠮷田", "GIVEN", "花子", "BIRTH_DATE", "S55.3.4"));
            row(sheet, 1, Map.of("RANK", "第２順位", "FAMILY", "髙橋\n", "GIVEN", "　太郎", "BIRTH_DATE", "１９８０／３／５"));
        });
        Browser browser = sent(filled);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.main()).contains("新しく登録 2名", "𠮷田 花子", "まだ何も登録していません");
        assertThat(standing()).isEmpty();

        browser.press("この内容で登録する");
        assertThat(browser.path()).isEqualTo("/nominations");
        assertThat(standing())
                .extracting(one -> one.particulars().name().full())
                .containsExactly("𠮷田 花子", "髙橋 太郎");
        assertThat(standing())
                .extracting(one -> one.particulars().birthDate())
                .containsExactly(LocalDate.of(1980, 3, 4), LocalDate.of(1980, 3, 5));

        Browser again = sent(filled);
        assertThat(again.main()).contains("新しく登録 0名", "変わらない 2名");
        again.press("この内容で登録する");
        assertThat(standing()).hasSize(2);
    }

    @Test
    void ranksAreExchangedAndAWordIsChangedAndWhoIsNotOnTheListStays() {
        nominate("一郎", "二郎", "三郎");
        byte[] changed = filled(template(), sheet -> {
            row(sheet, 0, Map.of("RANK", "2", "PHONE", "０９０－１２３４－５６７８"));
            row(sheet, 1, Map.of("RANK", "1"));
            sheet.removeRow(sheet.getRow(HEADING + 1 + 2));
        });
        Browser browser = sent(changed);
        assertThat(browser.main())
                .contains("内容を変更 2名", "順位：1 → 2", "連絡先の電話番号：", "→ 090-1234-5678", "一覧にない候補者（見本 三郎）は、そのまま残ります");
        browser.press("この内容で登録する");
        assertThat(standing())
                .extracting(one -> one.rank() + one.particulars().name().given())
                .containsExactly("1二郎", "2一郎", "3三郎");
    }

    @Test
    void whateverIsWrongIsToldCellByCellAndComesBackMarked() throws IOException {
        byte[] wrong = filled(template(), sheet -> {
            row(sheet, 0, Map.of("RANK", "1", "FAMILY", "見本", "BIRTH_DATE", "昭和64年1月8日", "PROFESSIONS", "魔法使い"));
            row(sheet, 1, Map.of("RANK", "一番", "FAMILY", "", "GIVEN", "花子", "BIRTH_DATE", "1980/13/1"));
        });
        Browser browser = sent(wrong);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main())
                .contains("5行目 生年月日", "平成元年1月8日", "5行目 職種・資格 「魔法使い」は選べません", "6行目 順位", "6行目 姓", "6行目 生年月日");
        assertThat(standing()).isEmpty();

        browser.press("直すところに印を付けたファイルを受け取る");
        XSSFSheet marked = new XSSFWorkbook(new ByteArrayInputStream(browser.bytes())).getSheetAt(0);
        assertThat(cell(marked, 0, NominationColumn.BIRTH_DATE).getStringCellValue())
                .isEqualTo("昭和64年1月8日");
        assertThat(cell(marked, 0, NominationColumn.BIRTH_DATE)
                        .getCellComment()
                        .getString()
                        .getString())
                .contains("平成元年1月8日");
        assertThat(cell(marked, 0, NominationColumn.EMPLOYER).getCellComment()).isNull();
    }

    @Test
    void anOfficesOwnWaysAreRead() {
        byte[] office = office(book -> {
            XSSFSheet sheet = book.createSheet("Sheet1");
            sheet.createRow(0).createCell(0).setCellValue("令和元年度　推薦者名簿");
            Row headings = sheet.createRow(4);
            List<NominationColumn> columns = List.of(NominationColumn.values());
            headings.createCell(0).setCellValue("備考");
            for (int i = 0; i < columns.size(); i++) {
                headings.createCell(columns.size() - i)
                        .setCellValue(
                                columns.get(i).heading().replace("（", " (\n").replace("）", ")"));
            }
            CellStyle japanese = book.createCellStyle();
            japanese.setDataFormat(book.createDataFormat().getFormat("[$-411]ggge\"年\"m\"月\"d\"日\""));
            Row row = sheet.createRow(7);
            BiConsumer<NominationColumn, String> put = (column, text) ->
                    row.createCell(columns.size() - column.ordinal()).setCellValue(text);
            put.accept(NominationColumn.FAMILY, "塚本");
            put.accept(NominationColumn.GIVEN, "葛󠄀");
            put.accept(NominationColumn.PROFESSIONS, "保健師、看護師");
            put.accept(NominationColumn.ALL_DAYS, label(YesNo.YES));
            var born = row.createCell(columns.size() - NominationColumn.BIRTH_DATE.ordinal());
            born.setCellValue(LocalDate.of(1980, 3, 4));
            born.setCellStyle(japanese);
            var years = row.createCell(columns.size() - NominationColumn.YEARS.ordinal());
            years.setCellFormula("3+4");
            years.setCellValue(7);
        });
        sent(office).press("この内容で登録する");
        assertThat(standing()).singleElement().satisfies(one -> {
            assertThat(one.particulars().name().full()).isEqualTo("塚本 葛󠄀");
            assertThat(one.particulars().birthDate()).isEqualTo(LocalDate.of(1980, 3, 4));
            assertThat(one.particulars().yearsOfExperience()).isEqualTo(7);
            assertThat(one.particulars().professionIds()).hasSize(2);
            assertThat(one.rank()).isEqualTo(1);
        });
    }

    @Test
    void aCsvIsReadInEitherEncoding() {
        String csv = headings() + "\r\n" + line(Map.of("FAMILY", "山田", "GIVEN", "一", "BIRTH_DATE", "1980-03-04"));
        assertThat(sent("utf8.csv", csv.getBytes(StandardCharsets.UTF_8)).main())
                .contains("山田 一", "新しく登録 1名");
        assertThat(sent("bom.csv", ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8))
                        .main())
                .contains("新しく登録 1名");
        assertThat(sent("sjis.csv", csv.getBytes(Charset.forName("windows-31j")))
                        .main())
                .contains("新しく登録 1名");
    }

    @Test
    void aListWithMoreThanTheLimitIsNotTakenAndNeitherIsOneThatWasOvertaken() {
        byte[] four = filled(template(), sheet -> {
            for (int i = 0; i < 4; i++) {
                row(sheet, i, Map.of("FAMILY", "見本", "GIVEN", "名" + i, "BIRTH_DATE", "1980/3/" + (i + 1)));
            }
        });
        Browser tooMany = sent(four).press("この内容で登録する");
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.main()).contains("1機関3名まで", "この一覧を登録すると4名");
        assertThat(standing()).isEmpty();

        Browser looking = sent(filled(template(), sheet -> row(sheet, 0, Map.of("FAMILY", "見本", "GIVEN", "先"))));
        nominate("後");
        looking.press("この内容で登録する");
        assertThat(looking.status()).isEqualTo(422);
        assertThat(standing()).hasSize(1);
    }

    @Test
    void aSecondCallKnowsTheRanksOfTheFirst() {
        nominate("一郎");
        call = desk.open(
                course,
                new NewCall(clock.now().minus(Duration.ofDays(1)), clock.now().plus(Duration.ofDays(20)), 3, ""),
                SubmissionKey.fresh());
        assertThat(sent(filled(template(), sheet -> row(sheet, 0, Map.of("RANK", "1", "FAMILY", "見本"))))
                        .main())
                .contains("第1順位は、この研修のほかの募集で推薦した方の順位です");
        sent(filled(template(), sheet -> row(sheet, 0, Map.of("FAMILY", "見本")))).press("この内容で登録する");
        assertThat(standing()).extracting(NominatedPerson::rank).containsExactly(2);
    }

    @Test
    void aRowTypedOverAndACellThatASubmittedOneNeedsAreTold() {
        nominate("一郎");
        cast.submit(shiomi, standing().get(0).id());
        byte[] over = filled(
                template(),
                sheet -> row(
                        sheet,
                        0,
                        Map.of(
                                "FAMILY",
                                "別",
                                "GIVEN",
                                "人",
                                "FAMILY_KANA",
                                "べつ",
                                "GIVEN_KANA",
                                "じん",
                                "BIRTH_DATE",
                                "S50.1.1")));
        assertThat(sent(over).main()).contains("管理番号 この番号は見本 一郎さんのものですが、別の方が入力されています");
        byte[] emptied = filled(template(), sheet -> row(sheet, 0, Map.of("PHONE", "")));
        assertThat(sent(emptied).main()).contains("連絡先の電話番号 提出済みの方なので、空けることはできません");
        assertThat(standing().get(0).particulars().phone()).isNotEmpty();
    }

    @Test
    void aMunicipalityThatHasEndedStaysWithWhoWorksThere() {
        nominate("一郎");
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("insert into municipality (id, version, code, name, kana, valid_until)"
                            + " values (990001, 0, '999999', '旧村', 'キュウソン', date '2018-03-31')")
                    .executeUpdate();
            entities.createNativeQuery("update application set municipality_id = 990001 where id = :id")
                    .setParameter("id", standing().get(0).id())
                    .executeUpdate();
        });
        NominatedPerson before = standing().get(0);
        assertThat(texts(template())).contains("旧村");
        assertThat(sent(template()).main()).contains("変わらない 1名");
        Browser browser = sent(filled(template(), sheet -> row(sheet, 0, Map.of("EMPLOYER", "別の事業所"))));
        assertThat(browser.main()).contains("勤務先：").doesNotContain("旧村");
        browser.press("この内容で登録する");
        assertThat(standing().get(0).particulars().employer()).isEqualTo("別の事業所");
        assertThat(standing().get(0).particulars().municipalityId())
                .isEqualTo(before.particulars().municipalityId());
    }

    @Test
    void aNeighboursCandidatesAreNeitherShownNorMeant() {
        nominate("汐見だけの");
        Viewer neighbour = cast.nominator(Cast.NAMIOTO);
        byte[] theirs = Browser.as(neighbour, "/calls/" + call + "/nominations/list/template.xlsx")
                .bytes();
        assertThat(texts(theirs)).doesNotContain("汐見だけの");
        long number = standing().get(0).id();
        Browser stranger = Browser.as(neighbour, "/calls/" + call + "/nominations/list")
                .attach(
                        "file",
                        "a.xlsx",
                        filled(theirs, sheet -> row(sheet, 0, Map.of("FAMILY", "乗取", "NUMBER", "" + number))))
                .press("読み込んで確かめる");
        assertThat(stranger.main()).contains("この番号の候補者は、今の推薦にありません").doesNotContain("汐見だけの");
    }

    private List<NominatedPerson> standing() {
        return QuarkusTransaction.requiringNew().call(() -> calls.standing(shiomi, call, shiomi.bodyId()));
    }

    private void nominate(String... given) {
        for (int i = 0; i < given.length; i++) {
            intake.nominate(
                    shiomi,
                    call,
                    standing().size() + 1,
                    cast.person("見本", given[i], "みほん", "かな", LocalDate.of(1970, 1, i + 1)),
                    SubmissionKey.fresh());
        }
    }

    private byte[] template() {
        return Browser.as(shiomi, "/calls/" + call + "/nominations/list/template.xlsx")
                .bytes();
    }

    private Browser sent(byte[] file) {
        return sent("一覧.xlsx", file);
    }

    private Browser sent(String name, byte[] file) {
        return Browser.as(shiomi, "/calls/" + call + "/nominations/list")
                .attach("file", name, file)
                .press("読み込んで確かめる");
    }
}
