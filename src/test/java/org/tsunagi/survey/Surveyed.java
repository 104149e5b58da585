package org.tsunagi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.course.Program.Route;
import org.tsunagi.survey.QuestionDesk.NewQuestion;
import org.tsunagi.survey.QuestionLine.QuestionKind;
import org.tsunagi.survey.SurveyDesk.GivenAnswer;

/** Courses with people on them and a survey, for the tests. */
@ApplicationScoped
public class Surveyed {
    private static final String KANA = "あいうえおかきくけこさしすせそ";

    private final Cast cast;
    private final SurveyDesk desk;
    private final SurveyViews views;
    private final OfficeClock clock;

    Surveyed(Cast cast, SurveyDesk desk, SurveyViews views, OfficeClock clock) {
        this.cast = cast;
        this.desk = desk;
        this.views = views;
        this.clock = clock;
    }

    /** A course of its own with so many people, all decided. */
    public long course(int people) {
        long course = cast.course(Route.NOMINATED, people);
        long call = cast.call(course, null);
        for (int i = 0; i < people; i++) {
            String kana = String.valueOf(KANA.charAt(i / 15)) + KANA.charAt(i % 15);
            cast.nominated(Cast.SHIOMI, call, i + 1, cast.person("受講", kana, "じゅこう", kana));
        }
        cast.select(course, LocalDate.of(2019, 9, 6));
        return course;
    }

    /** A survey open now, with a required scale, an optional scale and a text. */
    public long open(long course) {
        return desk.open(
                course, clock.now().minus(Duration.ofDays(1)), clock.now().plus(Duration.ofDays(1)), questions());
    }

    /** The same survey, over since yesterday. */
    public long over(long course) {
        return desk.open(
                course, clock.now().minus(Duration.ofDays(3)), clock.now().minus(Duration.ofDays(1)), questions());
    }

    /** Sends a reply: a step for both scales, and words if there are any. */
    public void reply(long survey, int person, int step, String words) {
        List<QuestionLine> asked = views.questionsOf(survey);
        desk.reply(
                views.invitationsOf(survey).get(person),
                List.of(
                        new GivenAnswer(asked.get(0).id(), step, null),
                        new GivenAnswer(asked.get(1).id(), words.isEmpty() ? null : step, null),
                        new GivenAnswer(asked.get(2).id(), null, words.isEmpty() ? null : words)));
    }

    private static List<NewQuestion> questions() {
        return List.of(
                new NewQuestion(QuestionKind.SATISFACTION, "研修全体に満足しましたか", true),
                new NewQuestion(QuestionKind.UNDERSTANDING, "研修の内容を理解できましたか", false),
                new NewQuestion(QuestionKind.TEXT, "印象に残ったことをお書きください", false));
    }
}
