package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.IntakeDesk;

/** After the decision a body names a substitute on a telephone, and an officer accepts. */
@QuarkusTest
@Tag("once")
@TestProfile(DemoProfile.class)
@EnabledIf("org.tsunagi.Chromium#isThere")
class SubstitutionJourneyTest {
    @Inject
    Cast cast;

    @Inject
    CallDesk calls;

    @Inject
    IntakeDesk intake;

    @Inject
    OfficeClock clock;

    private FiscalYear year;
    private long course;
    private long replaced;

    @BeforeEach
    void aCourseThatIsDecided() {
        LocalDate firstDay = clock.today().plusDays(60);
        year = FiscalYear.of(firstDay);
        course = cast.course(year, Route.NOMINATED, 1);
        cast.day(year, firstDay, SubjectKind.LECTURE, course);
        Viewer ichiro = cast.nominator(Cast.SHIOMI);
        clock.at(LocalDateTime.now(OfficeClock.ZONE).minusDays(5), () -> {
            long call = calls.open(
                    course,
                    new NewCall(
                            clock.now().minus(Duration.ofDays(5)), clock.now().plus(Duration.ofDays(3)), null, ""),
                    SubmissionKey.fresh());
            replaced = intake.nominate(ichiro, call, 1, cast.person("髙橋", "花子", "たかはし", "はなこ"), SubmissionKey.fresh());
            cast.submit(ichiro, replaced);
        });
        cast.select(course, clock.today());
    }

    @Test
    void aSubstituteIsNamedOnATelephoneAndAccepted() {
        try (Chromium chromium = new Chromium()) {
            Page clerk =
                    chromium.signedIn(Cast.SHIOMI, DemoProfile.PASSWORD, 375).newPage();
            clerk.navigate(chromium.root() + "/outcomes?year=" + year.year());
            clerk.click("a[href='/applications/" + replaced + "']");
            clerk.click("summary:has-text('変更を申し出る')");
            clerk.click("a:has-text('交代を申し出る')");
            clerk.fill("[name=why]", "異動のため");
            clerk.fill("[name=family]", "髙﨑");
            clerk.fill("[name=given]", "葛󠄀子");
            clerk.fill("[name=familyKana]", "たかさき");
            clerk.fill("[name=givenKana]", "かつこ");
            clerk.fill("[name=birthDate]", "昭和60年5月6日");
            clerk.fill("[name=phone]", "099-000-0002");
            clerk.fill("[name=employer]", "汐見市役所");
            clerk.fill("[name=reason]", "同じ業務を担うため");
            clerk.check("input[name=plannedRole][value=TO_BE_PLACED]");
            clerk.locator("input[name=allDaysPossible]").first().check();
            clerk.locator("label:has-text('保健師') input[name=professions]")
                    .first()
                    .check();
            assertNoWider(clerk);
            clerk.click("button:has-text('交代を申し出る')");
            assertThat(clerk.textContent("main")).contains("申出を県に送りました", "髙﨑", "葛󠄀子");
            assertNoWider(clerk);

            Page officer =
                    chromium.signedIn("officer", DemoProfile.PASSWORD, 1280).newPage();
            officer.navigate(chromium.root() + "/");
            officer.click("a:has-text('変更の申出に答える')");
            officer.click("button:has-text('申出を受け入れる')");
            assertThat(officer.textContent("main")).contains("受け入れました", "髙﨑 葛󠄀子");

            clerk.navigate(chromium.root() + "/outcomes?year=" + year.year());
            assertThat(clerk.textContent("section[aria-labelledby=course-" + course + "]"))
                    .contains("髙﨑 葛󠄀子", "受講決定（交代）", "受講辞退");
        }
    }

    /** Nothing sticks out of a telephone's width. */
    private static void assertNoWider(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(375);
    }
}
