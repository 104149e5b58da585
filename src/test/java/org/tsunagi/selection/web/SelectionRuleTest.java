package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.Applicant.PlannedRole;
import org.tsunagi.intake.DirectDesk;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.Priorities.Declared;
import org.tsunagi.intake.ReceiptNumber;
import org.tsunagi.selection.RuleDesk;
import org.tsunagi.selection.SeatRule;
import org.tsunagi.selection.SeatRule.BodyOrder;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.trainee.TraineeDesk;

/** By what the seats are given is chosen by the office; every place says why it is so, to the office only. */
@QuarkusTest
class SelectionRuleTest {
    private static final LocalDate DECIDED = LocalDate.of(2019, 9, 6);

    @Inject
    Cast cast;

    @Inject
    Statements statements;

    @Inject
    RuleDesk rules;

    @Inject
    SelectionViews selections;

    @Inject
    DirectDesk direct;

    @Inject
    EnrollmentViews enrolled;

    @Inject
    EnrollmentDesk enrollments;

    @Inject
    TraineeDesk trainees;

    @Inject
    AttendanceDesk attendance;

    @Inject
    CourseDesk courses;

    @Inject
    CourseViews plan;

    private long course;
    private long call;
    private String page;

    @BeforeEach
    void twoOfEachBodyForThreeSeats() {
        course = cast.course(Route.NOMINATED, 3);
        call = cast.call(course, 4);
        page = "/courses/" + course + "/selection";
        nominated(Cast.SHIOMI, 1, "吉田", true);
        nominated(Cast.SHIOMI, 2, "髙橋", true);
        nominated(Cast.NAMIOTO, 1, "山﨑", true);
        nominated(Cast.NAMIOTO, 2, "森", false);
    }

    @Test
    void untilSomebodyChoosesTheUsualRuleHoldsAndEachPlaceSaysWhy() {
        Browser hanako = Browser.as(cast.officer(), page);
        assertThat(hanako.page()
                        .select("section[aria-labelledby=rule-title] li")
                        .eachText())
                .containsExactly("席が足りないときは、同じ番目では届いた順です。");
        assertThat(why(hanako, "吉田")).isEqualTo("第1順位。席の順は1番目（到着順）、定員3名のため受講決定。");
        assertThat(why(hanako, "髙橋")).isEqualTo("第2順位。席の順は3番目（到着順）、定員3名のため受講決定。");
        assertThat(why(hanako, "森")).isEqualTo("第2順位。席の順は4番目（到着順）、定員3名に達したため補欠。");
    }

    @Test
    void theRuleIsChosenOnAFormAndKeptWithWhoChoseIt() {
        Browser hanako = Browser.as(cast.officer(), page).follow("選考基準を変える");
        assertThat(hanako.main()).contains("推薦依頼で推薦できる人数：4名");
        hanako.fill("limitPerBody", "一名").press("選考基準を保存する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.value("limitPerBody")).isEqualTo("一名");
        hanako.fill("limitPerBody", "１")
                .tick("配置予定・後任の方を先に")
                .tick("全日程を受講できること")
                .press("選考基準を保存する");
        assertThat(hanako.page().select(".flash").text()).contains("選考基準を保存しました");
        assertThat(hanako.page().select("section[aria-labelledby=rule-title]").text())
                .contains("配置予定・後任の方を先に", "受講決定にするのは1名まで", "全日程を受講できない方は受講不可", "見本 花子が保存");
        assertThat(why(hanako, "森")).isEqualTo("第2順位。全日程を受講できないため受講不可。");
        assertThat(why(hanako, "髙橋")).isEqualTo("第2順位。定員3名で席が足りるため受講決定。");
        Viewer auditor = new Viewer(8_999_998, "監査 三郎", Role.ADMINISTRATOR, null, null);
        assertThat(Browser.as(auditor, "/audit").main()).contains("選考基準を変更", "全日程を受講できない方は受講不可とします。");
    }

    @Test
    void whoIsBeyondTheLimitOfTheBodyWaitsForAllWhoAreWithinTheirs() {
        nominated(Cast.SHIOMI, 3, "佐藤", true);
        choose(new SeatRule(1, false, null, BodyOrder.ARRIVAL, ""));
        Browser hanako = Browser.as(cast.officer(), page);
        assertThat(why(hanako, "髙橋")).isEqualTo("第2順位。汐見市の上限1名を超えるが、上限以内の方全員の後に席が残るため受講決定。");
        long narrow = cast.course(Route.NOMINATED, 2);
        long its = cast.call(narrow, null);
        nominated(its, Cast.SHIOMI, 1, "吉田", true);
        nominated(its, Cast.SHIOMI, 2, "髙橋", true);
        assertThat(why(Browser.as(cast.officer(), "/courses/" + narrow + "/selection"), "髙橋"))
                .isEqualTo("第2順位。定員2名で席が足りるため受講決定。");
    }

    @Test
    void whoWaitsBeyondTheLimitIsToldSoAndABodyWhoseSeatsWereGivenUpComesFirst() {
        long two = cast.course(Route.NOMINATED, 3);
        long its = cast.call(two, null);
        nominated(its, Cast.SHIOMI, 1, "吉田", true);
        nominated(its, Cast.SHIOMI, 2, "髙橋", true);
        nominated(its, Cast.SHIOMI, 3, "佐藤", true);
        nominated(its, Cast.NAMIOTO, 1, "山﨑", true);
        nominated(its, Cast.NAMIOTO, 2, "森", true);
        nominated(its, Cast.NAMIOTO, 3, "林", true);
        change(two, new SeatRule(1, false, null, BodyOrder.ARRIVAL, ""));
        String proposal = "/courses/" + two + "/selection";
        Browser hanako = Browser.as(cast.officer(), proposal);
        assertThat(why(hanako, "髙橋")).contains("上限以内の方全員の後に席が残る");
        assertThat(why(hanako, "森")).isEqualTo("第2順位。波音市の上限1名に達し、席の順は4番目（到着順）、定員3名のため補欠。");
        cast.select(two, DECIDED);
        enrolled.standingOn(two).stream()
                .filter(one -> !one.name().family().equals("山﨑"))
                .forEach(one -> enrollments.cancel(cast.officer(), one.id(), "勤務の都合"));
        assertThat(hanako.open("/courses/" + two + "/promotion")
                        .page()
                        .select("figure[aria-label=補欠の順番] tbody th")
                        .eachText())
                .containsExactly("佐藤 花" + course, "森 花" + course, "林 花" + course);
        approved(hanako).press("この方を繰り上げる");
        assertThat(hanako.page().select(".flash").text()).contains("繰り上げ");
    }

    @Test
    void aProposalMadeUnderAnotherRuleIsNotDecidedAndTheRuleIsSettledWithTheSeats() {
        Browser late = approved(Browser.as(cast.officer(), page));
        Browser slow = Browser.as(cast.officer(), page + "/rule");
        // gives everybody the same as before
        choose(new SeatRule(9, false, null, BodyOrder.ARRIVAL, ""));
        late.press("決定して公表する");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().select(".problems").text()).contains("この画面を開いた後に", "選考基準");
        slow.fill("limitPerBody", "2").press("選考基準を保存する");
        assertThat(slow.status()).isEqualTo(422);
        assertThat(slow.page().select(".problems").text()).contains("ほかの方が先に");
        Browser last = Browser.as(cast.officer(), page + "/rule");
        approved(Browser.as(cast.officer(), page)).press("決定して公表する");
        last.fill("limitPerBody", "2").press("選考基準を保存する");
        assertThat(last.status()).isEqualTo(422);
        assertThat(last.main()).contains("決定済み", "受講決定にするのは9名まで");
        assertThat(last.page().select("main form")).isEmpty();
    }

    @Test
    void theWordsOfADecisionAreKeptForTheOfficeAndReachNobodyElse() {
        choose(new SeatRule(1, true, null, BodyOrder.ARRIVAL, ""));
        nominated(Cast.NAMIOTO, 3, "林", true);
        nominated(Cast.SHIOMI, 3, "佐藤", true);
        Browser hanako = approved(Browser.as(cast.officer(), page)).press("決定して公表する");
        assertThat(hanako.main()).contains("第2順位。汐見市の上限1名を超えるが", "決定のとき：第2順位。全日程を受講できないため受講不可。", "受講決定にするのは1名まで");
        String file = new String(hanako.open(page + "/files/outcomes.csv").bytes(), StandardCharsets.UTF_8);
        assertThat(file)
                .contains("第1順位。席の順は1番目（到着順）、定員3名のため受講決定。", "全日程を受講できないため受講不可。", "汐見市の上限1名に達し、席の順は5番目（到着順）、定員3名のため補欠。");
        for (String body : List.of(Cast.SHIOMI, Cast.NAMIOTO)) {
            assertThat(Browser.as(cast.nominator(body), "/outcomes?year=2019").main())
                    .contains("受講決定")
                    .doesNotContain("のため受講決定", "席の順", "上限", "全日程を受講できない", "のため受講不可");
        }
        Browser letters = Browser.as(cast.officer(), "/notices/results/" + course);
        assertThat(letters.page().select(".texts").text())
                .contains("受講を決定しました", "今回は、受講の決定に至りませんでした")
                .doesNotContain("順位", "上限", "席の順", "全日程", "番目", "定員", "抽選");
        letters.open("/notices/decisions/" + course);
        assertThat(letters.page().select(".texts").text())
                .contains("受講不可")
                .doesNotContain("上限", "席の順", "全日程", "番目", "定員");
    }

    @Test
    void whoCompletedTheProgramIsKnownByNameAndBirthDateTodayOrBefore() {
        long first = cast.course(Route.NOMINATED, 5);
        long firstCall = cast.call(first, null);
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, first);
        nominated(firstCall, Cast.SHIOMI, 1, "吉田", true);
        nominated(firstCall, Cast.NAMIOTO, 1, "山﨑", true);
        cast.select(first, DECIDED);
        long program = programOf(first);
        choose(new SeatRule(null, false, program, BodyOrder.ARRIVAL, ""));
        assertThat(why(Browser.as(cast.officer(), page), "吉田")).contains("修了の記録がないため受講不可");
        complete(first, day);
        trainees.correctName(
                cast.officer(),
                enrolled.standingOn(first).stream()
                        .filter(one -> one.name().family().equals("山﨑"))
                        .findFirst()
                        .orElseThrow()
                        .trainee()
                        .id(),
                PersonName.of("林田", "花" + course, "はやしだ", "はな"),
                "婚姻のため",
                0);
        Browser hanako = Browser.as(cast.officer(), page);
        assertThat(why(hanako, "吉田")).isEqualTo("第1順位。定員3名で席が足りるため受講決定。");
        assertThat(why(hanako, "山﨑")).isEqualTo("第1順位。定員3名で席が足りるため受講決定。");
        assertThat(why(hanako, "髙橋")).contains("の修了の記録がないため受講不可");
        assertThatThrownBy(() -> courses.removeProgram(program))
                .isInstanceOf(RuleViolation.class)
                .satisfies(refused ->
                        assertThat(((RuleViolation) refused).sentence()).contains("選考基準1件"));
    }

    @Test
    void aBodyWithoutACompleterOfTheSameProgramComesFirst() {
        long earlier = cast.course(Route.NOMINATED, 5);
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, earlier);
        nominated(cast.call(earlier, null), Cast.SHIOMI, 1, "吉田", true);
        cast.select(earlier, DECIDED);
        complete(earlier, day);
        long again =
                courses.plan(new CourseDesk.NewCourse(programOf(earlier), Cast.YEAR, "第2回", 1, CompletionRule.usual()));
        long its = cast.call(again, null);
        nominated(its, Cast.SHIOMI, 1, "髙橋", true);
        nominated(its, Cast.NAMIOTO, 1, "山﨑", true);
        String proposal = "/courses/" + again + "/selection";
        assertThat(why(Browser.as(cast.officer(), proposal), "髙橋")).contains("1番目（到着順）");
        change(again, new SeatRule(null, false, null, BodyOrder.NO_COMPLETER_FIRST, ""));
        Browser hanako = Browser.as(cast.officer(), proposal);
        assertThat(why(hanako, "山﨑")).isEqualTo("第1順位。席の順は1番目（修了者のいない機関を先に）、定員1名のため受講決定。");
        assertThat(why(hanako, "髙橋")).isEqualTo("第1順位。席の順は2番目（修了者のいない機関を先に）、定員1名に達したため補欠。");
    }

    @Test
    void aLotteryShowsWhatItIsDrawnFromAndKeepsIt() {
        long open = cast.course(Route.DIRECT, 2);
        long its = cast.call(open, null);
        List<Long> ids = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> direct.enter(
                        cast.officer(),
                        its,
                        Instant.parse("2019-07-01T00:00:0" + i + "Z"),
                        person("申込" + i, true),
                        SubmissionKey.fresh()))
                .toList();
        String rule = "/courses/" + open + "/selection/rule";
        Browser hanako = Browser.as(cast.officer(), rule).tick("抽選").press("選考基準を保存する");
        String seed = selections.rule(cast.officer(), open).rule().seed();
        assertThat(seed).matches("[0-9a-f]{16}");
        assertThat(hanako.main()).contains("抽選の種：" + seed);
        List<Long> drawn = ids.stream()
                .sorted(Comparator.comparing(id -> DigestUtils.sha256Hex(seed + ":" + new ReceiptNumber(id))))
                .toList();
        assertThat(selections.proposal(cast.officer(), open).lines().stream()
                        .sorted(Comparator.comparingInt(line -> line.order()))
                        .map(line -> line.applicant().id()))
                .containsExactlyElementsOf(drawn);
        hanako.open(rule).tick("到着順").press("選考基準を保存する");
        assertThat(hanako.main()).doesNotContain(seed);
        hanako.open(rule).tick("抽選").fill("seed", "").press("選考基準を保存する");
        assertThat(hanako.main()).contains("抽選の種：" + seed);
        hanako.open(rule).fill("seed", "立会い 3・5・1").press("選考基準を保存する");
        assertThat(hanako.main()).contains("抽選の種：立会い 3・5・1");
        assertThatThrownBy(() -> change(open, new SeatRule(null, false, null, BodyOrder.PLANNED_FIRST, "")))
                .hasMessage("selection.rule.orderOfOtherRoute");
    }

    @Test
    void anExceptionNamesOneRuleAndTheOthersStayInForceForItToo() {
        choose(new SeatRule(1, true, null, BodyOrder.ARRIVAL, ""));
        nominated(Cast.NAMIOTO, 3, "林", true);
        long mori = idOf("森");
        Browser hanako = Browser.as(cast.officer(), "/applications/" + mori + "/result");
        hanako.tick("受講決定").fill("reason", "1日は録画で補うため").press("結果を保存する");
        assertThat(hanako.page().select("#rule-error").text()).contains("例外にする基準を一つ");
        hanako.tick("機関・勤務先の上限").press("結果を保存する");
        assertThat(hanako.page().select("#rule-error").text())
                .contains("機関・勤務先の上限の例外だけでは、受講決定になりません", "全日程を受講できないため受講不可");
        hanako.tick("要件").press("結果を保存する");
        assertThat(hanako.page().select("#rule-error").text()).contains("要件の例外だけでは", "波音市の上限1名に達し");
        choose(new SeatRule(2, true, null, BodyOrder.ARRIVAL, ""));
        hanako.open("/applications/" + idOf("髙橋") + "/result")
                .tick("補欠")
                .tick("機関・勤務先の上限")
                .fill("reason", "調整")
                .press("結果を保存する");
        assertThat(hanako.page().select("#rule-error").text()).contains("受講決定にするときだけ");
        hanako.tick("席の順").press("結果を保存する");
        assertThat(why(hanako, "髙橋")).isEqualTo("第2順位。席の順の例外により補欠。");
        hanako.open("/applications/" + mori + "/result")
                .tick("受講決定")
                .tick("要件")
                .fill("reason", "1日は録画で補うため")
                .press("結果を保存する");
        assertThat(hanako.page().select("#line-" + mori).text())
                .contains("要件の例外により、", "例外（要件）", "案は受講不可。理由：1日は録画で補うため");
        approved(hanako).press("決定して公表する");
        assertThat(hanako.main()).contains("例外（要件）", "1日は録画で補うため", "例外（席の順）");
        assertThat(enrolled.standingOn(course)).hasSize(3);
    }

    @Test
    void theStatementsDoNotGrowWithTheApplicantsWhateverTheRuleAsks() {
        long program = programOf(cast.course(Route.NOMINATED, 1));
        long[] sizes = new long[2];
        for (int i = 0; i < 2; i++) {
            long crowded = cast.course(Route.NOMINATED, 5);
            long its = cast.call(crowded, null);
            for (int rank = 1; rank <= (i == 0 ? 10 : 110); rank++) {
                nominated(its, Cast.SHIOMI, rank, "田中" + rank, rank % 2 == 0);
            }
            change(crowded, new SeatRule(2, true, program, BodyOrder.NO_COMPLETER_FIRST, ""));
            sizes[i] = statements.during(() -> Browser.as(cast.officer(), "/courses/" + crowded + "/selection"));
        }
        assertThat(sizes[1]).isEqualTo(sizes[0]);
    }

    private void complete(long of, long day) {
        attendance.markRestPresent(cast.officer(), day);
        attendance.confirm(cast.officer(), day);
        cast.complete(of, LocalDate.of(2019, 10, 31));
    }

    private long programOf(long of) {
        String code = plan.line(of).programCode();
        return plan.programs().stream()
                .filter(one -> one.program().code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long idOf(String family) {
        return selections.proposal(cast.officer(), course).lines().stream()
                .filter(line -> line.applicant().name().family().equals(family))
                .findFirst()
                .orElseThrow()
                .applicant()
                .id();
    }

    private void choose(SeatRule rule) {
        change(course, rule);
    }

    private void change(long of, SeatRule rule) {
        Fingerprint seen = QuarkusTransaction.requiringNew()
                .call(() -> selections.rule(cast.officer(), of).seen());
        rules.change(cast.officer(), of, rule, seen);
    }

    private long nominated(String body, int rank, String family, boolean allDays) {
        return nominated(call, body, rank, family, allDays);
    }

    private long nominated(long to, String body, int rank, String family, boolean allDays) {
        return cast.nominated(body, to, rank, person(family, allDays));
    }

    /** Somebody of this test only, planned to be placed. */
    private Particulars person(String family, boolean allDays) {
        Particulars p = cast.person(
                family, "花" + course, "あ", "い", LocalDate.of(1962, 1, 1).plusDays(family.hashCode() % 900));
        return new Particulars(
                p.name(),
                p.birthDate(),
                p.employer(),
                p.employerKind(),
                p.municipalityId(),
                p.address(),
                p.phone(),
                p.email(),
                p.professionIds(),
                p.otherProfession(),
                p.yearsOfExperience(),
                p.childExperience(),
                PlannedRole.SUCCESSOR,
                p.reason(),
                allDays,
                p.earlierCourse(),
                p.listConsent(),
                p.publishConsent(),
                p.consentNote(),
                p.accommodation(),
                Declared.NONE);
    }

    private static String why(Browser browser, String family) {
        return browser.page()
                .select("main tr:has(th a:contains(" + family + ")) td small:matches(。$)")
                .first()
                .text();
    }

    private static Browser approved(Browser browser) {
        return browser.fill("draftedOn", "R1.9.2")
                .fill("approvedOn", "令和元年9月6日")
                .fill("effectiveOn", "2019/9/6")
                .fill("documentNumber", "障福第1234号")
                .fill("approver", "障害福祉課長");
    }
}
