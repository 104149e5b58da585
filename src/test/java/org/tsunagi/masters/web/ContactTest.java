package org.tsunagi.masters.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.masters.ContactDesk;
import org.tsunagi.masters.ContactDesk.InCharge;
import org.tsunagi.masters.ContactViews;
import org.tsunagi.masters.NominatingBodyDesk;
import org.tsunagi.masters.NominatingBodyViews;

/** The list of contacts keeps itself: each year the first who signs in says who is in charge. */
@QuarkusTest
class ContactTest {
    private static final AtomicLong ACCOUNTS = new AtomicLong(70_000);

    @Inject
    Cast cast;

    @Inject
    ContactDesk desk;

    @Inject
    ContactViews views;

    @Inject
    NominatingBodyDesk bodies;

    @Inject
    NominatingBodyViews bodyViews;

    @Inject
    OfficeClock clock;

    @Inject
    Statements statements;

    @Test
    void theFirstPageAsksOnceAYearAndTheOfficeReadsIt() {
        Viewer clerk = clerk();
        assertThat(Browser.as(clerk, "/").main()).contains("担当者の連絡先の届出");
        Browser form = Browser.as(clerk, "/").follow("担当者の連絡先の届出");
        assertThat(form.main()).contains("利用目的");
        form.fill("section", "福祉課").press("連絡先を届け出る");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.value("section")).isEqualTo("福祉課");
        form.fill("name", "𠮷田 葛󠄀子").fill("telephone", "099-111-2222").press("連絡先を届け出る");
        assertThat(form.main()).contains("届け出ました", "𠮷田 葛󠄀子");
        assertThat(Browser.as(clerk, "/").main()).doesNotContain("担当者の連絡先の届出");
        assertThat(contacts().main()).contains("福祉課", "𠮷田 葛󠄀子", "099-111-2222");

        form.fill("telephone", "099-333-4444").press("連絡先を変更する");
        assertThat(contacts().main()).contains("099-333-4444").doesNotContain("099-111-2222");
        form.press("自分の届出を削除する");
        assertThat(contacts().main()).doesNotContain("099-333-4444");
    }

    @Test
    void whoDoesNotWantToSayItNowIsNotAskedAgainAndWorksOn() {
        Viewer clerk = clerk();
        Browser.as(clerk, "/contact").press("今は届け出ない");
        assertThat(Browser.as(clerk, "/").main()).doesNotContain("担当者の連絡先の届出");
        assertThat(Browser.as(clerk, "/nominations").status()).isEqualTo(200);
        assertThat(Browser.as(clerk, "/contact")
                        .page()
                        .select("main form button")
                        .eachText())
                .contains("連絡先を届け出る")
                .doesNotContain("今は届け出ない");
        clock.at(nextYear(), () -> assertThat(views.isAsked(clerk)).isTrue());
    }

    @Test
    void whatIsOfTheYearBeforeIsMarkedAndLeadsTheNext() {
        Viewer clerk = clerk();
        desk.tell(clerk, body(clerk), new InCharge("障害係", "去年 太郎", "099-555-6666", "t@example.lg.jp"));
        clock.at(nextYear(), () -> {
            FiscalYear next = views.thisYear();
            assertThat(views.of(clerk, body(clerk)).get(0).age(next)).isEqualTo("昨年度の届出");
            assertThat(views.of(clerk, body(clerk)).get(0).age(next.next())).contains("年度の届出");
        });
        Viewer successor =
                new Viewer(ACCOUNTS.incrementAndGet(), "後任 花子", Role.NOMINATOR, clerk.bodyId(), clerk.bodyName());
        Browser form = Browser.as(successor, "/contact");
        assertThat(form.value("section")).isEqualTo("障害係");
        assertThat(form.value("name")).isEmpty();
    }

    @Test
    void anOfficerWhoWasToldEntersItAndTheCallsListHasIt() {
        long call = cast.openCall(cast.course(Route.NOMINATED, 3), null);
        Viewer clerk = clerk();
        Browser form = Browser.as(cast.officer(), "/bodies/" + body(clerk) + "/contact");
        form.fill("section", "総務課")
                .fill("name", "電話 聞子")
                .fill("telephone", "099-777-8888")
                .press("連絡先を記録する");
        assertThat(form.main()).contains("電話 聞子");
        assertThat(Browser.as(cast.officer(), "/calls/" + call).main()).contains("電話 聞子", "099-777-8888");
        Browser list = Browser.as(cast.officer(), "/calls/" + call).follow("まだ届いていない機関の電話番号");
        assertThat(list.main()).contains(clerk.bodyName(), "未提出", "総務課", "電話 聞子", "099-777-8888");
        assertThat(list.open("/calls/" + call + "/telephones/telephones.xlsx").bytes())
                .hasSizeGreaterThan(2000);
        Browser.as(clerk, "/nominations").pressIn("form[action=/calls/" + call + "/none]", "推薦する方はいない（該当なし）");
        assertThat(Browser.as(cast.officer(), "/calls/" + call + "/telephones").main())
                .doesNotContain("電話 聞子");
        form.press("削除する：電話 聞子");
        assertThat(form.main()).doesNotContain("電話 聞子");
    }

    @Test
    void nobodyElseSeesThem() {
        Viewer clerk = clerk();
        desk.tell(clerk, body(clerk), new InCharge("秘密課", "秘密 守", "099-999-0000", ""));
        long call = cast.openCall(cast.course(Route.NOMINATED, 3), null);
        Viewer official = new Viewer(3, "県 職員", Role.OFFICIAL, null, null);
        assertThat(Browser.as(official, "/calls/" + call).main()).doesNotContain("秘密 守");
        for (Viewer other : List.of(official, clerk())) {
            for (String path : List.of("/bodies/contacts", "/calls/" + call + "/telephones")) {
                assertThat(Browser.as(other, path).status()).as(path).isEqualTo(403);
            }
        }
        assertThat(Browser.as(clerk(), "/contact").main()).doesNotContain("秘密 守");
    }

    @Test
    void linesOfFormerYearsAreSeenAndTakenAway() {
        Viewer clerk = clerk();
        clock.at(views.thisYear().first().minusMonths(2).atTime(9, 0), () -> {
            desk.tell(clerk, body(clerk), new InCharge("旧係", "前任 自分", "099-1", ""));
            desk.tell(cast.officer(), body(clerk), new InCharge("旧係", "前任 聞取", "099-2", ""));
        });
        Viewer successor =
                new Viewer(ACCOUNTS.incrementAndGet(), "後任 花子", Role.NOMINATOR, clerk.bodyId(), clerk.bodyName());
        desk.tell(successor, body(clerk), new InCharge("新係", "後任 花子", "099-3", ""));
        assertThat(Browser.as(successor, "/contact").main()).doesNotContain("前任 自分", "前任 聞取");
        Browser own = Browser.as(clerk, "/contact");
        assertThat(own.main()).contains("前任 自分", "後任 花子").doesNotContain("前任 聞取");
        own.pressIn("form[action^=/contact/contacts/]", "削除する：" + lastYear() + "　前任 自分");
        assertThat(own.main()).contains("削除しました").doesNotContain("前任 自分");
        Browser office = Browser.as(cast.officer(), "/bodies/" + body(clerk) + "/contact");
        assertThat(office.main()).contains("前任 聞取", "昨年度の届出", "後任 花子");
        office.press("削除する：前任 聞取");
        assertThat(office.main()).doesNotContain("前任 聞取").contains("後任 花子");
    }

    @Test
    void whatWasTypedForAnotherYearIsKeptAndSentAgain() {
        Viewer clerk = clerk();
        for (Browser form : List.of(
                Browser.as(clerk, "/contact"), Browser.as(cast.officer(), "/bodies/" + body(clerk) + "/contact"))) {
            String button = form.path().equals("/contact") ? "連絡先を届け出る" : "連絡先を記録する";
            form.page()
                    .select("form[action=" + form.path() + "] input[name=year]")
                    .val("2001");
            form.fill("section", "係")
                    .fill("name", "年度 替")
                    .fill("telephone", "099")
                    .press(button);
            assertThat(form.status()).isEqualTo(422);
            assertThat(form.main()).contains("年度が変わっています");
            assertThat(form.value("name")).isEqualTo("年度 替");
            assertThat(form.press(button).main()).contains("年度 替");
        }
    }

    @Test
    void sentTwiceAtOnceItIsOneLine() {
        Viewer clerk = clerk();
        InCharge person = new InCharge("福祉課", "一人 だけ", "099", "");
        AtOnce.act(() -> desk.tell(clerk, body(clerk), person), () -> desk.tell(clerk, body(clerk), person));
        assertThat(views.of(clerk, body(clerk))).hasSize(1);
    }

    @Test
    void aBodyEnteredByMistakeTakesItsContactsAlong() {
        Viewer clerk = clerk();
        desk.tell(cast.officer(), body(clerk), new InCharge("課", "氏名", "099", ""));
        bodies.remove(body(clerk));
        assertThat(bodyViews.bodies()).noneMatch(one -> one.id() == body(clerk));
    }

    @Test
    void theListsAskTheSameOfTheDatabaseHoweverManyThereAre() {
        Viewer clerk = clerk();
        desk.tell(clerk, body(clerk), new InCharge("課", "氏名", "099", ""));
        Browser officer = contacts();
        long few = statements.during(() -> officer.open("/bodies/contacts"));
        for (int i = 0; i < 5; i++) {
            Viewer another = clerk();
            desk.tell(another, body(another), new InCharge("課", "氏名" + i, "099", ""));
        }
        assertThat(statements.during(() -> officer.open("/bodies/contacts"))).isEqualTo(few);
    }

    private Browser contacts() {
        return Browser.as(cast.officer(), "/bodies/contacts?page=all");
    }

    /** A clerk of a body of its own. */
    private Viewer clerk() {
        cast.settle();
        long account = ACCOUNTS.incrementAndGet();
        String name = "届出機関" + account;
        return new Viewer(account, "届 太郎", Role.NOMINATOR, bodies.add(name), name);
    }

    private static long body(Viewer clerk) {
        return clerk.body().orElseThrow();
    }

    private String lastYear() {
        return FiscalYear.of(views.thisYear().first().minusDays(1)).label();
    }

    private LocalDateTime nextYear() {
        return views.thisYear().next().first().plusMonths(1).atTime(9, 0);
    }
}
