package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.EnrollmentLine;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.ChangeAnswerDesk;
import org.tsunagi.intake.ChangeDesk;
import org.tsunagi.intake.ChangeKind;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.Particulars;
import org.tsunagi.masters.HolidayViews;
import org.tsunagi.trainee.TraineeDesk;
import org.tsunagi.trainee.TraineeViews;

/** What an accepted change leaves: letters, figures, ranks, the record of the person, and what can be undone of it. */
@QuarkusTest
class ChangeAnswerTest {
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
    ChangeAnswerDesk answers;

    @Inject
    EnrollmentViews enrolled;

    @Inject
    TraineeDesk trainees;

    @Inject
    TraineeViews people;

    @Inject
    HolidayViews holidays;

    @Inject
    OfficeClock clock;

    private Viewer ichiro;
    private Viewer neighbour;
    private long course;
    private long call;
    private long hanakos;
    private long taros;
    private FiscalYear year;
    private LocalDate firstDay;

    @BeforeEach
    void oneSeatAndTwoWhoWantIt() {
        ichiro = cast.nominator(Cast.SHIOMI);
        neighbour = cast.nominator(Cast.NAMIOTO);
        begins(60);
    }

    private void begins(int daysAhead) {
        firstDay = clock.today().plusDays(daysAhead);
        year = FiscalYear.of(firstDay);
        course = cast.course(year, Route.NOMINATED, 1);
        cast.day(year, firstDay, SubjectKind.LECTURE, course);
        LocalDateTime then = LocalDateTime.now(OfficeClock.ZONE).minusDays(5);
        clock.at(then, () -> {
            call = calls.open(
                    course,
                    new NewCall(
                            clock.now().minus(Duration.ofDays(5)), clock.now().plus(Duration.ofDays(3)), 1, ""),
                    SubmissionKey.fresh());
            hanakos = submitted(ichiro, person("髙橋", "花子"));
        });
        clock.at(then.plusHours(1), () -> taros = submitted(neighbour, person("山﨑", "太郎")));
    }

    @Test
    void theLettersOpenAfterASubstitution() {
        decideAndSubstitute();
        assertThat(officer("/notices/results/" + course).main())
                .contains("髙﨑 葛󠄀子", "受講を決定しました")
                .doesNotContain("髙橋 花子");
        assertThat(officer("/notices/decisions/" + course).status()).isEqualTo(200);
    }

    @Test
    void theWorkbookSaysOfASubstituteInWhosePlace() {
        decideAndSubstitute();
        String file = new String(
                officer("/courses/" + course + "/selection/files/outcomes.csv").bytes(), StandardCharsets.UTF_8);
        assertThat(file).contains("髙橋 花子さんに代わり、受講決定（交代）。").doesNotContain("受講決定（交代）。その後");
    }

    @Test
    void aSubstitutionCountsOnceAfterTheDecision() {
        decideAndSubstitute();
        assertThat(officer("/courses/" + course + "/selection")
                        .page()
                        .select("dl.figures div")
                        .eachText())
                .containsExactly("定員 1名", "申込み 2件", "受講決定 1名", "補欠 1名");
        assertThat(Browser.as(ichiro, "/nominations?year=" + year.year())
                        .page()
                        .select("section[aria-labelledby=call-" + call + "]")
                        .text())
                .contains("1機関1名まで（現在1名）");
        accept(ask(ichiro, substituteOf(hanakos), ChangeKind.CANCELLATION, null));
        assertThat(officer("/courses/" + course + "/selection")
                        .page()
                        .select("dl.figures div")
                        .eachText())
                .containsExactly("定員 1名", "申込み 2件", "受講決定 0名", "補欠 1名", "受講辞退 1名");
    }

    @Test
    void theRankIsKeptAlongAChainOfSubstitutes() {
        decideAndSubstitute();
        long second = substituteOf(hanakos);
        accept(ask(ichiro, second, ChangeKind.SUBSTITUTION, person("𠮷田", "実")));
        assertThat(outcomes(ichiro)).contains("第1順位 𠮷田 実");
        assertThat(views.standing(course).decided()).isEqualTo(2);
        assertThat(applied()).isEqualTo(2);
    }

    @Test
    void aSubstitutionAskedInTimeIsNotDoneOnceTheCourseHasBegun() {
        select();
        long request = ask(ichiro, hanakos, ChangeKind.SUBSTITUTION, person("髙﨑", "葛󠄀子"));
        assertThat(officer("/changes/" + request).main())
                .contains(
                        "交代の申出の期限",
                        JapaneseDate.both(holidays.calendar().before(firstDay, 5)),
                        "研修の初日",
                        JapaneseDate.both(firstDay));
        clock.at(
                firstDay.plusDays(1).atTime(9, 0),
                () -> assertThatThrownBy(() -> accept(request)).hasMessageContaining("intake.change.begun"));
        assertThat(standing()).containsExactly("髙橋 花子");
        clock.at(firstDay.minusDays(1).atTime(9, 0), () -> accept(request));
        assertThat(standing()).containsExactly("髙﨑 葛󠄀子");
    }

    @Test
    void whatWasAskedTooLateForADayThatMovedIsNotDone() {
        select();
        long request = ask(ichiro, hanakos, ChangeKind.SUBSTITUTION, person("髙﨑", "葛󠄀子"));
        cast.day(year, clock.today().plusDays(2), SubjectKind.LECTURE, course);
        Browser hanako = officer("/changes/" + request);
        assertThat(hanako.main()).contains("まででした", "受け入れない理由").doesNotContain(ACCEPT);
        assertThatThrownBy(() -> accept(request)).hasMessageContaining("intake.change.askedLate");
        assertThat(standing()).containsExactly("髙橋 花子");
    }

    @Test
    void whoWasReplacedBeforeTheDecisionDoesNotComeBackBesideTheSubstitute() {
        accept(ask(ichiro, hanakos, ChangeKind.SUBSTITUTION, person("髙﨑", "葛󠄀子")));
        Browser hanako = officer("/applications/" + hanakos);
        assertThat(hanako.main()).contains("髙﨑 葛󠄀子").doesNotContain("取下げを取り消す");
        assertThatThrownBy(() -> intake.reinstate(cast.officer(), hanakos)).hasMessageContaining("intake.replaced");
    }

    @Test
    void whoWasReplacedCountsThoughTheDeadlineIsMovedLater() {
        accept(ask(ichiro, hanakos, ChangeKind.SUBSTITUTION, person("髙﨑", "葛󠄀子")));
        assertThat(applied()).isEqualTo(2);
        officer("/calls/" + call + "/edit")
                .fill("closesOn", clock.today().plusDays(2).toString())
                .press("変更を保存する");
        assertThat(applied()).isEqualTo(2);
    }

    @Test
    void whatABodyTookBackItselfIsNoAnswer() {
        select();
        Browser body = Browser.as(ichiro, "/changes/" + ask(ichiro, hanakos, ChangeKind.CANCELLATION, null));
        body.press("申出を取り消す");
        assertThat(Browser.as(ichiro, "/").page().select("a[href=" + body.path() + "]"))
                .isEmpty();
        assertThat(Browser.as(ichiro, "/applications/" + hanakos).main()).contains("この申出は取り消しました");
    }

    @Test
    void aSubstitutionIsPromisedOnlyWhereItIsPossible() {
        assertThat(Browser.as(ichiro, "/applications/" + hanakos).main())
                .contains("交代の申出は", "同じ推薦機関の別の方と代われます")
                .doesNotContain("補欠");
        select();
        assertThat(Browser.as(neighbour, "/applications/" + taros).main())
                .contains("受講の辞退を申し出る")
                .doesNotContain("交代");
        assertThat(Browser.as(ichiro, "/applications/" + hanakos).main()).contains("補欠の方より先に");
        begins(3);
        assertThat(Browser.as(ichiro, "/applications/" + hanakos).main())
                .contains("まででした")
                .doesNotContain("代われます");
        begins(-1);
        select();
        assertThat(Browser.as(ichiro, "/applications/" + hanakos).main())
                .contains("訂正を申し出る", "まででした")
                .doesNotContain("代われます");
    }

    @Test
    void whoWaitsGivesUpThePlaceOnTheWaitingListAndNoSeat() {
        select();
        assertThat(Browser.as(neighbour, "/applications/" + taros + "/changes/new?kind=CANCELLATION")
                        .main())
                .contains("補欠から外れます")
                .doesNotContain("補欠の方に回ります", "元に戻せません");
        Browser hanako = officer("/changes/" + ask(neighbour, taros, ChangeKind.CANCELLATION, null));
        assertThat(hanako.main()).contains("補欠から外します", "補欠に戻せます").doesNotContain("取り消せません", "席が一つ空き");
        long seat = ask(ichiro, hanakos, ChangeKind.CANCELLATION, null);
        assertThat(officer("/changes/" + seat).main())
                .contains("席が一つ空き", "受講辞退は取り消せません")
                .doesNotContain("補欠から外します");
        assertThat(officer("/").page().select("main li").eachText())
                .filteredOn(line -> line.contains("変更の申出に答える") && line.contains(title()))
                .singleElement()
                .asString()
                .contains("2件");
    }

    @Test
    void aCorrectionLeavesWhatTheOfficeKnowsBetter() {
        select();
        EnrollmentLine line = enrolled.on(cast.officer(), course).get(0);
        trainees.correctName(
                cast.officer(),
                line.traineeId(),
                new PersonName("潮見", "花子", "シオミ", "ハナコ"),
                "婚姻",
                people.one(cast.officer(), line.traineeId()).version());
        Browser body = Browser.as(ichiro, "/applications/" + hanakos).follow("訂正を申し出る");
        body.fill("why", "誤記").fill("family", "高橋").fill("given", "華子").press("訂正を申し出る");
        Browser hanako = officer(body.path());
        assertThat(hanako.page().select("tbody tr").eachText())
                .containsExactly("姓 髙橋 → 高橋 受講の記録は「潮見」で、受け入れても変わりません。", "名 花子 → 華子");
        assertThat(Browser.as(ichiro, body.path()).main()).doesNotContain("潮見");
        hanako.press(ACCEPT);
        assertThat(hanako.page().select(".flash").text()).contains("受け入れました");
        assertThat(enrolled.on(cast.officer(), course).get(0).name().full()).isEqualTo("潮見 華子");
    }

    private void decideAndSubstitute() {
        select();
        accept(ask(ichiro, hanakos, ChangeKind.SUBSTITUTION, person("髙﨑", "葛󠄀子")));
    }

    private long substituteOf(long application) {
        String path = Browser.as(
                        ichiro,
                        Browser.as(ichiro, "/applications/" + application)
                                .page()
                                .select("a[href^=/changes/]:contains(申出を見る)")
                                .attr("href"))
                .page()
                .select("dt:contains(交代した方) + dd a")
                .attr("href");
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private void accept(long request) {
        String seen = officer("/changes/" + request)
                .page()
                .select("input[name=version]")
                .val();
        answers.accept(cast.officer(), request, seen.isEmpty() ? 0 : Long.parseLong(seen));
    }

    private long ask(Viewer by, long application, ChangeKind kind, @Nullable Particulars person) {
        return changes.ask(by, application, kind, "異動のため", person, SubmissionKey.fresh());
    }

    /** Somebody else each time. */
    private Particulars person(String family, String given) {
        LocalDate born = LocalDate.of(1951, 1, 1).plusDays(PEOPLE.incrementAndGet());
        return cast.person(family, given, "あ", "い", born);
    }

    private long submitted(Viewer by, Particulars person) {
        long id = intake.nominate(by, call, 1, person, SubmissionKey.fresh());
        intake.submit(by, id, views.one(by, id).version());
        return id;
    }

    private void select() {
        cast.select(course, clock.today());
    }

    private Browser officer(String path) {
        return Browser.as(cast.officer(), path);
    }

    private String title() {
        return views.one(cast.officer(), hanakos).course();
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
