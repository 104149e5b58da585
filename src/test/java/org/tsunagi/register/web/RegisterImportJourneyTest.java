package org.tsunagi.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.Cast;
import org.tsunagi.Chromium;
import org.tsunagi.Completers;
import org.tsunagi.Tab;
import org.tsunagi.TestViewing;
import org.tsunagi.base.workbook.Column;
import org.tsunagi.base.workbook.DataSheet;

/** In a browser: an office's own workbook of earlier years, from the menu to the person's page and back again. */
@QuarkusTest
@Tag("once")
@EnabledIf("org.tsunagi.Chromium#isThere")
class RegisterImportJourneyTest {
    private static final DataSheet<List<Object>> SHEET = new DataSheet<>(
            "修了者",
            List.of(
                    text("修了番号", 0),
                    text("受講者名", 1),
                    text("よみ", 2),
                    text("生年月日（和暦）", 3),
                    text("受けた研修", 4),
                    text("修了年度", 5),
                    Column.date("修了した日", row -> (LocalDate) row.get(6)),
                    text("所属市町村", 7),
                    text("資格", 8)));

    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Test
    void anOfficesOwnWorkbookIsTakenOverAndLinkedAndTakenBack() {
        completers.course("𠮷田 旅子");
        try (Chromium chromium = new Chromium()) {
            BrowserContext desk = chromium.fresh(1280);
            desk.setExtraHTTPHeaders(TestViewing.headers(cast.officer()));
            Tab officer = new Tab(chromium, desk);
            officer.open("/register").follow("以前の名簿を移行する").look("import-start");
            sent(officer, book("平成元年13月4日"));
            for (String[] one : new String[][] {
                {"column-0", "NUMBER"},
                {"column-1", "NAME"},
                {"column-2", "KANA"},
                {"column-3", "BIRTH_DATE"},
                {"column-4", "COURSE"},
                {"column-5", "YEAR"},
                {"column-6", "COMPLETED_ON"},
                {"column-7", "MUNICIPALITY"},
                {"column-8", "PROFESSIONS"}
            }) {
                officer.choose(one[0], one[1]);
            }
            officer.look("import-columns").press("この割り当てで確かめる").look("import-words");
            assertThat(officer.main()).contains("医療的ケア児支援者養成研修（旧制度）", "旧汐見町", "准看");
            officer.press("この割り当てで確かめる").look("import-wrong");
            assertThat(officer.main()).contains("D3 生年月日", "修了日は令和元年度（2019）の日です");
            sent(officer, book("S64.1.5"));
            officer.look("import-preview");
            assertThat(officer.main()).contains("移行する修了", "葛󠄀城 旅夫", "同じ方かもしれません");
            officer.press("この内容で移行する").look("import-batch");
            officer.tickLabel("𠮷田 旅子").press("印を付けた方と結び付ける");
            assertThat(officer.main()).contains("1件を、受講者の記録と結び付けました。");
            officer.open("/register?q=%E6%97%85%E5%AD%90").look("import-register");
            officer.click("a[href^='/register/entries/']").look("import-entry").follow("𠮷田 旅子さんの記録");
            assertThat(officer.main()).contains("以前の名簿から移行した修了", "旧-001");
            officer.look("import-person").follow("医療的ケア児支援者養成研修（旧制度）").follow("旅の証書");
            officer.fill("reason", "古い版のファイルだったため").press("この移行を取り消す");
            assertThat(officer.main()).contains("古い版のファイルだったため");
            officer.look("import-undone").open("/register?state=TAKEN_BACK&q=%E6%97%A7-001");
            assertThat(officer.main()).contains("移行取消し");
        }
    }

    private static void sent(Tab officer, byte[] book) {
        officer.open("/register/import")
                .attach("修了者名簿.xlsx", book)
                .fill("series", "旅の証書")
                .press("読み込んで確かめる");
    }

    private static byte[] book(String born) {
        String course = "医療的ケア児支援者養成研修（旧制度）";
        LocalDate first = LocalDate.of(2018, 10, 17);
        LocalDate second = born.startsWith("平成") ? LocalDate.of(2019, 10, 17) : first;
        return SHEET.workbook(
                "名簿",
                "見本県",
                first,
                List.of(
                        List.of("旧-001", "𠮷田 旅子", "ヨシダ タビコ", "昭和55年3月4日", course, "平成30年度", first, "汐見市", "看護師"),
                        List.of("旧-002", "葛󠄀城　旅夫", "", born, course, "H30", second, "旧汐見町", "看護師、准看")));
    }

    private static Column<List<Object>> text(String heading, int at) {
        return Column.text(heading, row -> (String) row.get(at));
    }
}
