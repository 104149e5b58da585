package org.tsunagi.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.web.Due;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.Program.Route;
import org.tsunagi.survey.SurveyLine;
import org.tsunagi.survey.SurveyLine.SurveyState;

class SurveyDuesTest {
    private static final CourseLine COURSE = new CourseLine(5, "C", "養成研修", "コーディネーター", Route.NOMINATED, 2026, 40);
    private static final SurveyLine NOT_MADE =
            new SurveyLine(5, "", 2026, null, null, null, 0, 0, false, SurveyState.NOT_MADE);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 17);

    @Test
    void anOpenSurveyCountsItsReplies() {
        Instant closes = LocalDate.of(2026, 10, 31)
                .atTime(17, 0)
                .atZone(OfficeClock.ZONE)
                .toInstant();
        SurveyLine open =
                new SurveyLine(5, "", 2026, 9L, closes.minusSeconds(1000), closes, 5, 34, false, SurveyState.OPEN);
        Due due = SurveyDues.of(LocalDate.of(2026, 10, 20), COURSE, open, LAST_DAY)
                .orElseThrow();
        assertThat(due.label()).isEqualTo("アンケートの回答状況を確認する");
        assertThat(due.on()).isEqualTo("2026-10-31");
        assertThat(due.tag()).isEqualTo("回答 5 / 34");
        assertThat(due.place()).isEqualTo("/surveys/9");
    }

    @Test
    void aSurveyIsAskedForInTheTwoMonthsAfterTheLastDay() {
        assertThat(notMade("2026-10-17")).isEmpty();
        assertThat(notMade("2026-10-18")).get().extracting(Due::place).isEqualTo("/courses/5/survey/new");
        assertThat(notMade("2026-12-16")).isPresent();
        assertThat(notMade("2026-12-17")).isEmpty();
    }

    private static Optional<Due> notMade(String today) {
        return SurveyDues.of(LocalDate.parse(today), COURSE, NOT_MADE, LAST_DAY);
    }
}
