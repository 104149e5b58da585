package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Crowd;
import org.tsunagi.Statements;
import org.tsunagi.audit.AuditKind;
import org.tsunagi.audit.AuditViews;
import org.tsunagi.audit.AuditViews.AuditLine;
import org.tsunagi.audit.AuditViews.Wanted;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.workbook.Dump;
import org.tsunagi.course.Program.Route;

/** Lists of applicants, trainees and outcomes leave the system as files. */
@QuarkusTest
class ApplicationFilesTest {
    private static final Viewer AUDITOR = new Viewer(8_999_998, "監査 四郎", Role.ADMINISTRATOR, null, null);

    @Inject
    Cast cast;

    @Inject
    Crowd crowd;

    @Inject
    Statements statements;

    @Inject
    AuditViews audit;

    @Inject
    OfficeClock clock;

    @Test
    void theListTakenOutIsTheListOnThePage() throws IOException {
        long course = cast.course(Route.NOMINATED, 9);
        long call = cast.call(course, null);
        cast.nominated(Cast.SHIOMI, call, 2, cast.person("渡邉", "一", "わたなべ", "はじめ"));
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("髙橋", "二", "たかはし", "つぐ"));
        cast.nominated(Cast.NAMIOTO, call, 1, cast.person("髙田", "三", "たかだ", "みつ"));
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/applications?q=タカ&sort=name");
        List<String> onPage = hanako.page().select("tbody th a").eachText();
        assertThat(onPage).containsExactly("髙田 三", "髙橋 二");
        assertThat(hanako.main()).contains("絞り込んだ2件");
        String address = hanako.page().select("a:contains(CSV形式でダウンロード)").attr("href");
        String csv = new String(hanako.open(address).bytes(), StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1).toList())
                .hasSize(2)
                .allMatch(line -> line.endsWith(",提出済み,2019-07-01,当初の募集"))
                .satisfiesExactly(
                        first -> assertThat(first).contains(",波音市,1,髙田,三,タカダ,ミツ,1980-03-04,昭和55年3月4日,"),
                        second -> assertThat(second).contains(",汐見市,1,髙橋,二,タカハシ,ツグ,1980-03-04,"));
        assertThat(csv).startsWith("\uFEFF受付番号,推薦機関,推薦順位,姓,名,").contains(",992011,汐見市,看護師,10,099-000-0001,");
        String book = Dump.of(hanako.open(address.replace(".csv", ".xlsx")).bytes());
        assertThat(book)
                .contains(
                        "== 受講申込者 ==", "landscape", "repeats 1:1", "D2 \"髙田\"", "D3 \"髙橋\"", "H2 1980-03-04", "C2 1 |")
                .doesNotContain("渡邉");
        assertThat(hanako.open("/courses/" + course + "/applications").main()).contains("すべての申込み3件");
    }

    @Test
    void namesStayAsTyped() throws IOException {
        long course = cast.course(Route.NOMINATED, 9);
        long call = cast.call(course, null);
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("𠮷野\uFA10", "辻\uDB40\uDD00子", "よしの", "つじこ"));
        Browser hanako = Browser.as(cast.officer(), list(course, "xlsx"));
        assertThat(Dump.of(hanako.bytes())).contains("D2 \"𠮷野\uFA10\"", "E2 \"辻\uDB40\uDD00子\"");
        assertThat(new String(hanako.open(list(course, "csv")).bytes(), StandardCharsets.UTF_8))
                .contains(",𠮷野\uFA10,辻\uDB40\uDD00子,");
    }

    @Test
    void aFormulaStaysAText() throws IOException {
        long course = cast.course(Route.NOMINATED, 9);
        long call = cast.call(course, null);
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("=HYPERLINK(\"x\")", "＝1+1", "あ", "い"));
        Browser hanako = Browser.as(cast.officer(), list(course, "xlsx"));
        assertThat(Dump.of(hanako.bytes())).contains("D2 \"=HYPERLINK(\"x\")\"").doesNotContain("FORMULA");
        assertThat(new String(hanako.open(list(course, "csv")).bytes(), StandardCharsets.UTF_8))
                .contains("\"'=HYPERLINK(\"\"x\"\")\",'＝1+1,");
    }

    @Test
    void takingItOutIsALineOfTheAudit() {
        long course = cast.course(Route.NOMINATED, 9);
        cast.nominated(Cast.SHIOMI, cast.call(course, null), 1, cast.person("渡邉", "一", "わたなべ", "はじめ"));
        cast.select(course, LocalDate.of(2019, 9, 10));
        Viewer hanako = new Viewer(9_800_001 + course, "書出 花子", Role.OFFICER, null, null);
        Browser.as(hanako, list(course, "csv") + "?q=わた")
                .open(list(course, "xlsx"))
                .open("/courses/" + course + "/enrollments/trainees.csv")
                .open("/courses/" + course + "/selection/files/outcomes.csv");
        assertThat(audit.lines(
                        AUDITOR,
                        new Wanted(
                                Instant.EPOCH,
                                clock.now().plusSeconds(60),
                                hanako.userId(),
                                EnumSet.of(AuditKind.EXPORT)),
                        0,
                        50))
                .extracting(
                        AuditLine::kind, line -> String.valueOf(line.words()).replaceAll("その\\d+", ""))
                .contains(
                        tuple(AuditKind.EXPORT, "令和元年度 試しの研修 受講申込者（絞り込み）.csv"),
                        tuple(AuditKind.EXPORT, "令和元年度 試しの研修 受講申込者.xlsx"),
                        tuple(AuditKind.EXPORT, "令和元年度 試しの研修 受講決定者.csv"),
                        tuple(AuditKind.EXPORT, "令和元年度 試しの研修 選考結果.csv"));
    }

    @Test
    void theStatementsDoNotGrowWithTheApplications() {
        long few = cast.course(Route.NOMINATED, 1);
        cast.nominated(Cast.SHIOMI, cast.call(few, null), 1, cast.person("渡邉", "一", "わたなべ", "はじめ"));
        long many = cast.course(Route.NOMINATED, 1);
        crowd.nominated(cast.call(many, null));
        long ofFew = statements.during(() -> Browser.as(cast.officer(), list(few, "csv")));
        assertThat(statements.during(() -> Browser.as(cast.officer(), list(many, "csv"))))
                .isEqualTo(ofFew);
        assertThat(new String(Browser.as(cast.officer(), list(many, "csv")).bytes(), StandardCharsets.UTF_8).lines())
                .hasSize(1 + Crowd.PEOPLE);
    }

    @Test
    void theTraineesAndTheOutcomesAreTakenOutAsTheyStand() throws IOException {
        long course = cast.course(Route.NOMINATED, 2);
        long call = cast.call(course, null);
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("渡邉", "一", "わたなべ", "はじめ"));
        cast.nominated(Cast.SHIOMI, call, 2, cast.person("髙橋", "二", "たかはし", "つぐ", LocalDate.of(1971, 1, 2)));
        cast.nominated(Cast.SHIOMI, call, 3, cast.person("森", "三", "もり", "みつ", LocalDate.of(1972, 2, 3)));
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/selection/files/outcomes.xlsx");
        assertThat(hanako.status()).isEqualTo(404);
        cast.select(course, LocalDate.of(2019, 9, 10));
        String list = "/courses/" + course + "/enrollments";
        hanako.open(list).follow("受講辞退を記録する：渡邉 一").fill("reason", "転勤のため").press("受講辞退を記録する");
        assertThat(new String(hanako.open(list + "/trainees.csv").bytes(), StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("\uFEFF受講番号,姓,名,"),
                        first -> assertThat(first)
                                .startsWith("1,渡邉,一,ワタナベ,ハジメ,訪問看護ステーションなみ,汐見市,希望なし,,受講辞退,20")
                                .doesNotContain("転勤"),
                        second -> assertThat(second).isEqualTo("2,髙橋,二,タカハシ,ツグ,訪問看護ステーションなみ,汐見市,希望なし,,受講中,"));
        assertThat(Dump.of(hanako.open(list + "/trainees.xlsx").bytes())).contains("== 受講決定者 ==", "A2 1 | B2 \"渡邉\"");
        hanako.open("/courses/" + course + "/selection/files/outcomes.xlsx");
        assertThat(Dump.of(hanako.bytes())).contains("== 選考結果 ==", "B2 \"補欠\" | C2 1 | D2 \"汐見市\" | E2 3 | F2 \"森\"");
    }

    @Test
    void neitherANominatorNorAnOfficialTakesAnythingOut() {
        long course = cast.course(Route.NOMINATED, 9);
        long call = cast.call(course, null);
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("渡邉", "一", "わたなべ", "はじめ"));
        Viewer official = new Viewer(9, "見本 次郎", Role.OFFICIAL, null, null);
        for (Viewer viewer : List.of(cast.nominator(Cast.SHIOMI), official)) {
            for (String ending : List.of("xlsx", "csv")) {
                for (String file :
                        List.of("applications/applicants.", "enrollments/trainees.", "selection/files/outcomes.")) {
                    assertThat(Browser.as(viewer, "/courses/" + course + "/" + file + ending)
                                    .status())
                            .isEqualTo(403);
                }
            }
        }
    }

    private static String list(long course, String ending) {
        return "/courses/" + course + "/applications/applicants." + ending;
    }
}
