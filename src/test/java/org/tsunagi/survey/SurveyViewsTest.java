package org.tsunagi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.survey.ExcerptViews.ExcerptLine;
import org.tsunagi.survey.SurveyTally.QuestionTally;
import org.tsunagi.survey.SurveyViews.FreeText;
import org.tsunagi.survey.SurveyViews.InvitationLine;
import org.tsunagi.survey.SurveyViews.UnopenedSurvey;

@QuarkusTest
class SurveyViewsTest {
    @Inject
    Cast cast;

    @Inject
    Surveyed surveyed;

    @Inject
    SurveyDesk desk;

    @Inject
    SurveyViews views;

    @Inject
    ExcerptDesk excerpts;

    @Inject
    ExcerptViews picked;

    @Inject
    EntityManagerFactory entities;

    @Inject
    OfficeClock clock;

    @Test
    void repliesAreCountedOnceTheSurveyIsOver() {
        long course = surveyed.course(5);
        long survey = surveyed.open(course);
        surveyed.reply(survey, 0, 5, "よかった");
        surveyed.reply(survey, 3, 5, "");
        surveyed.reply(survey, 1, 2, "難しかった");
        assertThat(views.tally(cast.officer(), survey).isShown()).isFalse();
        assertThat(views.tally(cast.officer(), survey).questions()).allMatch(one -> one.answered() == 0);

        desk.close(survey);

        SurveyTally tally = views.tally(cast.officer(), survey);
        assertThat(tally.isShown()).isTrue();
        assertThat(tally.survey().answered()).isEqualTo(3);
        assertThat(tally.survey().invited()).isEqualTo(5);
        assertThat(tally.survey().rate()).isEqualTo(60);
        assertThat(tally.questions()).extracting(QuestionTally::answered).containsExactly(3L, 2L, 2L);
        assertThat(tally.questions()).extracting(QuestionTally::unanswered).containsExactly(0L, 1L, 1L);
        assertThat(tally.questions().get(0).mean()).hasToString("4.0");
        assertThat(tally.questions().get(2).texts())
                .extracting(FreeText::words)
                .containsExactlyInAnyOrder("よかった", "難しかった");
        Viewer official = new Viewer(9, "見本 次郎", Role.OFFICIAL, null, null);
        assertThat(views.tally(official, survey).questions().get(2).texts()).isEmpty();
        assertThat(views.tally(official, survey).questions().get(2).answered()).isEqualTo(2);
    }

    @Test
    void veryFewRepliesStayClosed() {
        long survey = surveyed.open(surveyed.course(4));
        surveyed.reply(survey, 0, 5, "一人目");
        surveyed.reply(survey, 1, 1, "二人目");
        desk.close(survey);

        assertThat(views.tally(cast.officer(), survey).isShown()).isFalse();
        assertThat(views.tally(cast.officer(), survey).questions().get(2).texts())
                .isEmpty();
    }

    @Test
    void theWindowOfASurveyWhoseRepliesAreShownStaysShut() {
        long survey = surveyed.open(surveyed.course(3));
        for (int person = 0; person < 3; person++) {
            surveyed.reply(survey, person, 4, "");
        }
        desk.close(survey);

        assertThatThrownBy(() -> desk.changeWindow(
                        survey,
                        views.versionOf(survey),
                        clock.now(),
                        clock.now().plus(Duration.ofDays(2))))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("survey.windowOver");
    }

    @Test
    void aFreeTextIsPickedOnceAndKeepsItsOriginal() {
        FiscalYear year = Cast.YEAR;
        long survey = surveyed.open(surveyed.course(3));
        for (int person = 0; person < 3; person++) {
            surveyed.reply(survey, person, 5, "汐見市の山田さんの話がよかった" + person);
        }
        desk.close(survey);
        FreeText text =
                views.tally(cast.officer(), survey).questions().get(2).texts().get(0);

        long excerpt = excerpts.pickAnswer(survey, text.answerId());
        excerpts.reword(excerpt, 0, "講師の話がよかった");

        ExcerptLine line = picked.excerpt(cast.officer(), excerpt);
        assertThat(line.words()).isEqualTo("講師の話がよかった");
        assertThat(line.original()).isEqualTo(text.words());
        assertThat(picked.excerptsOf(year)).contains("講師の話がよかった").doesNotContain(text.words());
        assertThatThrownBy(() -> excerpts.pickAnswer(survey, text.answerId())).hasMessage("survey.alreadyPicked");
        assertThatThrownBy(() -> excerpts.reword(excerpt, 0, "上書き")).isInstanceOf(StaleForm.class);
        excerpts.unpickAnswer(survey, text.answerId());
        assertThat(picked.excerptsOf(year)).doesNotContain("講師の話がよかった");
    }

    @Test
    void excerptsStandInTheOfficersOrder() {
        FiscalYear year = new FiscalYear(2031);
        excerpts.pick(year, "一", null);
        long second = excerpts.pick(year, "二", null);
        excerpts.pick(year, "三", null);

        excerpts.move(second, 1);
        assertThat(picked.excerptsOf(year)).containsExactly("一", "三", "二");
        excerpts.move(second, 1);
        assertThat(picked.excerptsOf(year)).containsExactly("一", "三", "二");
        excerpts.move(second, -1);
        excerpts.move(second, -1);
        assertThat(picked.excerptsOf(year)).containsExactly("二", "一", "三");
        excerpts.drop(second);
        excerpts.pick(year, "四", null);
        assertThat(picked.excerptsOf(year)).containsExactly("一", "三", "四");
    }

    @Test
    void whoComesLaterGetsALinkAndARenewedOneEndsTheFirst() {
        long survey = surveyed.open(surveyed.course(2));
        assertThat(desk.inviteNew(survey)).isZero();
        InvitationLine before = views.invitations(cast.officer(), survey).get(0);
        desk.renewLink(survey, before.id());
        InvitationLine after = views.invitations(cast.officer(), survey).get(0);

        assertThat(after.generation()).isEqualTo(before.generation() + 1);
    }

    @Test
    void aPageAsksTheDatabaseAsOftenForTwoHundredRepliesAsForTen() throws Exception {
        long few = replied(10);
        long many = replied(200);

        assertThat(statements(() -> views.tally(cast.officer(), many)))
                .isEqualTo(statements(() -> views.tally(cast.officer(), few)))
                .isLessThanOrEqualTo(5);
        assertThat(statements(() -> views.invitations(cast.officer(), many))).isEqualTo(1);
        assertThat(statements(() -> views.statusOf(Cast.YEAR))).isEqualTo(2);
    }

    @Test
    void howeverManyAwaitTheOpeningOfTheirEnvelopesItIsOneStatement() throws Exception {
        long first = awaitingOpening();
        long second = awaitingOpening();
        Instant now = clock.now();
        assertThat(views.unopenedSince(now))
                .extracting(UnopenedSurvey::surveyId)
                .contains(first, second);
        assertThat(views.unopenedSince(now)).extracting(UnopenedSurvey::course).doesNotContain("");
        assertThat(statements(() -> views.unopenedSince(now))).isEqualTo(1);
        desk.openWhatIsOver();
        assertThat(views.unopenedSince(now)).isEmpty();
    }

    /** A survey whose time is over, with enough replies, before the job has come. */
    private long awaitingOpening() {
        long[] survey = new long[1];
        clock.at(LocalDateTime.of(2019, 11, 1, 9, 0), () -> {
            survey[0] = surveyed.open(surveyed.course(SurveyTally.FEWEST));
            for (int person = 0; person < SurveyTally.FEWEST; person++) {
                surveyed.reply(survey[0], person, 4, "よかった");
            }
        });
        return survey[0];
    }

    private long replied(int people) {
        long[] survey = new long[1];
        clock.at(LocalDateTime.of(2019, 11, 1, 9, 0), () -> {
            survey[0] = surveyed.open(surveyed.course(people));
            for (int person = 0; person < people; person++) {
                surveyed.reply(survey[0], person, 4, "よかった");
            }
        });
        return survey[0];
    }

    private long statements(Callable<?> reading) throws Exception {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            assertThat(reading.call()).isNotNull();
            return statistics.getPrepareStatementCount() - before;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
