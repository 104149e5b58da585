package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.selection.PromotionDesk;

/** After the decision each body reads of its own people, and each person of nobody else. */
@QuarkusTest
class DecisionLettersTest {
    private static final List<String> EVERYBODY = List.of("吉田 実", "髙橋 花子", "山田 太郎", "森 三郎", "佐藤 四郎", "鈴木 五郎");

    @Inject
    Cast cast;

    @Inject
    Statements statements;

    @Inject
    EnrollmentDesk enrollments;

    @Inject
    EnrollmentViews enrolled;

    @Inject
    PromotionDesk promotions;

    private long course;
    private long hanakos;
    private Browser officer;

    /** Two seats: 汐見市's and 波音市's first. Then 髙橋, 森 and 佐藤 wait, and 鈴木 is refused. */
    @BeforeEach
    void twoSeatsForSix() {
        course = cast.course(Route.NOMINATED, 2);
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        long call = cast.call(course, 4);
        nominated(Cast.SHIOMI, call, 1, "吉田", "実");
        nominated(Cast.NAMIOTO, call, 1, "山田", "太郎");
        hanakos = nominated(Cast.SHIOMI, call, 2, "髙橋", "花子");
        nominated(Cast.NAMIOTO, call, 2, "森", "三郎");
        nominated(Cast.SHIOMI, call, 3, "佐藤", "四郎");
        long goros = nominated(Cast.NAMIOTO, call, 3, "鈴木", "五郎");
        officer = Browser.as(cast.officer(), "/applications/" + goros + "/result")
                .tick("受講不可")
                .tick("要件")
                .fill("reason", "対象の要件を満たさないため")
                .press("結果を保存する");
    }

    private long nominated(String body, long call, int rank, String family, String given) {
        LocalDate born = LocalDate.of(1960, 1, 1).plusDays((course * 10 + family.codePointAt(0) % 7919L) % 13_000);
        return cast.nominated(body, call, rank, cast.person(family, given, "あ", "い", born));
    }

    @Test
    void nothingIsWrittenBeforeTheDecision() {
        for (String purpose : List.of("decisions", "results")) {
            assertThat(officer.open("/notices/" + purpose + "/" + course).main())
                    .contains("送る方がまだいません")
                    .doesNotContain(EVERYBODY);
        }
    }

    @Test
    void eachBodyReadsOfItsOwnPeopleOnly() throws IOException {
        decided().open("/courses/" + course + "/selection").follow("推薦機関への決定の通知");
        assertThat(officer.main()).contains("汐見市長", "波音市長").doesNotContain("メールを送る");
        officer.fill("date", "R1.9.10").press("PDFをダウンロードする");
        PdfReader file = new PdfReader(officer.bytes());
        assertThat(file.getNumberOfPages()).isEqualTo(2);
        assertThat(text(file, 1))
                .contains("汐見市長様", "受講者の決定について（通知）", "推薦3名のうち、受講決定1名", "令和元年9月30日（月）10:00～12:00", "県民会館")
                .contains("第1順位吉田実受講決定第2順位髙橋花子補欠（繰上げ第1位）第3順位佐藤四郎補欠（繰上げ第3位）")
                .doesNotContain("山田", "森三郎", "鈴木", "波音市", "要件を満たさない");
        assertThat(text(file, 2))
                .contains("波音市長様", "第1順位山田太郎受講決定第2順位森三郎補欠（繰上げ第2位）第3順位鈴木五郎受講不可")
                .doesNotContain("吉田", "髙橋", "佐藤", "汐見市長", "要件を満たさない");
    }

    @Test
    void noLetterToAPersonNamesRankLimitOrAnother() {
        decided();
        enrolled.standingOn(course).stream()
                .filter(one -> one.name().family().equals("山田"))
                .forEach(one -> enrollments.cancel(cast.officer(), one.id(), "勤務の都合"));
        Browser list = officer.open("/courses/" + course + "/promotion");
        list.fill("reason", "勤務の都合")
                .press(list.page().select("form[action$=refusal] button").text());
        list.fill("draftedOn", "R1.9.10")
                .fill("approvedOn", "R1.9.12")
                .fill("documentNumber", "障福第99号")
                .fill("approver", "課長")
                .press("この方を繰り上げる");
        officer.open("/courses/" + course + "/selection").follow("本人への可否の通知");
        Map<String, String> letters = letters();
        assertThat(letters).containsOnlyKeys("吉田 実", "髙橋 花子", "森 三郎", "佐藤 四郎", "鈴木 五郎");
        assertThat(letters.get("吉田 実")).contains("受講決定について（通知）", "受講を決定しました。", "受講番号 1", "会場 県民会館");
        assertThat(letters.get("森 三郎")).contains("受講決定について（通知）", "受講を決定しました。", "受講番号 3");
        assertThat(letters.get("髙橋 花子")).contains("受講の可否について（通知）", "補欠の辞退を承りました。");
        assertThat(letters.get("佐藤 四郎")).contains("受講の可否について（通知）", "補欠となりました。席が空いたときは");
        assertThat(letters.get("鈴木 五郎")).contains("今回は、受講の決定に至りませんでした。");
        letters.forEach((name, text) -> {
            assertThat(text)
                    .as(name)
                    .doesNotContain("順位", "名まで", "上限", "定員", "位）", "汐見市", "波音市", "要件", "繰上げ", "勤務の都合")
                    .doesNotContain(EVERYBODY.stream()
                            .filter(other -> !other.equals(name))
                            .toList());
            if (!List.of("吉田 実", "森 三郎").contains(name)) {
                assertThat(text).as(name).doesNotContain("受講番号", "県民会館");
            }
        });
    }

    @Test
    void aPromotionThatWasTakenBackIsNotWrittenAsASeat() {
        decided();
        enrolled.standingOn(course).stream()
                .filter(one -> one.name().family().equals("吉田"))
                .forEach(one -> enrollments.cancel(cast.officer(), one.id(), "勤務の都合"));
        officer.open("/courses/" + course + "/promotion")
                .fill("draftedOn", "R1.9.10")
                .fill("approvedOn", "R1.9.12")
                .fill("documentNumber", "障福第99号")
                .fill("approver", "課長")
                .press("この方を繰り上げる");
        officer.open("/notices/results/" + course);
        assertThat(letters().get("髙橋 花子")).contains("受講を決定しました。");
        officer.open("/notices/decisions/" + course);
        assertThat(letters().get("汐見市長")).contains("第1順位 吉田 実 受講辞退", "第2順位 髙橋 花子 受講決定（繰上げ）", "推薦3名のうち、受講決定1名");
        promotions.revoke(cast.officer(), course, hanakos, "取り違えたため", cast.approval(LocalDate.of(2019, 9, 13)));
        officer.open("/notices/results/" + course);
        assertThat(letters().get("髙橋 花子")).contains("補欠となりました。").doesNotContain("受講番号", "決定しました");
        officer.open("/notices/decisions/" + course);
        assertThat(letters().get("汐見市長")).contains("第2順位 髙橋 花子 補欠（繰上げ第1位）").doesNotContain("取消し");
    }

    @Test
    void neitherABodyNorAnOfficialReachesTheLetters() {
        decided();
        for (String purpose : List.of("decisions", "results")) {
            assertThat(Browser.as(cast.nominator(Cast.SHIOMI), "/notices/" + purpose + "/" + course)
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void theStatementsDoNotGrowWithThePeople() {
        decided();
        long crowded = cast.course(Route.NOMINATED, 20);
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, crowded);
        long call = cast.call(crowded, null);
        for (int rank = 1; rank <= 40; rank++) {
            LocalDate born = LocalDate.of(1950, 1, 1).plusDays(rank);
            cast.nominated(Cast.SHIOMI, call, rank, cast.person("田中", "一" + rank, "あ", "い", born));
        }
        cast.select(crowded, LocalDate.of(2019, 9, 6));
        for (String purpose : List.of("decisions", "results")) {
            long ofFew = statements.during(() -> Browser.as(cast.officer(), "/notices/" + purpose + "/" + course));
            assertThat(statements.during(() -> Browser.as(cast.officer(), "/notices/" + purpose + "/" + crowded)))
                    .isEqualTo(ofFew);
        }
    }

    private Browser decided() {
        cast.select(course, LocalDate.of(2019, 9, 6));
        return officer;
    }

    /** Each letter the page shows, by the name it goes to. */
    private Map<String, String> letters() {
        Map<String, String> letters = new LinkedHashMap<>();
        for (Element one : officer.page().select(".texts li")) {
            String to = one.select("p").first().select("b").text().replaceFirst("^\\S+ ", "");
            letters.put(
                    to,
                    one.select("p").stream()
                            .skip(1)
                            .map(Element::text)
                            .reduce("", (all, part) -> all + "\n" + part)
                            .replaceAll("[　 ]+", " "));
        }
        return letters;
    }

    private static String text(PdfReader file, int page) throws IOException {
        return new PdfTextExtractor(file).getTextFromPage(page).replaceAll("[\\s　]", "");
    }
}
