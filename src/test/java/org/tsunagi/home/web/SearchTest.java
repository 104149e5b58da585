package org.tsunagi.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.course.Program.Route;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.Priorities.Declared;

/** One box finds people and places, and leads to one person with everything that happened. */
@QuarkusTest
class SearchTest {
    private static final Viewer OFFICIAL = new Viewer(3, "閲覧 次郎", Role.OFFICIAL, null, null);

    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    EnrollmentViews enrollments;

    @Inject
    CertificateDesk certificates;

    @Inject
    Statements statements;

    @Test
    void takahashiIsFoundByTheUsualKanjiAndByHiragana() {
        long call = cast.call(cast.course(Route.NOMINATED, 10), null);
        long application = cast.nominated(Cast.SHIOMI, call, 1, cast.person("髙橋", "検索子", "たかはし", "けんさくこ"));
        for (String words : List.of("高橋検索子", "髙橋　検索子", "たかはしけんさく", "ﾀｶﾊｼｹﾝｻｸ")) {
            Browser browser = search(cast.officer(), words);
            assertThat(browser.page().select("main th a").eachAttr("href"))
                    .as(words)
                    .contains("/applications/" + application);
        }
    }

    @Test
    void aWorkplaceIsFoundHoweverItIsTyped() {
        long course = cast.course(Route.NOMINATED, 10);
        long application = cast.nominated(Cast.SHIOMI, cast.call(course, null), 1, workingAt("㈱ＡＢＣ訪問看護センター・なみ"));
        for (String words : List.of("abc訪問", "(株)ＡＢＣ", "（株）abc", "株式会社ABC", "株式會社ＡＢＣ", "ABC訪問看護センタ－なみ")) {
            assertThat(search(cast.officer(), words).page().select("main th a").eachAttr("href"))
                    .as(words)
                    .contains("/applications/" + application);
        }
        assertThat(Browser.as(
                                cast.officer(),
                                "/courses/" + course + "/applications?q="
                                        + URLEncoder.encode("株式会社abc", StandardCharsets.UTF_8))
                        .main())
                .contains("幅 広子");
    }

    @Test
    void aForeignNameIsFoundWithoutItsMarksAndDots() {
        long call = cast.call(cast.course(Route.NOMINATED, 10), null);
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("ロドリゲス・ガルシア", "Nguyễn", "ろどりげす・がるしあ", "ぐえん"));
        for (String words : List.of("ロドリゲスガルシア", "ﾛﾄﾞﾘｹﾞｽ･ｶﾞﾙｼｱ", "nguyen", "NGUYỄN")) {
            assertThat(search(cast.officer(), words).main()).as(words).contains("ロドリゲス・ガルシア Nguyễn");
        }
    }

    @Test
    void theBoxInTheHeaderOfAnOfficersPageSearches() {
        cast.settle();
        Browser browser = Browser.as(cast.officer(), "/selections");
        browser.page().selectFirst("#seek").val("汐見");
        browser.press("検索");
        assertThat(browser.path()).startsWith("/search?q=");
        assertThat(browser.main()).contains("汐見市（市町村）");
        assertThat(browser.page().select("#q").val()).isEqualTo("汐見");
    }

    @Test
    void signsOfLikeFindOnlyThemselves() {
        long call = cast.call(cast.course(Route.NOMINATED, 10), null);
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("記号", "花子", "きごう", "はなこ"));
        assertThat(search(cast.officer(), "%").main())
                .contains("あてはまる申込みはありません")
                .doesNotContain("記号 花子");
        assertThat(search(cast.officer(), "記_花").main()).contains("あてはまる申込みはありません");
        assertThat(search(cast.officer(), "!").status()).isEqualTo(200);
        assertThat(search(cast.officer(), " 　").main()).doesNotContain("あてはまる");
    }

    @Test
    void aLongListIsPaged() {
        long call = cast.call(cast.course(Route.NOMINATED, 40), null);
        IntStream.rangeClosed(1, 23)
                .forEach(n -> cast.nominated(Cast.SHIOMI, call, n, cast.person("頁送", "第" + n, "ぺーじおくり", "だい")));
        Browser browser = search(cast.officer(), "頁送");
        assertThat(browser.page().select("main tbody tr")).hasSize(20);
        assertThat(browser.main()).contains("23件中 1～20件");
        assertThat(browser.follow("次へ").page().select("main tbody tr")).hasSize(3);
    }

    @Test
    void onePersonsPageTellsEverythingFromTheApplicationToTheCertificate() {
        long course = completers.course("高辻 全子");
        certificates.issueAll(cast.officer(), course, LocalDate.of(2019, 11, 5));
        long trainee = enrollments.on(cast.officer(), course).get(0).traineeId();
        Browser browser = search(cast.officer(), "高辻全子").follow("高辻 全子");
        assertThat(browser.path()).isEqualTo("/people/" + trainee);
        assertThat(browser.main())
                .contains("1980年3月4日（昭和55年）生まれ", "令和元年度（2019）", "汐見市の推薦 第1順位")
                .contains("2019年7月1日（令和元年） 9:00 受付", "受講決定", "2019年9月6日（令和元年） 決裁")
                .contains("受講番号 1、訪問看護ステーションなみ", "出席 1コマ（1コマのうち1コマを入力済み）", "2019年10月17日（令和元年）", "作成済");
        String number = browser.page().select("dd:contains(作成済)").text().split("　")[0];
        assertThat(search(cast.officer(), number).main()).contains("高辻 全子");
    }

    @Test
    void peopleAreForOfficersOnly() {
        long course = completers.course("秘密 花子");
        long trainee = enrollments.on(cast.officer(), course).get(0).traineeId();
        for (Viewer other : List.of(OFFICIAL, cast.nominator(Cast.SHIOMI))) {
            assertThat(search(other, "秘密").status()).isEqualTo(403);
            assertThat(Browser.as(other, "/people/" + trainee).status()).isEqualTo(403);
            assertThat(Browser.as(other, "/").page().select("[role=search]")).isEmpty();
        }
        assertThat(Browser.as(cast.officer(), "/people/999999999").status()).isEqualTo(404);
        assertThat(Browser.at("/people/" + trainee).main()).doesNotContain("秘密");
    }

    @Test
    void theStatementsDoNotGrowWithWhatIsFound() {
        long call = cast.call(cast.course(Route.NOMINATED, 40), null);
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("一件", "花子", "いっけん", "はなこ"));
        IntStream.rangeClosed(2, 12)
                .forEach(n -> cast.nominated(Cast.SHIOMI, call, n, cast.person("多件", "第" + n, "たけん", "だい")));
        search(cast.officer(), "一件");
        long one = statements.during(() -> search(cast.officer(), "一件"));
        assertThat(statements.during(() -> search(cast.officer(), "多件"))).isEqualTo(one);
    }

    private Particulars workingAt(String employer) {
        Particulars p = cast.person("幅", "広子", "はば", "ひろこ");
        return new Particulars(
                p.name(),
                p.birthDate(),
                employer,
                p.employerKind(),
                p.municipalityId(),
                p.address(),
                p.phone(),
                p.email(),
                p.professionIds(),
                p.otherProfession(),
                p.yearsOfExperience(),
                p.childExperience(),
                p.plannedRole(),
                p.reason(),
                p.allDaysPossible(),
                p.earlierCourse(),
                p.listConsent(),
                p.publishConsent(),
                p.consentNote(),
                p.accommodation(),
                Declared.NONE);
    }

    private static Browser search(Viewer viewer, String words) {
        return Browser.as(viewer, "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
