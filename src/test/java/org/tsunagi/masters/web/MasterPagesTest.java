package org.tsunagi.masters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagi.Clerks.HANAKO;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Clerks;
import org.tsunagi.Statements;
import org.tsunagi.account.AccountDesk;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.course.Program.Route;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.MastersDesk.NewMunicipality;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.NominatingBodyDesk;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.Profession.ProfessionGroup;
import org.tsunagi.masters.ProfessionDesk;
import org.tsunagi.masters.ProfessionDesk.NewProfession;
import org.tsunagi.masters.ProfessionViews;
import org.tsunagi.masters.RegionDesk;
import org.tsunagi.masters.RegionViews;

/** Municipalities, regions, bodies and professions over HTTP. */
@QuarkusTest
class MasterPagesTest {
    @Inject
    Cast cast;

    @Inject
    MastersDesk desk;

    @Inject
    MastersViews views;

    @Inject
    RegionDesk regionDesk;

    @Inject
    RegionViews regions;

    @Inject
    NominatingBodyViews bodyViews;

    @Inject
    NominatingBodyDesk bodies;

    @Inject
    AccountDesk accounts;

    @Inject
    ProfessionDesk professionDesk;

    @Inject
    ProfessionViews professions;

    @Inject
    Statements statements;

    @Inject
    EntityManager read;

    @BeforeEach
    void settle() {
        cast.settle();
    }

    @Test
    void aMunicipalityIsFoundHoweverItIsWritten() {
        long id = municipality("97001", "鳥籠ケ崎町", "とりかごがさきちょう");
        for (String query : List.of("鳥籠", "トリカゴ", "とりかごがさき", "97001", "鳥籠ケ﨑")) {
            assertThat(Browser.as(HANAKO, "/municipalities")
                            .fill("q", query)
                            .press("探す")
                            .main())
                    .as(query)
                    .contains("鳥籠ケ崎町");
        }
        Browser none =
                Browser.as(HANAKO, "/municipalities").fill("q", "<b>ない町</b>").press("探す");
        assertThat(none.main()).contains("「<b>ない町</b>」に当てはまる市町村はありません");
        assertThat(Browser.as(HANAKO, "/municipalities/" + id).main()).contains("まだどの圏域にも入っていません");
    }

    @Test
    void aMunicipalityComesWithItsBodyAndIsRenamedWithIt() {
        Browser browser = Browser.as(HANAKO, "/municipalities/new")
                .fill("code", "９７０１１")
                .fill("name", "新設町")
                .fill("kana", "しんせつちょう")
                .press("登録する");
        assertThat(browser.page().select(".flash").text()).contains("推薦機関にも加わりました");
        long id = views.municipalityOf(MunicipalityCode.parse("97011").digits()).orElseThrow();
        browser.open("/municipalities/" + id).fill("name", "改名町").press("名前を保存する");
        assertThat(browser.page().select("h1").text()).isEqualTo("改名町");
        long body = bodyViews
                .ofMunicipality(MunicipalityCode.parse("97011").digits())
                .orElseThrow();
        assertThat(bodyViews.name(body)).isEqualTo("改名町");
        assertThat(browser.open("/bodies/" + body).follow("改名町のページ").path()).isEqualTo("/municipalities/" + id);
    }

    @Test
    void aCodeThatIsTakenOrMistypedIsRefused() {
        Browser browser =
                Browser.as(HANAKO, "/municipalities/new").fill("name", "別の市").fill("kana", "べつのし");
        assertThat(browser.fill("code", Cast.SHIOMI).press("登録する").main()).contains("登録済みです");
        assertThat(browser.fill("code", "992012").press("登録する").main()).contains("検査数字");
        assertThat(browser.fill("code", "九九二").press("登録する").main()).contains("5桁または6桁");
        assertThat(browser.value("name")).isEqualTo("別の市");
    }

    @Test
    void aNameOfRareKanjiIsStoredAndALongerOneRefused() {
        String rare = "葛󠄀".repeat(50);
        Browser browser = Browser.as(HANAKO, "/municipalities/" + municipality("97021", "短い町", "みじかいちょう"));
        assertThat(browser.fill("name", rare + "町").press("名前を保存する").main()).contains("50文字以内");
        assertThat(browser.fill("name", rare)
                        .press("名前を保存する")
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo(rare);
    }

    @Test
    void aMunicipalityMovesToAnotherRegionOnADay() {
        long id = municipality("97031", "移る町", "うつるちょう");
        region("東の圏域");
        region("西の圏域");
        Browser browser = Browser.as(HANAKO, "/municipalities/" + id);
        browser.fill("region", "東の圏域").fill("from", "平成31年5月1日").press("圏域を登録する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.value("from")).isEqualTo("平成31年5月1日");
        browser.fill("from", "平成31年4月1日").press("圏域を登録する");
        assertThat(browser.page().select("tbody tr").text()).isEqualTo("東の圏域 2019年4月1日（平成31年） ―");
        browser.fill("region", "西の圏域").fill("from", "H31.4.1").press("圏域を登録する");
        assertThat(browser.page().select("#from-error").text()).contains("いまの圏域に入った日より後");
        browser.fill("from", "R2.4.1").press("圏域を登録する");
        assertThat(browser.page().select("tbody tr").eachText())
                .containsExactly("西の圏域 2020年4月1日（令和2年） ―", "東の圏域 2019年4月1日（平成31年） 2020年3月31日（令和2年）");
        assertThat(Browser.as(HANAKO, "/municipalities?q=97031")
                        .page()
                        .select("tbody tr")
                        .text())
                .endsWith("西の圏域");
        assertThat(browser.open("/regions").follow("西の圏域").main()).contains("今日の市町村（1）", "移る町");
    }

    @Test
    void aTownThatBecomesACityKeepsTheNameItHadForTheYearsBefore() {
        long id = municipality("97041", "帆立町", "ほたてちょう");
        Browser browser = Browser.as(HANAKO, "/municipalities/" + id)
                .fill("name", "帆立市")
                .fill("kana", "ほたてし")
                .fill("renamedFrom", "令和元年10月1日")
                .fill("newCode", "97049")
                .press("名前を保存する");
        assertThat(browser.page().select(".flash").text()).contains("「帆立市」を保存しました");
        assertThat(browser.page().select("tbody tr").text()).contains("帆立町", "2019年9月30日");
        assertThat(nameIn(2018, id)).isEqualTo("帆立町");
        assertThat(nameIn(2019, id)).isEqualTo("帆立市");
        assertThat(browser.main()).contains(MunicipalityCode.parse("97049").digits());
        browser.fill("name", "帆立都").fill("renamedFrom", "令和元年9月1日").press("名前を保存する");
        assertThat(browser.page().select("#renamedFrom-error").text()).contains("2019年10月1日", "その日より前の名称変更はできません");
        browser.fill("renamedFrom", "令和30年9月1日").press("名前を保存する");
        assertThat(browser.page().select("#renamedFrom-error").text()).contains("その日になってから");
        browser.open("/municipalities/" + id).press("最後の名称の変更を取り消す");
        assertThat(browser.main())
                .contains("帆立町", MunicipalityCode.parse("97041").digits());
        assertThat(nameIn(2019, id)).isEqualTo("帆立町");
    }

    @Test
    void aNameSentWithoutADayHoldsFromToday() {
        long id = municipality("97051", "帆影村", "ほかげむら");
        Browser.as(HANAKO, "/municipalities/" + id)
                .fill("name", "帆影町")
                .fill("renamedFrom", "")
                .press("名前を保存する");
        assertThat(nameIn(2019, id)).isEqualTo("帆影村");
        assertThat(views.detail(id).name()).isEqualTo("帆影町");
    }

    @Test
    void aMistypedNameIsPutRightForTheYearsBeforeToo() {
        long id = municipality("97061", "帆陰町", "ほかげちょう");
        Browser.as(HANAKO, "/municipalities/" + id)
                .fill("name", "帆影町")
                .tick("誤記の訂正")
                .press("名前を保存する");
        assertThat(nameIn(2019, id)).isEqualTo("帆影町");
        assertThat(views.detail(id).formerNames()).isEmpty();
    }

    @Test
    void aMunicipalityThatWentOnInAnotherIsNotOfferedAnyMore() {
        long id = municipality("97071", "合わさる町", "あわさるちょう");
        municipality("97081", "受ける市", "うけるし");
        Browser browser = Browser.as(HANAKO, "/municipalities/" + id)
                .fill("successor", "受ける市")
                .press("合併を登録する");
        assertThat(browser.status()).isEqualTo(422);
        browser.fill("mergedFrom", "令和元年10月1日").press("合併を登録する");
        assertThat(browser.main()).contains("2019年9月30日（令和元年）まで（受ける市へ）");
        assertThat(views.municipalities()).noneMatch(line -> line.id() == id);
        assertThat(bodyViews.bodiesNow()).noneMatch(body -> body.name().equals("合わさる町"));
        assertThat(Browser.as(Clerks.KANRI, "/accounts/new").text())
                .doesNotContain("合わさる町")
                .contains("受ける市");
        browser.press("合併の登録を取り消す");
        assertThat(views.municipalities()).anyMatch(line -> line.id() == id);
    }

    private String nameIn(int year, long id) {
        return views.municipalitiesAsOf(new FiscalYear(year)).stream()
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    void aRegionIsRenamedAndItsNameNotGivenTwice() {
        region("名のある圏域");
        Browser browser = Browser.as(HANAKO, "/regions")
                .fill("name", "名のある圏域")
                .fill("sortOrder", "9")
                .press("圏域を登録する");
        assertThat(browser.page().select("#name-error").text()).contains("登録済み");
        browser.open("/regions").follow("名のある圏域").fill("name", "名をかえた圏域").press("圏域を保存する");
        assertThat(browser.main()).contains("名をかえた圏域").doesNotContain("名のある圏域");
    }

    @Test
    void anotherBodyIsRegisteredOnceAndRenamed() {
        Browser browser =
                Browser.as(HANAKO, "/bodies").fill("name", "見本県立こども病院").press("推薦機関を登録する");
        assertThat(browser.page().select(".flash").text()).contains("登録しました");
        assertThat(browser.fill("name", "見本県立こども病院").press("推薦機関を登録する").status())
                .isEqualTo(422);
        long id = bodyViews.bodies().stream()
                .filter(line -> line.name().equals("見本県立こども病院"))
                .findFirst()
                .orElseThrow()
                .id();
        browser.open("/bodies/" + id).fill("name", "見本こども医療センター").press("保存する");
        assertThat(bodyViews.name(id)).isEqualTo("見本こども医療センター");
    }

    @Test
    void aProfessionHasAliasesAndALabelOfAYear() {
        Browser browser = Browser.as(HANAKO, "/professions/new")
                .fill("code", "test-supporter")
                .fill("name", "試験支援専門員")
                .tick("職名")
                .fill("aliases", "試験支援員\n\n 試験相談員 ")
                .fill("sortOrder", "810")
                .press("登録する");
        assertThat(browser.page().select("tr:contains(試験支援専門員)").text()).contains("試験支援員、試験相談員");
        String edit = browser.page().select("a:contains(試験支援専門員)").attr("href");
        browser.open(edit + "?year=2019").fill("printed", "試験支援相談員").press("保存する");
        assertThat(browser.open("/professions?year=2019")
                        .page()
                        .select("tr:contains(試験支援専門員)")
                        .text())
                .endsWith("試験支援相談員");
        assertThat(browser.open("/professions?year=2020")
                        .page()
                        .select("tr:contains(試験支援専門員)")
                        .text())
                .endsWith("試験支援専門員");
        long id = Long.parseLong(edit.replaceAll("\\D", ""));
        assertThat(professions.labelsOf(new FiscalYear(2019))).containsEntry(id, "試験支援相談員");
        browser.open(edit + "?year=2019").fill("printed", "").press("保存する");
        read.clear();
        assertThat(professions.labelsOf(new FiscalYear(2019))).containsEntry(id, "試験支援専門員");
    }

    @Test
    void aBodyThatIsRenamedKeepsItsOldNameInTheYearsBefore() {
        long id = bodies.add("旧見本療育センター");
        long before = cast.call(cast.course(Route.NOMINATED, 5), null);
        Browser browser = Browser.as(HANAKO, "/bodies/" + id)
                .fill("name", "新見本療育センター")
                .fill("renamedFrom", "令和30年4月1日")
                .press("保存する");
        assertThat(browser.page().select("#renamedFrom-error").text()).contains("その日になってから", "一度に変わる");
        browser.fill("renamedFrom", "令和2年4月1日").press("保存する");
        assertThat(browser.main()).contains("新見本療育センター").doesNotContain("旧見本療育センター");
        assertThat(browser.open("/bodies/" + id).main()).contains("旧見本療育センター", "2020年3月31日（令和2年）");
        assertThat(browser.open("/calls/" + before).main())
                .contains("旧見本療育センター")
                .doesNotContain("新見本療育センター");
        assertThat(bodyViews.bodiesIn(new FiscalYear(2020)))
                .anyMatch(line -> line.name().equals("新見本療育センター"));
        browser.open("/bodies/" + id).fill("name", "新見本療養センター").tick("誤記の訂正").press("保存する");
        assertThat(browser.open("/calls/" + before).main()).contains("旧見本療育センター");
        browser.open("/bodies/" + id).press("最後の名称の変更を取り消す");
        assertThat(browser.page().select("h1").text()).isEqualTo("旧見本療育センター");
        assertThat(browser.main()).doesNotContain("これまでの名前");
    }

    @Test
    void theNominationsOfAYearSayWhatTheirBodyWasCalledThen() {
        String code = MunicipalityCode.parse("97095").digits();
        long id = municipality("97095", "名のある町", "なのあるまち");
        long course = cast.course(Route.NOMINATED, 5);
        long one = cast.nominated(code, cast.call(course, null), 1, cast.person("渡邉", "名", "わたなべ", "な"));
        Browser.as(HANAKO, "/municipalities/" + id)
                .fill("name", "名のある市")
                .fill("renamedFrom", "令和2年10月1日")
                .press("名前を保存する");
        for (String page : List.of(
                "/courses/" + course + "/applications", "/applications/" + one, "/courses/" + course + "/selection")) {
            assertThat(Browser.as(HANAKO, page).main())
                    .as(page)
                    .contains("名のある町")
                    .doesNotContain("名のある市");
        }
        cast.select(course, java.time.LocalDate.of(2019, 9, 10));
        for (String page : List.of("/courses/" + course + "/selection", "/courses/" + course + "/enrollments")) {
            assertThat(Browser.as(HANAKO, page).main())
                    .as(page)
                    .contains("名のある町")
                    .doesNotContain("名のある市");
        }
        assertThat(Browser.as(HANAKO, "/municipalities/" + id + "?")
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo("名のある市");
        Browser removing = Browser.as(HANAKO, "/municipalities/" + id).press("この市町村を削除する");
        assertThat(removing.status()).isEqualTo(422);
        assertThat(removing.page().select(".problems").text()).contains("名のある市", "推薦1件", "推薦した受講者1名");
    }

    @Test
    void whatWasEnteredByMistakeIsRemoved() {
        long town = municipality("97096", "誤りの町", "あやまりのまち");
        region("誤りの圏域");
        Browser browser = Browser.as(HANAKO, "/municipalities/" + town);
        browser.fill("region", "誤りの圏域").fill("from", "平成31年4月1日").press("圏域を登録する");
        Browser region = Browser.as(HANAKO, "/regions").follow("誤りの圏域").press("この圏域を削除する");
        assertThat(region.page().select(".problems").text()).contains("この圏域に属する（属した）市町村1件");
        browser.press("最後の圏域の登録を取り消す");
        assertThat(browser.main()).contains("まだどの圏域にも入っていません");
        assertThat(region.press("この圏域を削除する").page().select(".flash").text()).contains("「誤りの圏域」を削除しました");
        browser.press("この市町村を削除する");
        assertThat(browser.page().select(".flash").text()).isEqualTo("「誤りの町」を削除しました。");
        assertThat(bodyViews.bodies()).noneMatch(line -> line.name().equals("誤りの町"));
        long body = bodies.add("誤りの機関");
        assertThat(Browser.as(HANAKO, "/bodies/" + body)
                        .press("この推薦機関を削除する")
                        .page()
                        .select(".flash")
                        .text())
                .contains("削除しました");
        long profession = professionDesk.add(
                new NewProfession("test-mistake", "誤りの職種", ProfessionGroup.OTHER, 830, java.util.Set.of("誤り")));
        assertThat(Browser.as(HANAKO, "/professions/" + profession)
                        .press("この職種を削除する")
                        .page()
                        .select(".flash")
                        .text())
                .contains("「誤りの職種」を削除しました");
    }

    @Test
    void aMasterInUseStaysAndNamesWhatHangsOnIt() {
        long call = cast.call(cast.course(Route.NOMINATED, 5), null);
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("渡邉", "使", "わたなべ", "つかう"));
        long nurse = professions.lines().stream()
                .filter(line -> line.name().equals("看護師"))
                .findFirst()
                .orElseThrow()
                .id();
        Browser browser = Browser.as(HANAKO, "/professions/" + nurse).press("この職種を削除する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems").text()).containsPattern("看護師.*この職種の申込み\\d+件");
        long body = bodies.add("使う機関");
        accounts.createUser(new NewUser("uses-body", "使う 人", Role.NOMINATOR, body), Browser.PASSWORD);
        assertThat(Browser.as(HANAKO, "/bodies/" + body)
                        .press("この推薦機関を削除する")
                        .page()
                        .select(".problems")
                        .text())
                .contains("使う機関", "利用者1件");
    }

    @Test
    void aStaleProfessionFormShowsBothVersions() {
        long id = professionDesk.add(
                new NewProfession("test-stale", "古びる職種", ProfessionGroup.OTHER, 820, java.util.Set.of()));
        Browser mine = Browser.as(HANAKO, "/professions/" + id).fill("aliases", "わたしの書き方");
        Browser.as(HANAKO, "/professions/" + id).fill("aliases", "先の書き方").press("保存する");
        mine.press("保存する");
        assertThat(mine.page().select("section.note").text()).contains("ほかの書き方 先の書き方");
        assertThat(mine.value("aliases")).isEqualTo("わたしの書き方");
    }

    @Test
    void officersAndAdministratorsKeepTheMastersAndNobodyElse() {
        long municipality = views.municipalityOf(Cast.SHIOMI).orElseThrow();
        long body = bodyViews.ofMunicipality(Cast.SHIOMI).orElseThrow();
        region("見る圏域");
        for (String page : List.of(
                "/municipalities",
                "/municipalities/new",
                "/municipalities/" + municipality,
                "/regions",
                "/regions/" + regions.lines().get(0).id(),
                "/bodies",
                "/bodies/" + body,
                "/professions",
                "/professions/new",
                "/professions/" + professions.lines().get(0).id())) {
            assertThat(Browser.as(HANAKO, page).status()).as(page).isEqualTo(200);
            assertThat(Browser.as(Clerks.KANRI, page).status()).as(page).isEqualTo(200);
            assertThat(Browser.at(page).path()).as(page).startsWith("/sign-in?next=");
            Clerks.STRANGERS.forEach(viewer ->
                    assertThat(Browser.as(viewer, page).status()).as(page).isEqualTo(403));
        }
        Browser form = Browser.as(HANAKO, "/municipalities/" + municipality).fill("name", "乗っ取り市");
        assertThat(form.become(Clerks.ICHIRO).press("名前を保存する").status()).isEqualTo(403);
    }

    @Test
    void twoHundredMoreRowsTakeAsManyStatements() {
        List<String> pages = List.of("/municipalities", "/bodies", "/regions", "/professions");
        regionDesk.add("増える圏域", 700);
        List<Long> before = pages.stream().map(this::sent).toList();
        List<Long> many = IntStream.range(0, 200)
                .mapToObj(n -> municipality(String.valueOf(98000 + n), "増える町" + n, "ふえるちょう"))
                .toList();
        for (int n = 0; n < 20; n++) {
            regionDesk.add("増える圏域" + n, 700 + n);
            professionDesk.add(
                    new NewProfession("more-" + n, "増える職種" + n, ProfessionGroup.OTHER, 900, java.util.Set.of("増" + n)));
        }
        assertThat(pages.stream().map(this::sent).toList()).isEqualTo(before);
        Browser second = Browser.as(HANAKO, "/municipalities?q=増える町").follow("次へ");
        assertThat(second.page().select("tbody tr")).hasSize(50);
        assertThat(second.page().select(".pager").first().text()).contains("200件中 51～100件");
        // Each further municipality is a line for every course of the reports that other tests read.
        many.forEach(desk::remove);
    }

    private long sent(String page) {
        Browser browser = Browser.as(HANAKO, page);
        assertThat(browser.status()).as(page).isEqualTo(200);
        return statements.during(() -> browser.open(page));
    }

    private long municipality(String fiveDigits, String name, String kana) {
        return desk.add(new NewMunicipality(MunicipalityCode.parse(fiveDigits), name, kana));
    }

    private static void region(String name) {
        Browser.as(HANAKO, "/regions").fill("name", name).fill("sortOrder", "５").press("圏域を登録する");
    }
}
