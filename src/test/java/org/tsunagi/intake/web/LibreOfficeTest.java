package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.Applicant.PlannedRole;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.NominatedPerson;
import org.tsunagi.intake.workbook.NominationColumn;

/** The list of candidates, opened in LibreOffice, filled in and saved, is read back without loss. */
@QuarkusTest
@Tag("once")
@EnabledIf("org.tsunagi.intake.web.LibreOffice#isThere")
class LibreOfficeTest {
    @Inject
    Cast cast;

    @Inject
    CallViews calls;

    @TempDir
    Path folder;

    private Viewer shiomi;
    private long call;

    @BeforeEach
    void anOpenCall() {
        shiomi = cast.nominator(Cast.SHIOMI);
        call = cast.openCall(cast.course(Route.NOMINATED, 40), null);
    }

    @Test
    void whatIsTypedInLibreOfficeIsReadWithoutLoss() {
        Map<String, String> typed = Map.ofEntries(
                at(NominationColumn.RANK, "1"),
                at(NominationColumn.FAMILY, "𠮷田"),
                at(NominationColumn.GIVEN, "葛󠄀"),
                at(NominationColumn.FAMILY_KANA, "よしだ"),
                at(NominationColumn.GIVEN_KANA, "かずら"),
                at(NominationColumn.BIRTH_DATE, "1980-03-04"),
                at(NominationColumn.PROFESSIONS, "看護師、保健師"),
                at(NominationColumn.EMPLOYER, "㈱なみ & <凪>"),
                at(NominationColumn.MUNICIPALITY, "波音市"),
                at(NominationColumn.PHONE, "099-000-0001"),
                at(NominationColumn.YEARS, "12"),
                at(NominationColumn.PLANNED_ROLE, "後任"),
                at(NominationColumn.ALL_DAYS, "できる"),
                at(NominationColumn.REASON, "髙﨑塚の地域の要。"),
                at(NominationColumn.LIST_CONSENT, "同意"));
        byte[] template = Browser.as(shiomi, "/calls/" + call + "/nominations/list/template.xlsx")
                .bytes();
        byte[] saved = new LibreOffice(folder).filled(template, typed);
        Browser browser = Browser.as(shiomi, "/calls/" + call + "/nominations/list")
                .attach("file", "一覧.xlsx", saved)
                .press("読み込んで確かめる");
        assertThat(browser.main()).contains("新しく登録 1名");
        browser.press("この内容で登録する");
        assertThat(QuarkusTransaction.requiringNew().call(() -> calls.standing(shiomi, call, shiomi.bodyId())))
                .singleElement()
                .satisfies(LibreOfficeTest::isAsTyped);
    }

    private static void isAsTyped(NominatedPerson one) {
        assertThat(one.rank()).isEqualTo(1);
        assertThat(one.particulars().name().full()).isEqualTo("𠮷田 葛󠄀");
        assertThat(one.particulars().name().kana()).isEqualTo("ヨシダ カズラ");
        assertThat(one.particulars().birthDate()).isEqualTo(LocalDate.of(1980, 3, 4));
        assertThat(one.particulars().professionIds()).hasSize(2);
        assertThat(one.particulars().employer()).isEqualTo("㈱なみ & <凪>");
        assertThat(one.particulars().municipalityId()).isNotNull();
        assertThat(one.particulars().phone()).isEqualTo("099-000-0001");
        assertThat(one.particulars().yearsOfExperience()).isEqualTo(12);
        assertThat(one.particulars().plannedRole()).isEqualTo(PlannedRole.SUCCESSOR);
        assertThat(one.particulars().allDaysPossible()).isTrue();
        assertThat(one.particulars().reason()).isEqualTo("髙﨑塚の地域の要。");
        assertThat(one.particulars().listConsent()).isEqualTo(Consent.GIVEN);
        assertThat(one.particulars().publishConsent()).isEqualTo(Consent.UNCONFIRMED);
    }

    private static Map.Entry<String, String> at(NominationColumn column, String typed) {
        return Map.entry((char) ('A' + column.ordinal()) + "5", typed);
    }
}
