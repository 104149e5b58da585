package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.ApplicationLine;
import org.tsunagi.intake.ApplicationSearch;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.selection.SeatRule;
import org.tsunagi.selection.SeatRule.BodyOrder;
import org.tsunagi.selection.SelectionViews;

/** Employers apply for their people and rank them. */
@QuarkusTest
class EmployerRouteTest {
    @Inject
    Cast cast;

    @Inject
    OpenDoor door;

    @Inject
    IntakeViews views;

    @Inject
    IntakeDesk desk;

    @Inject
    CallDesk calls;

    @Inject
    CallViews callViews;

    @Inject
    SelectionViews selections;

    @Inject
    Statements statements;

    @Inject
    OfficeClock clock;

    private long course;
    private long call;

    @BeforeEach
    void aCourseOfTwoSeats() {
        course = cast.course(FiscalYear.of(clock.today()), Route.EMPLOYER, 2);
        call = door.call(course, Duration.ofHours(-1), Duration.ofHours(1));
    }

    @Test
    void theOrderOfTheFormIsTheRankAndIsChangedBeforeItIsSent() {
        Browser clerk = form("なみ訪問看護ステーション", "髙﨑", "葛󠄀城", "鷗").press("内容を確認する");
        assertThat(clerk.main()).contains("上から順に、勤務先の順位になります。");
        clerk.press("鷗 一郎を上へ").press("鷗 一郎を上へ");
        assertThat(clerk.page().select("h2").eachText()).contains("1人目　鷗 一郎", "2人目　髙﨑 一郎", "3人目　葛󠄀城 一郎");
        clerk.press("入力に戻る");
        assertThat(clerk.value("p1-family")).isEqualTo("鷗");
        clerk.press("内容を確認する").press("まとめて申し込む");
        assertThat(clerk.page().selectFirst("section.slip").text()).contains("勤務先の控え", "第1順位 鷗 一郎", "第3順位 葛󠄀城 一郎");
        assertThat(clerk.page().select("section.slip").stream().skip(1))
                .hasSize(3)
                .noneMatch(slip -> slip.text().contains("順位"));
        assertThat(ranks())
                .containsExactly(
                        tuple("なみ訪問看護ステーション", 1, "鷗"),
                        tuple("なみ訪問看護ステーション", 2, "髙﨑"),
                        tuple("なみ訪問看護ステーション", 3, "葛󠄀城"));
        assertThat(Browser.as(cast.officer(), "/applications/" + id("髙﨑")).main())
                .contains("なみ訪問看護ステーションの申込み　勤務先の第2順位", "電話 099-000-0009", "第2順位");
        assertThat(Browser.as(cast.officer(), "/courses/" + course + "/applications")
                        .main())
                .contains("なみ訪問看護ステーション 第2順位");
    }

    @Test
    void theSameFormSentTwiceRanksTheSamePeopleOnce() {
        Browser clerk = form("なみ訪問看護ステーション", "髙﨑", "葛󠄀城").press("内容を確認する");
        assertThat(Set.copyOf(clerk.pressAtOnce(10, "まとめて申し込む"))).hasSize(1);
        assertThat(ranks()).extracting(one -> one.toList().get(1)).containsExactly(1, 2);
    }

    @Test
    void theSelectionTakesTheFirstOfEachEmployerAndOverturnsNoRank() {
        send("なみ訪問看護ステーション", "髙﨑", "葛󠄀城");
        send("汐見相談支援センター", "山﨑");
        assertThat(seated()).containsExactlyInAnyOrder("髙﨑", "山﨑");
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/selection");
        assertThat(hanako.main()).contains("勤務先ごとの1番目の方から順に", "なみ訪問看護ステーション 第2順位", "第2順位。席の順は3番目（到着順）");
        hanako.follow("選考基準を変える");
        hanako.fill("一つの勤務先から受講決定にする人数の上限", "1").press("選考基準を保存する");
        assertThat(hanako.main()).contains("一つの勤務先から受講決定にするのは1名までです。", "なみ訪問看護ステーションの上限1名に達し");
        assertThatThrownBy(() -> cast.choose(course, new SeatRule(null, false, null, BodyOrder.LOTTERY, "")))
                .isInstanceOf(RuleViolation.class);
        door.close(call);
        cast.select(course, clock.today());
        assertThat(hanako.open("/courses/" + course + "/promotion").main())
                .contains("勤務先ごとに1番目、2番目と数えて", "なみ訪問看護ステーション 第2順位");
        assertThat(hanako.open("/notices/results/" + course).main()).doesNotContain("第2順位");
    }

    @Test
    void aLaterFormOfTheSameEmployerComesBehindWhomItSentBefore() {
        send("株式会社なみ", "髙﨑", "葛󠄀城");
        send("㈱ なみ", "鷗");
        send("なみ", "森");
        assertThat(ranks())
                .containsExactlyInAnyOrder(
                        tuple("株式会社なみ", 1, "髙﨑"),
                        tuple("株式会社なみ", 2, "葛󠄀城"),
                        tuple("㈱ なみ", 3, "鷗"),
                        tuple("なみ", 1, "森"));
    }

    @Test
    void noEmployerSendsMoreThanTheCallAllowsAndWhatWasTypedStays() {
        long limited = calls.open(
                course,
                new NewCall(clock.now().minusSeconds(60), clock.now().plusSeconds(3600), 2, ""),
                SubmissionKey.fresh());
        call = limited;
        send("なみ訪問看護ステーション", "髙﨑");
        Browser clerk = form("なみ訪問看護ステーション", "葛󠄀城", "鷗");
        assertThat(clerk.main()).contains("一つの勤務先から申し込めるのは2名までです。");
        clerk.press("内容を確認する").press("まとめて申し込む");
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.main()).contains("すでに申し込んだ方と合わせて2名までです。");
        assertThat(clerk.value("p2-family")).isEqualTo("鷗");
        assertThat(ranks()).hasSize(1);
        send("汐見相談支援センター", "山﨑", "森");
        assertThat(ranks()).hasSize(3);
    }

    @Test
    void theEmployerIsTheSenderWhereverItsPeopleAreListed() {
        send("なみ訪問看護ステーション", "髙﨑", "葛󠄀城");
        send("汐見相談支援センター", "髙﨑");
        long withdrawn = lines().stream()
                .filter(one -> "汐見相談支援センター".equals(one.body()))
                .findFirst()
                .orElseThrow()
                .id();
        Browser hanako = Browser.as(cast.officer(), "/applications/" + id("髙﨑"));
        assertThat(hanako.main()).containsPattern("髙﨑 一郎（[^）]*）　この研修　(なみ訪問看護ステーション|汐見相談支援センター)　提出済み");
        hanako.open("/applications/" + withdrawn).fill("reason", "異動のため").press("取り下げる");
        assertThat(csv(hanako, "/applications/applicants.csv"))
                .contains("申し込んだ勤務先,勤務先の順位")
                .doesNotContain("推薦");
        door.close(call);
        assertThat(hanako.open("/courses/" + course + "/selection").main()).doesNotContain("推薦機関");
        cast.select(course, clock.today());
        assertThat(hanako.open("/courses/" + course + "/selection").main())
                .contains("本人への可否の通知", "勤務先の順位")
                .doesNotContain("推薦機関");
        assertThat(csv(hanako, "/selection/files/outcomes.csv"))
                .contains("申し込んだ勤務先,勤務先の順位")
                .doesNotContain("推薦");
        assertThat(csv(hanako, "/enrollments/trainees.csv"))
                .contains("申し込んだ勤務先", "なみ訪問看護ステーション,なみ訪問看護ステーション")
                .doesNotContain("推薦", "直接");
        assertThat(hanako.open("/courses/" + course + "/enrollments").main())
                .contains("申し込んだ勤務先")
                .doesNotContain("推薦機関", "直接");
        assertThat(hanako.open("/search?q=髙﨑").main()).contains("勤務先の申込み");
        String person = hanako.page().select("th a[href^=/people/]").attr("href");
        assertThat(hanako.open(person).main()).contains("勤務先の申込み 第1順位");
    }

    @Test
    void theBoardSaysWhoSentHowManyAndLeadsToWhereTwoNamesAreMadeOne() {
        send("なみ訪問看護ステーション", "髙﨑", "葛󠄀城");
        send("なみ訪問看護スーション", "鷗");
        send("汐見相談支援センター", "山﨑");
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call);
        assertThat(hanako.page().select("#employers tbody tr").eachText())
                .containsExactly("なみ訪問看護ステーション 市町村なし ― 2 0", "なみ訪問看護スーション 市町村なし ― 1 0", "汐見相談支援センター 市町村なし ― 1 0");
        assertThat(hanako.page().select("#employers li").eachText())
                .containsExactly("なみ訪問看護ステーション（市町村なし） 2名　なみ訪問看護スーション（市町村なし） 1名　名前が少しだけ違います。");
        hanako.follow("なみ訪問看護スーション（市町村なし）");
        assertThat(hanako.page().select("tbody th a").eachText()).containsExactly("鷗 一郎");
        hanako.follow("鷗 一郎").follow("内容を変更する").fill("employer", "なみ訪問看護ステーション").press("変更を保存する");
        assertThat(hanako.open("/calls/" + call)
                        .page()
                        .select("#employers tbody tr")
                        .eachText())
                .containsExactly("なみ訪問看護ステーション 市町村なし ― 3 0", "汐見相談支援センター 市町村なし ― 1 0");
        assertThat(hanako.page().select("#employers li")).isEmpty();
        named("鷗", "なみ訪問看護スーション");
        door.close(call);
        cast.select(course, clock.today());
        assertThat(hanako.open("/calls/" + call).page().select("#employers tbody tr"))
                .hasSize(3);
        assertThat(hanako.page().select("#employers li"))
                .as("nothing can be corrected any more")
                .isEmpty();
    }

    private String csv(Browser hanako, String path) {
        return new String(hanako.open("/courses/" + course + path).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whomAnEmployerSentBeyondALimitLoweredSinceIsPointedOut() {
        send("なみ訪問看護ステーション", "髙﨑", "葛󠄀城");
        send("汐見相談支援センター", "山﨑");
        CallLine now = callViews.call(cast.officer(), call);
        calls.change(call, new NewCall(now.window().opensAt(), now.window().closesAt(), 1, ""), now.version());
        Browser board = Browser.as(cast.officer(), "/calls/" + call);
        assertThat(board.page().select("#employers tr:has(.tag) a").eachText()).containsExactly("なみ訪問看護ステーション");
        assertThat(board.page().select("#employers .note a").eachAttr("href"))
                .containsExactly("/courses/" + course + "/selection", "/calls/" + call + "/edit");
        assertThat(Browser.as(cast.officer(), "/courses/" + course + "/selection")
                        .page()
                        .select("tr:has(.tag:contains(上限超え)) th a")
                        .eachText())
                .containsExactly("葛󠄀城 一郎");
    }

    @Test
    void whoTakesItBackAndStandsAgainComesLastAndNeverReadsOfARankNorLeavesTheEmployer() {
        Browser clerk = send("なみ訪問看護ステーション", "髙﨑", "葛󠄀城");
        String link =
                clerk.page().select("section.slip .address").first().text().replaceFirst(".*/a/", "/a/");
        Browser phone = Browser.at(link).press("申込みを開く");
        assertThat(phone.main()).contains("髙﨑 一郎").doesNotContain("順位");
        phone.press("申込みを取り下げる").press("取下げを取り消す");
        assertThat(phone.main()).doesNotContain("順位");
        assertThat(ranks()).containsExactlyInAnyOrder(tuple("なみ訪問看護ステーション", 2, "葛󠄀城"), tuple("なみ訪問看護ステーション", 3, "髙﨑"));
        phone.follow("内容を変更する");
        assertThat(phone.main()).contains("勤務先 なみ訪問看護ステーション", "勤務先の市町村 ―", "勤務先が申し込んだとおりです。");
        assertThat(phone.page().select("#employer, #municipalityId")).isEmpty();
        OpenDoor.consent(phone, "listConsent", "GIVEN");
        OpenDoor.consent(phone, "publishConsent", "GIVEN");
        phone.page().selectFirst("input[name=employer]").val("自分だけの事業所");
        phone.press("変更を保存する");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.main()).contains("勤務先が申し込んだもののままに");
        phone.press("変更を保存する");
        assertThat(phone.main()).contains("変更を保存しました。");
    }

    @Test
    void anOfficerEntersPaperWithItsRankMovesItAndCorrectsTheEmployer() {
        send("なみ訪問看護ステーション", "髙﨑", "葛󠄀城");
        Browser hanako = paper("鷗", "2");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select("#rank-error").text()).contains("第2順位は、同じ勤務先の葛󠄀城 一郎さん");
        hanako.fill("rank", "").press("受講申込を登録する");
        assertThat(hanako.main()).contains("なみ訪問看護ステーションの申込み　勤務先の第3順位", "同じ勤務先の、隣の順位の方");
        hanako.press("順位を上へ");
        assertThat(ranks())
                .containsExactlyInAnyOrder(
                        tuple("なみ訪問看護ステーション", 1, "髙﨑"),
                        tuple("なみ訪問看護ステーション", 2, "鷗"),
                        tuple("なみ訪問看護ステーション", 3, "葛󠄀城"));
        send("汐見相談支援センター", "山﨑");
        hanako.open("/applications/" + id("鷗") + "/edit")
                .fill("employer", "汐見相談支援センター")
                .press("変更を保存する");
        assertThat(ranks())
                .containsExactlyInAnyOrder(
                        tuple("なみ訪問看護ステーション", 1, "髙﨑"),
                        tuple("なみ訪問看護ステーション", 3, "葛󠄀城"),
                        tuple("汐見相談支援センター", 1, "山﨑"),
                        tuple("汐見相談支援センター", 2, "鷗"));
        hanako.open("/applications/" + id("山﨑")).fill("reason", "異動のため").press("取り下げる");
        assertThat(hanako.main()).contains("汐見相談支援センターの申込み", "順位は、同じ勤務先の方の最後になります。");
        hanako.press("取下げを取り消す");
        assertThat(ranks())
                .contains(tuple("汐見相談支援センター", 2, "鷗"), tuple("汐見相談支援センター", 3, "山﨑"))
                .doesNotContain(tuple("汐見相談支援センター", 1, "山﨑"));
        hanako.open("/calls/" + call + "/direct/new");
        OpenDoor.fill(hanako).fill("employer", "").fill("receivedOn", today()).press("受講申込を登録する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select("#employer-error")).hasSize(1);
    }

    @Test
    void aMisspeltNameCorrectedOneByOneKeepsTheOrderWhichTheTrailTells() {
        send("なみ訪問看護スーション", "髙﨑", "葛󠄀城", "鷗");
        Browser hanako = named("鷗", "なみ訪問看護ステーション");
        assertThat(hanako.main()).contains("順位を移しました（なみ訪問看護スーション（市町村なし）の第3順位からなみ訪問看護ステーション（市町村なし）の第3順位へ）。");
        assertThat(hanako.open("/applications/" + id("鷗")).main())
                .contains("なみ訪問看護スーション（市町村なし）の第3順位からなみ訪問看護ステーション（市町村なし）の第3順位へ");
        named("葛󠄀城", "なみ訪問看護ステーション");
        named("髙﨑", "なみ訪問看護ステーション");
        assertThat(ranks())
                .containsExactlyInAnyOrder(
                        tuple("なみ訪問看護ステーション", 1, "髙﨑"),
                        tuple("なみ訪問看護ステーション", 2, "葛󠄀城"),
                        tuple("なみ訪問看護ステーション", 3, "鷗"));
        send("汐見相談支援センター", "山﨑");
        assertThat(named("山﨑", "なみ訪問看護ステーション").main()).contains("の第1順位からなみ訪問看護ステーション（市町村なし）の第4順位へ");
        assertThat(named("山﨑", "なみ訪問看護ステーション").main()).contains("変更を保存しました。").doesNotContain("順位を移しました");
        Browser blank = named("山﨑", "");
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.page().select("#employer-error").text()).contains("空のままにできません。");
        assertThat(ranks()).contains(tuple("なみ訪問看護ステーション", 4, "山﨑"));
    }

    @Test
    void theLimitOfACallIsForThoseOutsideAndOnlyForWhatIsNew() {
        call = calls.open(
                course,
                new NewCall(clock.now().minusSeconds(60), clock.now().plusSeconds(3600), 1, ""),
                SubmissionKey.fresh());
        Browser many = form("なみ訪問看護ステーション", "髙﨑", "葛󠄀城").press("内容を確認する");
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.main()).contains("すでに申し込んだ方と合わせて1名までです。");
        assertThat(many.value("p2-family")).isEqualTo("葛󠄀城");
        Browser clerk = send("なみ訪問看護ステーション", "髙﨑");
        String list = "/courses/" + course + "/applications";
        assertThat(Browser.as(cast.officer(), list).main()).doesNotContain("何回かに分けて届いた勤務先");
        Browser phone = Browser.at(clerk.page()
                        .select("section.slip .address")
                        .first()
                        .text()
                        .replaceFirst(".*/a/", "/a/"))
                .press("申込みを開く")
                .press("申込みを取り下げる");
        assertThat(clerk.open(clerk.path()).page().selectFirst("section.slip").text())
                .contains("勤務先の控え", "取下げ 髙﨑 一郎");
        assertThat(paper("鷗", "").main()).contains("勤務先の第1順位");
        phone.press("取下げを取り消す");
        assertThat(phone.main()).contains("受付済み");
        Browser hanako = paper("森", "");
        assertThat(hanako.main()).contains("なみ訪問看護ステーションの申込み　勤務先の第3順位");
        assertThat(ranks()).hasSize(3);
        assertThat(hanako.open(list).main()).contains("何回かに分けて届いた勤務先　なみ訪問看護ステーション。");
        send("汐見相談支援センター", "山﨑");
        assertThat(named("山﨑", "なみ訪問看護ステーション").main()).contains("第4順位へ");
    }

    private Browser named(String family, String employer) {
        return Browser.as(cast.officer(), "/applications/" + id(family) + "/edit")
                .fill("employer", employer)
                .press("変更を保存する");
    }

    @Test
    void theEmployersSheetStaysInItsOrderWhenTheFirstTakesItBack() {
        Browser clerk = send("なみ訪問看護ステーション", "髙﨑", "葛󠄀城");
        Browser.at(clerk.page().select("section.slip .address").first().text().replaceFirst(".*/a/", "/a/"))
                .press("申込みを開く")
                .press("申込みを取り下げる");
        assertThat(clerk.open(clerk.path())
                        .page()
                        .selectFirst("section.slip")
                        .select("tbody tr")
                        .eachText())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("第2順位 葛󠄀城 一郎"),
                        last -> assertThat(last).startsWith("取下げ 髙﨑 一郎"));
    }

    @Test
    void theStatementsOfTheListAndOfTheProposalDoNotGrow() {
        send("なみ訪問看護ステーション", "髙﨑", "葛󠄀城");
        String list = "/courses/" + course + "/applications";
        String proposal = "/courses/" + course + "/selection";
        String board = "/calls/" + call;
        Browser hanako = Browser.as(cast.officer(), list).open(proposal).open(board);
        long few = statements.during(() -> hanako.open(list).open(proposal).open(board));
        send("汐見相談支援センター", "山﨑", "森", "鷗", "林", "原", "東", "西", "南", "北", "辻");
        send("なみ訪問看護スーション", "岸");
        assertThat(statements.during(() -> hanako.open(list).open(proposal).open(board)))
                .isEqualTo(few);
    }

    @Test
    void onlyTheEmployersFormIsOffered() {
        assertThat(Browser.at("/apply/" + call + "/several").main()).contains("受講したい方は、勤務先にご相談ください。");
        Browser visitor = Browser.at("/apply");
        assertThat(visitor.page().select("main a.button").eachAttr("href"))
                .contains("/apply/" + call + "/several")
                .doesNotContain("/apply/" + call);
        assertThat(visitor.open("/apply/" + call).path()).isEqualTo("/apply/" + call + "/several");
        long direct = door.call();
        Browser alone = door.filled(direct).press("内容を確認する");
        Map<String, String> sent = OpenDoor.sending(alone);
        assertThat(alone.post("/apply/" + call, sent).status()).isEqualTo(422);
        assertThat(alone.main()).contains("勤務先が職員の分をまとめて申し込みます。");
        assertThatThrownBy(() -> desk.nominate(
                        cast.nominator(Cast.SHIOMI), call, 1, cast.person("森", "花", "モリ", "ハナ"), SubmissionKey.fresh()))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("intake.way.EMPLOYER"));
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call);
        assertThat(hanako.page().select("main a").eachAttr("href"))
                .contains("/calls/" + call + "/direct/new", "/apply/" + call)
                .doesNotContain(
                        "/calls/" + call + "/import",
                        "/calls/" + call + "/nominations/new",
                        "/courses/" + course + "/priorities");
        assertThat(hanako.open("/calls/" + call + "/import").main()).contains("直接の申込みを受け付けていません。");
        assertThat(Browser.as(cast.nominator(Cast.SHIOMI), "/nominations")
                        .page()
                        .select("section h2")
                        .eachAttr("id"))
                .doesNotContain("call-" + call);
        assertThat(ranks()).isEmpty();
    }

    private Browser form(String employer, String... families) {
        Browser clerk = door.shown(Browser.at("/apply/" + call + "/several"), Duration.ofMinutes(1))
                .fill("employer", employer)
                .fill("contact", "見本 花子")
                .fill("contactPhone", "099-000-0009");
        for (int i = 0; i < families.length; i++) {
            String p = "p" + (i + 1) + "-";
            clerk.fill(p + "family", families[i])
                    .fill(p + "given", "一郎")
                    .fill(p + "familyKana", "かな")
                    .fill(p + "birthDate", "S55.3." + (i + 4))
                    .fill(p + "profession", "看護師")
                    .fill(p + "allDaysPossible", "できる");
        }
        return clerk;
    }

    private Browser send(String employer, String... families) {
        Browser clerk = form(employer, families).press("内容を確認する").press("まとめて申し込む");
        assertThat(clerk.main()).contains("申込みを受け付けました。");
        return clerk;
    }

    private Browser paper(String family, String rank) {
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call + "/direct/new");
        return OpenDoor.fill(hanako)
                .fill("family", family)
                .fill("receivedOn", today())
                .fill("rank", rank)
                .press("受講申込を登録する");
    }

    private String today() {
        return clock.today().toString();
    }

    private List<org.assertj.core.groups.Tuple> ranks() {
        return lines().stream()
                .filter(one -> one.rank() != null)
                .map(one -> tuple(one.body(), one.rank(), one.name().family()))
                .toList();
    }

    private long id(String family) {
        return lines().stream()
                .filter(one -> one.name().family().equals(family))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<ApplicationLine> lines() {
        return views.found(
                cast.officer(), new ApplicationSearch(course, "", null, null, ApplicationSearch.Order.RANK), 0, 100);
    }

    private List<String> seated() {
        return QuarkusTransaction.requiringNew()
                .call(() -> selections.proposal(cast.officer(), course))
                .lines()
                .stream()
                .filter(line -> line.decided().result().isSeated())
                .map(line -> line.applicant().name().family())
                .toList();
    }
}
