package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.web.OpenDoor;

/** Who applies without an account may wish that the head of the workplace is told, and not wish it any more. */
@QuarkusTest
class OwnCopyTest {
    private static final String BOX = "input[name=employerCopy]";

    @Inject
    Cast cast;

    @Inject
    OpenDoor door;

    @Inject
    IntakeViews applications;

    @Inject
    OfficeClock clock;

    private long course;
    private long call;

    @BeforeEach
    void aCourseForWhichPeopleApply() {
        course = cast.course(FiscalYear.of(clock.today()), Route.DIRECT, 2);
        call = door.call(course, Duration.ofHours(-1), Duration.ofHours(1));
    }

    @Test
    void theWishReachesTheLetterAndTheTrail() {
        Browser form = wishing();
        assertThat(form.main()).contains("所属長への写し：受講が決まったとき、勤務先の所属長にも写しを送る。");
        form.press("入力に戻る");
        assertThat(form.page().select(BOX).hasAttr("checked")).isTrue();
        form.press("内容を確認する").press("申し込む");
        assertThat(form.main()).contains("県から勤務先の所属長にもお知らせします");
        long id = OpenDoor.id(form);
        assertThat(applications.one(cast.officer(), id).employerCopy()).isTrue();
        Browser officer = Browser.as(cast.officer(), "/applications/" + id);
        assertThat(officer.page().select("tr:contains(所属長への写し)").text()).contains("本人", "受講決定のとき、所属長にも写しを送る");
        door.close(call);
        cast.select(course, clock.today());
        assertThat(officer.open("/notices/employers/" + course)
                        .page()
                        .select(".choice label")
                        .text())
                .contains("所属長（髙﨑 𠮷）");
    }

    @Test
    void whoTicksNothingWishesForNothing() {
        Browser form = door.filled(call).press("内容を確認する");
        assertThat(form.main()).contains("所属長への写し：送らない。");
        form.press("申し込む");
        assertThat(form.main()).doesNotContain("所属長にもお知らせします");
        Browser officer = Browser.as(cast.officer(), "/applications/" + OpenDoor.id(form));
        assertThat(officer.page().select("tr:contains(所属長への写し)")).isEmpty();
        assertThat(applications.one(cast.officer(), OpenDoor.id(form)).employerCopy())
                .isFalse();
    }

    @Test
    void itIsTakenBackAndSaidAgainByTheLinkAndEachIsALine() {
        Browser form = wishing().press("申し込む");
        long id = OpenDoor.id(form);
        form.follow("内容を変更する");
        assertThat(form.page().select(BOX).hasAttr("checked")).isTrue();
        form.page().select(BOX).removeAttr("checked");
        form.press("変更を保存する");
        assertThat(applications.one(cast.officer(), id).employerCopy()).isFalse();
        form.follow("内容を変更する").press("変更を保存する");
        Browser officer = Browser.as(cast.officer(), "/applications/" + id);
        assertThat(officer.page().select("tr:contains(所属長への写し)").eachText())
                .hasSize(2)
                .last()
                .asString()
                .contains("本人", "所属長への写しは送らない");
    }

    @Test
    void theHeadOfNoWorkplaceIsToldNothingAndWhatWasTypedStays() {
        Browser form = door.filled(call).fill("employer", "なし").tick("勤務先の所属長にも写しを送る");
        form.press("内容を確認する");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.page().select("#employerCopy-error").text()).contains("「なし」のときは");
        assertThat(form.value("family")).isEqualTo("髙﨑");
        assertThat(form.page().select(BOX).hasAttr("checked")).isTrue();
        Map<String, String> sent = OpenDoor.sending(wishing());
        sent.put("employer", "なし");
        assertThat(sentAgain(sent).status()).isEqualTo(422);
        assertThat(applications.standing(course).arrived()).isZero();
    }

    @Test
    void theSameFormWithAnotherWishSaysTheWishAgain() {
        Browser form = wishing();
        Map<String, String> sent = OpenDoor.sending(form);
        form.press("申し込む");
        long id = OpenDoor.id(form);
        sent.remove("employerCopy");
        assertThat(OpenDoor.id(sentAgain(sent))).isEqualTo(id);
        assertThat(applications.one(cast.officer(), id).employerCopy()).isFalse();
        assertThat(applications.standing(course).arrived()).isOne();
    }

    /** Another browser sends these fields. */
    private Browser sentAgain(Map<String, String> fields) {
        Browser again = Browser.at("/apply/" + call);
        fields.put(
                "csrf-token", again.page().select("[name=csrf-token]").first().val());
        return again.post("/apply/" + call, fields);
    }

    private Browser wishing() {
        return door.filled(call).tick("勤務先の所属長にも写しを送る").press("内容を確認する");
    }
}
