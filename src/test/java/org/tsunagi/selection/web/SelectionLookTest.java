package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Chromium;
import org.tsunagi.TestViewing;
import org.tsunagi.course.Program.Route;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.selection.Proposal.ProposalLine;
import org.tsunagi.selection.RuleDesk;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SeatRule;
import org.tsunagi.selection.SeatRule.BodyOrder;
import org.tsunagi.selection.SeatRule.Breakable;
import org.tsunagi.selection.SelectionDesk;
import org.tsunagi.selection.SelectionDesk.Overrule;
import org.tsunagi.selection.SelectionViews;

/** The pages of a selection with its rule and its reasons, on a wide screen and on a phone: nothing scrolls sideways. */
@QuarkusTest
@Tag("once")
@EnabledIf("org.tsunagi.Chromium#isThere")
class SelectionLookTest {
    @Inject
    Cast cast;

    @Inject
    IntakeDesk intake;

    @Inject
    CallViews calls;

    @Inject
    EnrollmentDesk enrollments;

    @Inject
    EnrollmentViews enrolled;

    @Inject
    RuleDesk rules;

    @Inject
    SelectionDesk selection;

    @Inject
    SelectionViews selections;

    @Test
    void theProposalTheRuleAndTheOutcomesFitTheirScreens() {
        long proposed = course();
        long exception = exception(proposed);
        long decided = course();
        exception(decided);
        cast.select(decided, LocalDate.of(2019, 9, 6));
        long packed = course();
        long leaving = exception(packed);
        Browser officer =
                Browser.as(cast.officer(), "/courses/" + packed + "/selection").press("決裁用の案を作成する");
        intake.withdraw(cast.officer(), leaving, "勤務の都合");
        officer.open("/courses/" + packed + "/selection");
        long again = again();
        long decidedAgain = again();
        cast.select(decidedAgain, LocalDate.of(2019, 9, 13));
        long left = left();
        long twice = nominated(again, callsOf(again).get(1).id(), 3, 1, 0);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("second-new", "/courses/" + left + "/calls/new");
        pages.put("second-left", "/courses/" + left + "/selection");
        pages.put("second-proposed", "/courses/" + again + "/selection");
        pages.put("second-rule", "/courses/" + again + "/selection/rule");
        pages.put("second-decided", "/courses/" + decidedAgain + "/selection");
        pages.put("second-first", "/courses/" + decidedAgain + "/selection?round=1");
        pages.put("second-promotion", "/courses/" + decidedAgain + "/promotion");
        pages.put("second-board", "/calls/" + callsOf(decidedAgain).get(1).id());
        pages.put("second-called", "/calls/" + callsOf(again).get(1).id());
        pages.put("second-under-way", "/calls/" + callsOf(again).get(0).id());
        pages.put("second-no-offer", "/courses/" + again + "/promotion");
        pages.put("second-twice", "/applications/" + twice);
        pages.put("second-calls", "/calls?year=2019");
        pages.put("second-selections", "/selections?year=2019");
        pages.put("second-applications", "/courses/" + decidedAgain + "/applications");
        pages.put("selection-packs", "/courses/" + packed + "/selection");
        pages.put("selection-proposed", "/courses/" + proposed + "/selection");
        pages.put("selection-rule", "/courses/" + proposed + "/selection/rule");
        pages.put("selection-result", "/applications/" + exception + "/result");
        pages.put("selection-decided", "/courses/" + decided + "/selection");
        pages.put("selection-lottery", "/courses/" + cast.course(Route.DIRECT, 2) + "/selection/rule");
        try (Chromium chromium = new Chromium()) {
            for (int width : new int[] {1280, 375}) {
                BrowserContext context = chromium.fresh(width);
                context.setExtraHTTPHeaders(TestViewing.headers(cast.officer()));
                Page page = context.newPage();
                pages.forEach((name, path) -> {
                    page.navigate(chromium.root() + path);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "look", name + "-" + width + ".png")));
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as(name + " at " + width)
                            .isEqualTo(width);
                });
                context.close();
            }
        }
    }

    private List<CallLine> callsOf(long course) {
        return calls.callsOf(List.of(course));
    }

    /** Eight of each body for seven seats. */
    private long course() {
        long course = cast.course(Route.NOMINATED, 7);
        long call = cast.call(course, 8);
        for (int rank = 1; rank <= 8; rank++) {
            LocalDate born = LocalDate.of(1940, 1, 1).plusDays((course * 40 + rank * 2) % 18_000);
            cast.nominated(Cast.SHIOMI, call, rank, cast.person("汐見", "一" + rank, "しおみ", "はじめ", born));
            cast.nominated(Cast.NAMIOTO, call, rank, cast.person("波音", "二" + rank, "なみおと", "つぎ", born.plusDays(1)));
        }
        QuarkusTransaction.requiringNew()
                .run(() -> rules.change(
                        cast.officer(),
                        course,
                        new SeatRule(3, true, null, BodyOrder.PLANNED_FIRST, ""),
                        selections.rule(cast.officer(), course).seen()));
        return course;
    }

    /** Eight seats, of which five are given and two given up. */
    private long left() {
        long course = cast.course(Route.NOMINATED, 8);
        nominate(course, cast.call(course, 3), 3, 2, 0);
        cast.select(course, LocalDate.of(2019, 9, 6));
        enrolled.standingOn(course).stream()
                .limit(2)
                .forEach(one -> enrollments.cancel(cast.officer(), one.id(), "勤務の都合"));
        return course;
    }

    /** The same called again, six for the five that are free. */
    private long again() {
        long course = left();
        nominate(course, cast.call(course, 4), 2, 4, 500);
        return course;
    }

    private void nominate(long course, long call, int ofShiomi, int ofNamioto, int after) {
        for (int rank = 1; rank <= Math.max(ofShiomi, ofNamioto); rank++) {
            if (rank <= ofShiomi) {
                nominated(course, call, rank, rank, after);
            }
            if (rank <= ofNamioto) {
                LocalDate born = LocalDate.of(1940, 1, 1).plusDays((course * 40 + rank * 2 + after) % 18_000);
                cast.nominated(Cast.NAMIOTO, call, rank, cast.person("波音", "四" + rank, "なみおと", "よつ", born.plusDays(1)));
            }
        }
    }

    private long nominated(long course, long call, int rank, int who, int after) {
        LocalDate born = LocalDate.of(1940, 1, 1).plusDays((course * 40 + who * 2 + after) % 18_000);
        return cast.nominated(Cast.SHIOMI, call, rank, cast.person("汐見", "三" + who, "しおみ", "みつ", born));
    }

    private long exception(long course) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ProposalLine line =
                    selections.proposal(cast.officer(), course).lines().get(4);
            selection.overrule(
                    cast.officer(),
                    course,
                    new Overrule(line.applicant().id(), Result.NOT_ACCEPTED, Breakable.REQUIREMENT, "推薦書で要件を確かめられないため"),
                    line.seen());
            return line.applicant().id();
        });
    }
}
