package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.EnrollmentLine;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.ChangeDesk;
import org.tsunagi.intake.ChangeKind;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.Particulars;
import org.tsunagi.masters.HolidayViews;
import org.tsunagi.selection.RuleDesk;
import org.tsunagi.selection.SeatRule;
import org.tsunagi.selection.SeatRule.BodyOrder;
import org.tsunagi.selection.SelectionViews;

/** What a body wants changed after the deadline or the decision, and what an officer answers. */
@QuarkusTest
class ChangeRequestTest {
    private static final String ACCEPT = "申出を受け入れる";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Inject
    Cast cast;

    @Inject
    CallDesk calls;

    @Inject
    IntakeDesk intake;

    @Inject
    IntakeViews views;

    @Inject
    ChangeDesk changes;

    @Inject
    EnrollmentViews enrolled;

    @Inject
    HolidayViews holidays;

    @Inject
    RuleDesk rules;

    @Inject
    SelectionViews selections;

    @Inject
    OfficeClock clock;

    @Inject
    Statements statements;

    private Viewer ichiro;
    private Viewer neighbour;
    private long course;
    private long call;
    private long hanakos;
    private FiscalYear year;
    private LocalDate firstDay;

    @BeforeEach
    void oneSeatAndTwoWhoWantIt() {
        ichiro = cast.nominator(Cast.SHIOMI);
        neighbour = cast.nominator(Cast.NAMIOTO);
        begins(60);
    }

    /** Somebody else each time: one who is corrected is known by the new name in every other course. */
    private void begins(int daysAhead) {
        LocalDate born = LocalDate.of(1961, 1, 1).plusDays(PEOPLE.incrementAndGet());
        firstDay = clock.today().plusDays(daysAhead);
        year = FiscalYear.of(firstDay);
        course = cast.course(year, Route.NOMINATED, 1);
        cast.day(year, firstDay, SubjectKind.LECTURE, course);
        LocalDateTime then = LocalDateTime.now(OfficeClock.ZONE).minusDays(5);
        clock.at(then, () -> {
            call = calls.open(
                    course,
                    new NewCall(
                            clock.now().minus(Duration.ofDays(5)), clock.now().plus(Duration.ofDays(3)), null, ""),
                    SubmissionKey.fresh());
            hanakos = submitted(ichiro, 1, cast.person("髙橋", "花子", "たかはし", "はなこ", born));
        });
        clock.at(then.plusHours(1), () -> submitted(neighbour, 2, cast.person("山﨑", "太郎", "やまざき", "たろう")));
    }

    @Test
    void aSubstituteHasTheSeatBeforeTheWaitingListIsAsked() {
        select();
        long before = applied();
        Browser body = Browser.as(ichiro, "/applications/" + hanakos).follow("交代を申し出る");
        assertThat(body.main()).contains(JapaneseDate.both(lastDay()) + "まで", "補欠の方より先に");
        substitute(body, "髙﨑", "葛󠄀子").press("交代を申し出る");
        assertThat(body.main()).contains("「交代」の申出を県に送りました", "髙﨑", "葛󠄀子", "申出中");
        assertThat(Browser.as(ichiro, "/outcomes?year=" + year.year()).main()).contains("交代を申出中");
        assertThat(Browser.as(ichiro, "/").main()).contains("変更の申出の答えを待つ");

        Browser hanako = Browser.as(cast.officer(), "/");
        assertThat(hanako.main()).contains("変更の申出に答える", "汐見市：交代");
        hanako.open(body.path());
        assertThat(hanako.main()).contains("異動のため", "町田 一郎", "第1順位");
        hanako.press(ACCEPT);
        assertThat(hanako.page().select(".flash").text()).contains("受け入れました");
        assertThat(hanako.main()).contains("髙﨑 葛󠄀子");

        assertThat(standing()).containsExactly("髙﨑 葛󠄀子");
        assertThat(outcomes(ichiro)).contains("受講決定（交代）", "受講辞退").doesNotContain("山﨑");
        assertThat(outcomes(neighbour)).contains("補欠（繰上げ第1位）").doesNotContain("髙﨑", "髙橋", "交代");
        assertThat(Browser.as(ichiro, "/applications/" + hanakos).main())
                .contains("交代：髙﨑 葛󠄀子さんへ。異動のため", "町田 一郎", "見本 花子");
        assertThat(applied()).as("a substitute is no applicant more").isEqualTo(before);
        assertThat(views.standing(course).decided()).isEqualTo(2);
        assertThat(enrolled.perCourse(year).stream()
                        .filter(one -> one.courseId() == course)
                        .mapToLong(one -> one.persons())
                        .sum())
                .isEqualTo(1);
        assertThat(Browser.as(cast.officer(), "/courses/" + course + "/promotion")
                        .page()
                        .select("figure[aria-label=補欠の順番] tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .contains("繰上げ第1位", "山﨑");
    }

    @Test
    void theLettersOfTheDecisionSayItOfTheSubstitute() {
        select();
        Browser.as(cast.officer(), "/changes/" + ask(ichiro, ChangeKind.SUBSTITUTION, person("髙﨑", "葛󠄀子")))
                .press(ACCEPT);
        assertThat(Browser.as(cast.officer(), "/notices/decisions/" + course).main())
                .contains("推薦1名のうち、受講決定1名", "第1順位　髙﨑 葛󠄀子　　受講決定（交代）", "髙橋 花子　　受講辞退");
        assertThat(Browser.as(cast.officer(), "/notices/results/" + course).main())
                .contains("髙﨑 葛󠄀子", "受講を決定しました。")
                .doesNotContain("髙橋");
    }

    @Test
    void aSubstitutePassesTheCheckThatEverybodyPasses() {
        rules.change(
                cast.officer(),
                course,
                new SeatRule(null, true, null, BodyOrder.ARRIVAL, ""),
                selections.rule(cast.officer(), course).seen());
        select();
        Browser body = Browser.as(ichiro, "/applications/" + hanakos).follow("交代を申し出る");
        substitute(body, "髙﨑", "葛󠄀子").tick("できない日がある").press("交代を申し出る");
        Browser hanako = Browser.as(cast.officer(), body.path()).press(ACCEPT);
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select(".problems").text()).contains("髙﨑 葛󠄀子");
        assertThat(standing()).containsExactly("髙橋 花子");
        assertThat(hanako.main()).contains("申出中");
    }

    @Test
    void afterTheLastDayASubstituteIsRefusedWithTheDateAndTheSeatCanBeGivenUpStill() {
        begins(3);
        select();
        Browser form = Browser.as(ichiro, "/applications/" + hanakos);
        assertThat(form.main())
                .contains(JapaneseDate.both(lastDay()) + "まででした", "補欠の方が繰り上がります")
                .doesNotContain("交代を申し出る");
        assertThatThrownBy(() -> ask(ichiro, ChangeKind.SUBSTITUTION, person("髙﨑", "葛󠄀子")))
                .hasMessageContaining("intake.change.tooLate");
        form.follow("受講の辞退を申し出る").fill("why", "異動のため").press("受講の辞退を申し出る");
        Browser.as(cast.officer(), form.path()).press(ACCEPT);
        assertThat(standing()).isEmpty();
        assertThat(Browser.as(cast.officer(), "/").main()).contains("繰り上げ");
    }

    @Test
    void aNeighboursRequestIsAsIfItDidNotExist() {
        select();
        long request = ask(ichiro, ChangeKind.CANCELLATION, null);
        Browser browser = Browser.as(neighbour, "/changes/" + request);
        assertThat(browser.status()).isEqualTo(404);
        assertThat(Browser.as(neighbour, "/applications/" + hanakos + "/changes/new?kind=CANCELLATION")
                        .status())
                .isEqualTo(404);
        assertThat(Browser.as(neighbour, "/changes").main()).doesNotContain("髙橋");
        String token = Browser.as(neighbour, "/nominations")
                .page()
                .select("input[name=csrf-token]")
                .attr("value");
        assertThat(Browser.as(neighbour, "/nominations")
                        .post("/changes/" + request + "/acceptance", Map.of("csrf-token", token))
                        .status())
                .isEqualTo(403);
        assertThat(standing()).hasSize(1);
    }

    @Test
    void twoOfficersWhoAcceptAtOnceSeatOneSubstitute() {
        select();
        long request = ask(ichiro, ChangeKind.SUBSTITUTION, person("髙﨑", "葛󠄀子"));
        List<String> answers = Browser.as(cast.officer(), "/changes/" + request).pressAtOnce(2, ACCEPT);
        assertThat(answers).filteredOn(answer -> answer.startsWith("303 ")).hasSize(1);
        assertThat(standing()).containsExactly("髙﨑 葛󠄀子");
    }

    @Test
    void whatIsSentTwiceIsAskedOnceAndOneWaitsAtATime() {
        select();
        Browser body = Browser.as(ichiro, "/applications/" + hanakos)
                .follow("受講の辞退を申し出る")
                .fill("why", "異動のため");
        List<String> answers = body.pressAtOnce(5, "受講の辞退を申し出る");
        assertThat(answers)
                .allMatch(answer -> answer.startsWith("303 /changes/"))
                .allMatch(answers.get(0)::equals);
        assertThatThrownBy(() -> ask(ichiro, ChangeKind.CORRECTION, person("髙橋", "華子")))
                .hasMessageContaining("intake.change.waits");
    }

    @Test
    void aBodyTakesItsRequestBackAndMayAskAgain() {
        select();
        Browser body = Browser.as(ichiro, "/changes/" + ask(ichiro, ChangeKind.CANCELLATION, null));
        Browser officer = Browser.as(cast.officer(), body.path());
        body.press("申出を取り消す");
        assertThat(body.main()).contains("申出を取り消しました", "取消し");
        officer.press(ACCEPT);
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.main()).contains("すでに答えが出ているか、取り消されています");
        assertThat(standing()).hasSize(1);
        ask(ichiro, ChangeKind.CANCELLATION, null);
    }

    @Test
    void aRefusalSaysWhyAndTheBodyReadsIt() {
        select();
        long request = ask(ichiro, ChangeKind.SUBSTITUTION, person("髙﨑", "葛󠄀子"));
        Browser hanako = Browser.as(cast.officer(), "/changes/" + request).press("受け入れない");
        assertThat(hanako.status()).isEqualTo(422);
        hanako.fill("words", "対象の職種の方ではないため").press("受け入れない");
        Browser body = Browser.as(ichiro, "/applications/" + hanakos);
        assertThat(body.main()).contains("受け入れられません", "対象の職種の方ではないため", "交代を申し出る");
        assertThat(Browser.as(ichiro, "/").main()).contains("変更の申出に答えがありました");
        assertThat(standing()).containsExactly("髙橋 花子");
    }

    @Test
    void beforeTheDecisionASubstituteKeepsTheRankAndTheOrderOfArrival() {
        long before = applied();
        long request = ask(ichiro, ChangeKind.SUBSTITUTION, person("𠮷田", "実"));
        assertThatThrownBy(this::select).hasMessageContaining("selection.changesWanted");
        Browser.as(cast.officer(), "/changes/" + request).press(ACCEPT);
        assertThat(applied()).isEqualTo(before);
        assertThat(views.standing(course).submitted()).isEqualTo(2);
        select();
        assertThat(standing()).containsExactly("𠮷田 実");
        assertThat(outcomes(ichiro)).contains("第1順位 𠮷田 実");
    }

    @Test
    void aWithdrawalIsAskedForAndCanBeUndone() {
        Browser body = Browser.as(ichiro, "/applications/" + hanakos);
        assertThat(body.main()).doesNotContain("取り下げる").contains("取下げを申し出る");
        body.follow("取下げを申し出る").press("取下げを申し出る");
        assertThat(body.status()).isEqualTo(422);
        body.fill("why", "退職のため").press("取下げを申し出る");
        Browser.as(cast.officer(), body.path()).press(ACCEPT);
        Browser hanako = Browser.as(cast.officer(), "/applications/" + hanakos);
        assertThat(hanako.main()).contains("取下げ", "退職のため");
        hanako.press("取下げを取り消す");
        select();
        assertThat(standing()).containsExactly("髙橋 花子");
    }

    @Test
    void aCorrectionShowsOldAndNewAndReachesTheRecordOfThePerson() {
        select();
        Browser body = Browser.as(ichiro, "/applications/" + hanakos).follow("訂正を申し出る");
        assertThat(body.value("family")).isEqualTo("髙橋");
        body.fill("why", "誤記").press("訂正を申し出る");
        assertThat(body.status()).isEqualTo(422);
        assertThat(body.main()).contains("変わったところがありません");
        body.fill("given", "葛󠄀子").fill("employer", "汐見市役所").press("訂正を申し出る");
        Browser hanako = Browser.as(cast.officer(), body.path());
        assertThat(hanako.page().select("tbody tr").eachText())
                .containsExactly("名 花子 → 葛󠄀子", "勤務先 訪問看護ステーションなみ → 汐見市役所");
        hanako.press(ACCEPT);
        assertThat(hanako.status()).isEqualTo(200);
        EnrollmentLine line = enrolled.on(cast.officer(), course).get(0);
        assertThat(line.name().full()).isEqualTo("髙橋 葛󠄀子");
        assertThat(line.employer()).isEqualTo("汐見市役所");
        assertThat(Browser.as(cast.officer(), "/people/" + line.traineeId()).main())
                .contains("髙橋 花子", "髙橋 葛󠄀子", "誤記");
    }

    @Test
    void anOfficerSeesThatTheSubstituteAppliedToo() {
        select();
        long request = ask(ichiro, ChangeKind.SUBSTITUTION, cast.person("山﨑", "太郎", "やまざき", "たろう"));
        Browser hanako = Browser.as(cast.officer(), "/changes/" + request);
        assertThat(hanako.main()).contains("同じ方かもしれない", "この研修");
        assertThat(Browser.as(ichiro, "/changes/" + request).main()).doesNotContain("波音市", "同じ方かもしれない");
    }

    @Test
    void aBodyChangesByItselfWhileTheCallIsOpen() {
        long open = calls.open(
                cast.course(year, Route.NOMINATED, 1),
                new NewCall(clock.now().minus(Duration.ofDays(5)), clock.now().plus(Duration.ofDays(3)), null, ""),
                SubmissionKey.fresh());
        long one = intake.nominate(ichiro, open, 1, cast.person("髙橋", "花子", "たかはし", "はなこ"), SubmissionKey.fresh());
        intake.submit(ichiro, one, views.one(ichiro, one).version());
        assertThat(Browser.as(ichiro, "/applications/" + one).main())
                .doesNotContain("申し出る")
                .contains("取り下げる");
        assertThatThrownBy(() -> changes.ask(ichiro, one, ChangeKind.WITHDRAWAL, "退職のため", null, SubmissionKey.fresh()))
                .hasMessageContaining("intake.change.notNow");
    }

    @Test
    void theOfficeSaysHowManyBusinessDays() {
        Viewer admin = new Viewer(3, "見本 管理", Role.ADMINISTRATOR, null, null);
        Browser settings =
                Browser.as(admin, "/settings").fill("changeDays", "21").press("期限を保存する");
        assertThat(settings.status()).isEqualTo(422);
        settings.fill("changeDays", "7").press("期限を保存する");
        assertThat(settings.value("changeDays")).isEqualTo("7");
        assertThat(Browser.as(ichiro, "/applications/" + hanakos).main())
                .contains(JapaneseDate.both(holidays.calendar().before(firstDay, 7)));
        settings.fill("changeDays", "5").press("期限を保存する");
        assertThat(settings.value("changeDays")).isEqualTo("5");
    }

    @Test
    void theStatementsDoNotGrowWithTheRequests() {
        ask(ichiro, ChangeKind.WITHDRAWAL, null);
        long list = statements.during(() -> Browser.as(cast.officer(), "/changes"));
        long own = statements.during(() -> Browser.as(ichiro, "/nominations?year=" + year.year()));
        for (int n = 0; n < 5; n++) {
            begins(60);
            ask(ichiro, ChangeKind.WITHDRAWAL, null);
        }
        assertThat(statements.during(() -> Browser.as(cast.officer(), "/changes")))
                .isEqualTo(list);
        assertThat(statements.during(() -> Browser.as(ichiro, "/nominations?year=" + year.year())))
                .isEqualTo(own);
    }

    private Browser substitute(Browser form, String family, String given) {
        return form.fill("why", "異動のため")
                .fill("family", family)
                .fill("given", given)
                .fill("familyKana", "たかさき")
                .fill("givenKana", "かつこ")
                .fill("birthDate", "S60.5.6")
                .fill("employer", "汐見市役所")
                .fill("phone", "099-000-0002")
                .fill("reason", "同じ業務を担うため")
                .tick("配置予定")
                .tick("看護師")
                .tick("できる");
    }

    private long ask(Viewer by, ChangeKind kind, @Nullable Particulars person) {
        return changes.ask(by, hanakos, kind, "異動のため", person, SubmissionKey.fresh());
    }

    private Particulars person(String family, String given) {
        return cast.person(family, given, "たかさき", "かつこ", LocalDate.of(1985, 5, 6));
    }

    private long submitted(Viewer by, int rank, Particulars person) {
        long id = intake.nominate(by, call, rank, person, SubmissionKey.fresh());
        intake.submit(by, id, views.one(by, id).version());
        return id;
    }

    private void select() {
        cast.select(course, clock.today());
    }

    private LocalDate lastDay() {
        return holidays.calendar().before(firstDay, 5);
    }

    private long applied() {
        return views.appliedPerMunicipality(year).stream()
                .filter(count -> count.courseId() == course)
                .mapToLong(count -> count.persons())
                .sum();
    }

    private List<String> standing() {
        return enrolled.standingOn(course).stream()
                .map(one -> one.name().full())
                .toList();
    }

    private String outcomes(Viewer of) {
        return Browser.as(of, "/outcomes?year=" + year.year())
                .page()
                .select("section[aria-labelledby=course-" + course + "]")
                .text();
    }
}
