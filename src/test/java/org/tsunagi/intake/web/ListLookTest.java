package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagi.intake.web.NominationFiles.filled;
import static org.tsunagi.intake.web.NominationFiles.row;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Chromium;
import org.tsunagi.Tab;
import org.tsunagi.TestViewing;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.IntakeDesk;

/** What a body's workbook would enter or has wrong, on a wide screen and on a phone: nothing scrolls sideways. */
@QuarkusTest
@Tag("once")
@EnabledIf("org.tsunagi.Chromium#isThere")
class ListLookTest {
    private static final String LONG = "社会福祉法人なみおと会重症心身障害児者総合支援センター汐見訪問看護ステーション";

    @Inject
    Cast cast;

    @Inject
    IntakeDesk intake;

    private long call;
    private Viewer shiomi;

    @Test
    void whatAWorkbookWouldEnterFitsItsScreen() {
        call = cast.openCall(cast.course(Route.NOMINATED, 40), null);
        shiomi = cast.nominator(Cast.SHIOMI);
        intake.nominate(shiomi, call, 1, cast.person("葛󠄀城", "𠮷子", "かつらぎ", "よしこ"), SubmissionKey.fresh());
        byte[] list = filled(template(), sheet -> {
            row(
                    sheet,
                    0,
                    Map.of("EMPLOYER", LONG, "EMAIL", "kango-station.shiomi.namioto@shakai-fukushi-hojin.example"));
            row(sheet, 1, described("2", "1980/3/4"));
            row(sheet, 2, described("3", "1980/3/5"));
        });
        byte[] wrong = filled(template(), sheet -> {
            row(sheet, 1, described("二番目にお願いします", "昭和64年1月8日"));
            row(sheet, 2, described("3", "1980/13/1"));
        });
        try (Chromium chromium = new Chromium()) {
            BrowserContext body = chromium.fresh(1280);
            body.setExtraHTTPHeaders(TestViewing.headers(shiomi));
            Tab clerk = new Tab(chromium, body).open("/calls/" + call + "/nominations/list");
            clerk.attach("推薦一覧.xlsx", wrong)
                    .click("button:has-text('読み込んで確かめる')")
                    .look("list-wrong");
            readDownwards(body.pages().get(0));
            clerk.attach("推薦一覧.xlsx", list).press("読み込んで確かめる").look("list-preview");
            readDownwards(body.pages().get(0));
        }
    }

    /** On a phone everything is read by scrolling down: the table in its frame too. */
    private static void readDownwards(Page page) {
        page.setViewportSize(375, 900);
        assertThat(page.evaluate(
                        "[...document.querySelectorAll('main .scroll')].map(one => one.scrollWidth - one.clientWidth)"))
                .isEqualTo(List.of(0));
        page.setViewportSize(1280, 900);
    }

    private byte[] template() {
        return Browser.as(shiomi, "/calls/" + call + "/nominations/list/template.xlsx")
                .bytes();
    }

    private static Map<String, String> described(String rank, String born) {
        return Map.of(
                "RANK",
                rank,
                "FAMILY",
                "髙﨑",
                "GIVEN",
                "鷗",
                "BIRTH_DATE",
                born,
                "EMPLOYER",
                LONG,
                "EMAIL",
                "kango-station.shiomi.namioto@shakai-fukushi-hojin.example",
                "REASON",
                "https://www.example.com/" + "a".repeat(60),
                "CHILD_EXPERIENCE",
                "医療的ケアが必要な児童の訪問看護を担当し、退院支援、保育所や学校との調整を行ってきました。");
    }
}
