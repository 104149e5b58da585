package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.course.Program.Route;
import org.tsunagi.enrollment.EnrollmentViews;

/** An exception that another one or another rule leaves without its effect is shown first and decides nothing. */
@QuarkusTest
class ExceptionWithoutEffectTest {
    @Inject
    Cast cast;

    @Inject
    EnrollmentViews enrolled;

    private String page;
    private long course;
    private long call;
    private long late;

    @BeforeEach
    void oneSeatForThree() {
        course = cast.course(Route.NOMINATED, 1);
        call = cast.call(course, null);
        nominated(Cast.SHIOMI, 1, "吉田");
        nominated(Cast.SHIOMI, 2, "髙橋");
        late = nominated(Cast.NAMIOTO, 1, "山﨑");
        page = "/courses/" + course + "/selection";
    }

    @Test
    void whatOneExceptionTakesFromAnotherIsShownAndMendedBeforeTheDecision() {
        Browser hanako = Browser.as(cast.officer(), page);
        except(hanako, "山﨑");
        except(hanako, "髙橋");
        assertThat(hanako.main()).contains("例外にしたとおりの結果にならない方が1名います");
        String line = hanako.page().select("tr#line-" + late).text();
        assertThat(line).contains("例外どおりになりません", "受講決定にするための例外です");
        assertThat(hanako.page().select("main tbody tr").first().id())
                .as("the first to be looked at")
                .isEqualTo("line-" + late);
        approved(hanako).press("決定して公表する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select(".problems").text()).contains("例外にしたとおりの結果にならない方がいます：山﨑 花", "例外をやめてから");
        assertThat(hanako.value("documentNumber")).isEqualTo("障福第1234号");
        Browser form = Browser.as(cast.officer(), "/applications/" + late + "/result");
        assertThat(form.main()).contains("例外どおりになりません");
        form.press("結果を保存する");
        assertThat(form.main()).doesNotContain("例外どおりになりません");
        approved(form).press("決定して公表する");
        assertThat(enrolled.standingOn(course))
                .extracting(one -> one.name().family())
                .containsExactly("髙橋");
    }

    @Test
    void aRuleThatIsChangedSaysThatAnExceptionMayLoseItsEffect() {
        assertThat(Browser.as(cast.officer(), page + "/rule").main()).contains("そのとおりの結果にならないことがあります", "直すまで決定できません");
    }

    private static void except(Browser browser, String family) {
        browser.follow("結果を変える：" + family + " 花")
                .tick("受講決定")
                .tick("席の順")
                .fill("reason", "広域の調整")
                .press("結果を保存する");
        assertThat(browser.status()).isEqualTo(200);
    }

    private long nominated(String body, int rank, String family) {
        return cast.nominated(
                body,
                call,
                rank,
                cast.person(family, "花", "あ", "い", LocalDate.of(1939, 1, 1).plusDays(course * 7 + rank)));
    }

    private static Browser approved(Browser browser) {
        return browser.fill("draftedOn", "R1.9.2")
                .fill("approvedOn", "令和元年9月6日")
                .fill("effectiveOn", "2019/9/6")
                .fill("documentNumber", "障福第1234号")
                .fill("approver", "障害福祉課長");
    }
}
