package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.DirectDesk;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.Priorities;
import org.tsunagi.intake.Priorities.Declared;
import org.tsunagi.intake.PriorityDesk;
import org.tsunagi.intake.PriorityViews;
import org.tsunagi.selection.SeatRule;
import org.tsunagi.selection.SeatRule.BodyOrder;

/** Who applies directly declares a class, and the seats may be given by it. */
@QuarkusTest
class PriorityTest {
    private static final String QUESTION = "支援を担当していますか";
    private static final String NOW = "現に担当している方";
    private static final String SOON = "担当する予定がある方";
    private static final String OTHER = "その他の方";
    private static final Priorities THREE = new Priorities(QUESTION, List.of(NOW, SOON, OTHER));

    @Inject
    Cast cast;

    @Inject
    OpenDoor door;

    @Inject
    PriorityDesk desk;

    @Inject
    PriorityViews views;

    @Inject
    CallViews calls;

    @Inject
    DirectDesk paper;

    @Inject
    OfficeClock clock;

    @Test
    void theOfficeAsksAndWhoeverAppliesDeclaresAClassWithTheReason() {
        long call = door.call();
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call).follow("申込みの区分を決める");
        hanako.fill("question", QUESTION).fill("classes", NOW + "\n\n" + SOON + "\n" + OTHER);
        assertThat(hanako.press("保存する").page().select(".flash").text()).contains("申込みの区分を保存しました");

        Browser phone = door.filled(call).press("内容を確認する");
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.page().select("#priority-error").text()).contains("当てはまる区分を一つ選んでください");
        phone.tick(NOW).press("内容を確認する");
        assertThat(phone.page().select("#priorityReason-error").text()).contains("理由を入力してください");
        phone.fill("priorityReason", "訪問看護で週に3回").press("内容を確認する");
        assertThat(phone.main()).contains("まだ送信していません", NOW, "訪問看護で週に3回");
        phone.press("申し込む");
        assertThat(phone.main()).contains("申込みを受け付けました", NOW, "訪問看護で週に3回");
        assertThat(Browser.as(cast.officer(), "/applications/" + OpenDoor.id(phone))
                        .main())
                .contains(NOW, "訪問看護で週に3回");

        phone.follow("内容を変更する").tick(OTHER).fill("priorityReason", "").press("変更を保存する");
        assertThat(phone.main()).contains("変更を保存しました", OTHER).doesNotContain("訪問看護で週に3回");
    }

    @Test
    void aClassWithACharacterNobodySeesIsRefusedAndThePagePromisesNoOrder() {
        long call = door.call();
        Browser hanako = Browser.as(cast.officer(), "/courses/" + courseOf(call) + "/priorities");
        hanako.fill("question", QUESTION)
                .fill("classes", NOW + "\u200B\n" + OTHER)
                .press("保存する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select("#classes-error").text()).isNotEmpty();
        ask(courseOf(call), THREE);
        assertThat(door.filled(call).main()).contains("選考の参考にします").doesNotContain("上の区分の方から受講を決めます");
    }

    @Test
    void whereNothingIsAskedNothingIsShown() {
        long call = door.call();
        Browser phone = door.filled(call);
        assertThat(phone.page().select("[name^=priority]")).isEmpty();
        assertThat(phone.press("内容を確認する").main()).doesNotContain("区分");
        assertThat(Browser.at("/apply/" + call + "/several").page().select("[name*=priority]"))
                .isEmpty();
        assertThat(Browser.as(cast.officer(), "/calls/" + call + "/direct/new")
                        .page()
                        .select("[name^=priority]"))
                .isEmpty();
    }

    @Test
    void anEmployerSaysItForEachOfItsPeople() {
        long call = door.call();
        ask(courseOf(call), THREE);
        Browser clerk = door.shown(Browser.at("/apply/" + call + "/several"), Duration.ofMinutes(1))
                .fill("employer", "なみ訪問看護ステーション")
                .fill("contact", "見本 花子")
                .fill("contactPhone", "099-000-0009")
                .fill("p1-family", "鷗")
                .fill("p1-familyKana", "かもめ")
                .fill("p1-birthDate", "S55.3.4");
        clerk.page().select("#p1-profession option:contains(看護師)").first().attr("selected", "");
        clerk.page().select("#p1-allDaysPossible option[value=YES]").attr("selected", "");
        clerk.press("内容を確認する");
        assertThat(clerk.page().select("#p1-priority-error").text()).contains("当てはまる区分");
        clerk.page().select("#p1-priority option:contains(" + SOON + ")").attr("selected", "");
        clerk.fill("p1-priorityReason", "来月から担当する").press("内容を確認する");
        assertThat(clerk.main()).contains(SOON, "来月から担当する");
        clerk.press("まとめて申し込む");
        assertThat(clerk.main()).contains("1名の申込みを受け付けました");
        assertThat(views.declared(courseOf(call))).containsExactly(SOON);
    }

    @Test
    void aClassThatSomebodyDeclaredStaysAndTheOrderMayChange() {
        long call = door.call();
        long course = courseOf(call);
        ask(course, THREE);
        enter(call, "吉田", 1, NOW);
        RuleViolation refused = catchThrowableOfType(
                RuleViolation.class, () -> ask(course, new Priorities(QUESTION, List.of(SOON, OTHER))));
        assertThat(refused.sentence()).contains("「現に担当している方」を選んだ申込みがあるため");
        assertThat(catchThrowableOfType(RuleViolation.class, () -> ask(course, null)))
                .isNotNull();
        ask(course, new Priorities(QUESTION, List.of("予定がある方", NOW, OTHER)));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> views.ofCourse(course))
                        .orElseThrow()
                        .classes())
                .containsExactly("予定がある方", NOW, OTHER);
        assertThat(catchThrowableOfType(
                        StaleForm.class, () -> desk.ask(cast.officer(), course, THREE, Fingerprint.sent("別"))))
                .isNotNull();
        RuleViolation unknown = catchThrowableOfType(RuleViolation.class, () -> enter(call, "髙橋", 2, SOON));
        assertThat(unknown.sentence()).contains("選び直してください");
    }

    @Test
    void aCourseByNominationAsksNobody() {
        long course = cast.course(Route.NOMINATED, 2);
        assertThat(catchThrowableOfType(RuleViolation.class, () -> ask(course, THREE))
                        .sentence())
                .contains("推薦による研修");
        assertThat(Browser.as(cast.officer(), "/courses/" + course + "/priorities")
                        .page()
                        .select("main form"))
                .isEmpty();
    }

    @Test
    void theSeatsAreGivenByClassAndTheDecisionKeepsWhyWhileTheLetterDoesNotSayIt() {
        long course = cast.course(FiscalYear.of(clock.today()), Route.DIRECT, 2);
        long call = door.call(course, Duration.ofHours(-1), Duration.ofHours(1));
        enter(call, "佐藤", 1, null);
        ask(course, THREE);
        enter(call, "吉田", 2, OTHER);
        enter(call, "髙橋", 3, NOW);
        enter(call, "山﨑", 4, SOON);
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/selection/rule");
        hanako.tick("申込みの区分の順に席を割り当てる").press("選考基準を保存する");
        assertThat(hanako.page().select("section[aria-labelledby=rule-title]").text())
                .contains("まず申込みの区分の順です");
        assertThat(why(hanako, "髙橋")).isEqualTo("直接の申込み。席の順は1番目（区分「現に担当している方」、到着順）、定員2名のため受講決定。");
        assertThat(why(hanako, "吉田")).isEqualTo("直接の申込み。席の順は3番目（区分「その他の方」、到着順）、定員2名に達したため補欠。");
        assertThat(why(hanako, "佐藤")).isEqualTo("直接の申込み。席の順は4番目（区分なし、到着順）、定員2名に達したため補欠。");
        door.close(call);
        cast.select(course, LocalDate.of(2019, 9, 6));
        assertThat(Browser.as(cast.officer(), "/courses/" + course + "/selection")
                        .main())
                .contains("区分「現に担当している方」");
        assertThat(Browser.as(cast.officer(), "/notices/results/" + course).main())
                .contains("髙橋", "補欠となりました")
                .doesNotContain("区分", NOW, SOON, OTHER);
        assertThat(catchThrowableOfType(RuleViolation.class, () -> ask(course, THREE)))
                .isNotNull();
    }

    @Test
    void theOrderOfAClassIsOfDirectApplicationsOnly() {
        long course = cast.course(Route.NOMINATED, 2);
        SeatRule byClass = new SeatRule(null, null, false, null, BodyOrder.ARRIVAL, "", true);
        assertThat(catchThrowableOfType(RuleViolation.class, () -> cast.choose(course, byClass)))
                .isNotNull();
    }

    private void ask(long course, @Nullable Priorities wanted) {
        desk.ask(
                cast.officer(),
                course,
                wanted,
                QuarkusTransaction.requiringNew().call(() -> views.seen(course)));
    }

    private long courseOf(long call) {
        return calls.call(cast.officer(), call).courseId();
    }

    /** Paper that came in this order; it may leave the class open. */
    private void enter(long call, String family, int order, @Nullable String label) {
        Particulars p =
                cast.person(family, "花", "あ", "い", LocalDate.of(1964, 1, 1).plusDays(call * 11 + order));
        Particulars said = label == null
                ? p
                : new Particulars(
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
                        p.plannedRole(),
                        p.reason(),
                        p.allDaysPossible(),
                        p.earlierCourse(),
                        p.listConsent(),
                        p.publishConsent(),
                        p.consentNote(),
                        p.accommodation(),
                        new Declared(label, "理由"));
        Instant received = clock.now().minus(Duration.ofMinutes(30)).plusSeconds(order);
        paper.enter(cast.officer(), call, received, said, SubmissionKey.fresh());
    }

    private static String why(Browser browser, String family) {
        return browser.page()
                .select("main tr:has(th a:contains(" + family + ")) td small:matches(。$)")
                .first()
                .text();
    }
}
