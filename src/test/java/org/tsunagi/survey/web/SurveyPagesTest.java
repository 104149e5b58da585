package org.tsunagi.survey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.CourseDesk.NewCourse;
import org.tsunagi.survey.ExcerptDesk;
import org.tsunagi.survey.ExcerptViews;
import org.tsunagi.survey.QuestionDesk;
import org.tsunagi.survey.QuestionDesk.NewQuestion;
import org.tsunagi.survey.QuestionLine;
import org.tsunagi.survey.QuestionLine.QuestionKind;
import org.tsunagi.survey.SurveyDesk;
import org.tsunagi.survey.SurveyViews;
import org.tsunagi.survey.Surveyed;

/** Officer Hanako and the surveys. */
@QuarkusTest
class SurveyPagesTest {
    private static final Viewer OFFICIAL = new Viewer(9, "見本 次郎", Role.OFFICIAL, null, null);

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
    QuestionDesk questions;

    @Inject
    CourseDesk plan;

    @Inject
    EntityManager entities;

    @Test
    void anOfficerMakesASurveyFromTheUsualQuestions() {
        long course = surveyed.course(3);
        Browser hanako = Browser.as(cast.officer(), "/surveys?year=2019");
        assertThat(hanako.page().select("a[href=/courses/" + course + "/survey/new]"))
                .hasSize(1);

        hanako.open("/courses/" + course + "/survey/new")
                .fill("opensOn", "令和8年2月29日")
                .fill("closesOn", "3月31日")
                .press("アンケートを作成する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.value("closesOn")).isEqualTo("3月31日");

        hanako.fill("opensOn", "10月6日").press("アンケートを作成する");
        long survey = Long.parseLong(hanako.path().replaceAll("^/surveys/|/questions$", ""));
        assertThat(views.one(survey).closesOn()).isEqualTo(LocalDate.of(2020, 3, 31));
        assertThat(views.questionsOf(survey))
                .extracting(QuestionLine::wording)
                .hasSize(6)
                .contains("研修全体に満足しましたか");
        assertThat(hanako.page().select("summary").text()).contains("令和元年度（2019）");
        hanako.follow("一人ずつのリンクへ");
        assertThat(hanako.page().select("tbody tr")).hasSize(3);
        assertThat(hanako.page().select("tbody .address").eachText()).isNotEmpty();
        assertThat(hanako.follow("未回答の方の案内を印刷する").page().select(".slip")).hasSize(3);

        assertThat(hanako.open("/courses/" + course + "/survey/new")
                        .press("アンケートを作成する")
                        .main())
                .contains("この研修のアンケートは作成済みです");
    }

    @Test
    void aSurveyIsMadeWithTheQuestionsTypedAndARowWithoutWordsIsNotAsked() {
        long course = surveyed.course(2);
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/survey/new");
        for (int row = 2; row <= 6; row++) {
            hanako.fill("wording-" + row, "");
        }
        hanako.fill("wording-1", "葛󠄀の会場は使いやすかったですか").fill("kind-1", "").press("アンケートを作成する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.value("wording-1")).isEqualTo("葛󠄀の会場は使いやすかったですか");
        assertThat(hanako.value("wording-2")).isEmpty();
        assertThat(hanako.main()).contains("質問1の答え方");

        hanako.fill("kind-1", "USEFULNESS").press("アンケートを作成する");
        long survey = Long.parseLong(hanako.path().replaceAll("^/surveys/|/questions$", ""));
        assertThat(views.questionsOf(survey))
                .extracting(QuestionLine::wording, QuestionLine::kind)
                .containsExactly(tuple("葛󠄀の会場は使いやすかったですか", QuestionKind.USEFULNESS));
    }

    @Test
    void theQuestionsOfTheProgramsLastSurveyAreOfferedTheNextYear() {
        long before = surveyed.course(1);
        long survey = surveyed.over(before);
        for (int n = 4; n <= 8; n++) {
            questions.add(survey, new NewQuestion(QuestionKind.TEXT, "質問その" + n, n == 8), SubmissionKey.fresh());
        }
        long program = entities.createQuery("select c.program.id from Course c where c.id = :id", Long.class)
                .setParameter("id", before)
                .getSingleResult();
        long next = plan.plan(new NewCourse(program, new FiscalYear(2020), 10, CompletionRule.usual()));
        Browser hanako = Browser.as(cast.officer(), "/courses/" + next + "/survey/new");
        assertThat(hanako.main()).contains("令和元年度の研修で尋ねた質問を入れてあります。");
        List<QuestionLine> asked = views.questionsOf(survey);
        for (QuestionLine one : asked) {
            assertThat(hanako.value("wording-" + one.position())).isEqualTo(one.wording());
            assertThat(hanako.value("kind-" + one.position()))
                    .isEqualTo(one.kind().name());
        }
        assertThat(asked).hasSize(8);
        assertThat(hanako.page().select("#required-8").hasAttr("checked")).isTrue();
        hanako.fill("opensOn", "").fill("wording-8", "変えた質問").press("アンケートを作成する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.value("wording-8")).isEqualTo("変えた質問");
        assertThat(Browser.as(cast.officer(), "/courses/" + before + "/survey/new")
                        .main())
                .contains("よく使う質問を入れてあります。");
    }

    @Test
    void aSurveyWithoutAnyQuestionIsNotMade() {
        Browser hanako = Browser.as(cast.officer(), "/courses/" + surveyed.course(1) + "/survey/new");
        for (int row = 1; row <= 6; row++) {
            hanako.fill("wording-" + row, "");
        }
        hanako.press("アンケートを作成する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.main()).contains(Messages.say("survey.noQuestions"));
    }

    @Test
    void theTallyIsShownOnlyAfterTheEndAndFreeTextsCanBePicked() {
        long course = surveyed.course(4);
        long survey = surveyed.open(course);
        for (int person = 0; person < 3; person++) {
            surveyed.reply(survey, person, 5, "演習がよかった" + person);
        }
        Browser hanako = Browser.as(cast.officer(), "/surveys/" + survey);
        assertThat(hanako.main()).contains("受付が終わると表示します", "75").doesNotContain("演習がよかった");

        hanako.press("受付を終了して集計する");
        assertThat(hanako.main()).contains("演習がよかった0", "平均 5.0", "回答 3名、無回答 0名");
        assertThat(hanako.page().select(".share rect").eachAttr("width")).contains("100", "0");

        hanako.press("抜粋にする");
        assertThat(hanako.main()).contains("抜粋に加えました。", "取り消す");
        assertThat(hanako.page().select(".picks li:has(.tag) > p").eachText()).hasSize(1);
        hanako.press("取り消す");
        assertThat(hanako.page().select(".picks li:has(.tag)")).isEmpty();
        hanako.press("抜粋にする");
        assertThat(Browser.as(OFFICIAL, "/surveys/" + survey).main())
                .contains("平均 5.0")
                .doesNotContain("演習がよかった");
        assertThat(Browser.as(OFFICIAL, "/surveys/" + survey + "/links").status())
                .isEqualTo(403);
        assertThat(Browser.as(cast.nominator(Cast.SHIOMI), "/surveys/" + survey).status())
                .isEqualTo(403);
    }

    @Test
    void theWindowMovesWhileTheSurveyRuns() {
        long survey = surveyed.open(surveyed.course(1));
        Browser hanako = Browser.as(cast.officer(), "/surveys/" + survey + "/window");
        Browser other = Browser.as(cast.officer(), "/surveys/" + survey + "/window");
        hanako.fill("closesOn", "R99.13.1").press("期間を変更する");
        assertThat(hanako.status()).isEqualTo(422);
        hanako.fill("closesOn", "2100-03-31").press("期間を変更する");
        assertThat(hanako.main()).contains("期間を変更しました", "2100年3月31日");

        other.fill("closesOn", "2099-03-31").press("期間を変更する");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.main()).contains("現在保存されている期間", "2100年3月31日");
        assertThat(other.value("closesOn")).isEqualTo("2099-03-31");
        assertThat(other.press("期間を変更する").main()).contains("2099年3月31日");
    }

    @Test
    void theAimsOfTheNextYearAreWrittenBesideTheReplies() {
        long survey = surveyed.over(surveyed.course(3));
        Browser hanako = Browser.as(cast.officer(), "/surveys/" + survey);
        assertThat(hanako.main()).doesNotContain("狙いを追加する");
        long read = surveyed.open(surveyed.course(3));
        for (int person = 0; person < 3; person++) {
            surveyed.reply(read, person, 5, "演習がよかった");
        }
        desk.close(read);
        hanako.open("/surveys/" + read).press("狙いを追加する");
        assertThat(hanako.status()).isEqualTo(422);
        hanako.fill("狙い", "演習を増やす").press("狙いを追加する");
        assertThat(hanako.path()).startsWith("/surveys/" + read);
        assertThat(hanako.page().select(".aside ol").text()).contains("演習を増やす");
        assertThat(picked.aimsOf(Cast.YEAR.next())).contains("演習を増やす");
    }

    @Test
    void manyTextsStandOnPagesOfAHundred() {
        long survey = surveyed.open(surveyed.course(120));
        for (int person = 0; person < 120; person++) {
            surveyed.reply(survey, person, 4, "よかった" + person);
        }
        desk.close(survey);
        Browser hanako = Browser.as(cast.officer(), "/surveys/" + survey);
        assertThat(hanako.page().select(".picks li")).hasSize(100);
        assertThat(hanako.main()).contains("記入 120名", "平均 4.0", "120件中 1～100件");
        hanako.follow("次へ");
        assertThat(hanako.page().select(".picks li")).hasSize(20);
        hanako.press("抜粋にする");
        assertThat(hanako.path()).contains("page=2");
    }

    @Test
    void questionsAreAddedChangedMovedAndRemovedOneByOneUntilTheFirstReply() {
        long survey = surveyed.open(surveyed.course(2));
        Browser hanako = Browser.as(cast.officer(), "/surveys/" + survey).follow("質問を変更する");
        assertThat(hanako.page().select(".handset legend").eachText()).hasSize(2);
        hanako.fill("質問文", "会場は使いやすかったですか").press("質問を追加する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.value("質問文")).isEqualTo("会場は使いやすかったですか");
        hanako.fill("kind", "SCALE").press("質問を追加する");
        assertThat(hanako.main()).contains("質問を追加しました。", "とてもそう思う、そう思う");
        assertThat(hanako.page().select(".handset legend").eachText()).hasSize(3);

        List<Long> ids =
                views.questionsOf(survey).stream().map(QuestionLine::id).toList();
        hanako.pressIn("#question-" + ids.get(3), "上へ");
        Browser other = Browser.as(cast.officer(), "/questions/" + ids.get(0));
        hanako.open("/questions/" + ids.get(0)).fill("質問文", "全体に満足しましたか").press("質問を変更する");
        assertThat(hanako.main()).contains("質問を変更しました。");
        hanako.pressIn("#question-" + ids.get(1), "外す");
        assertThat(views.questionsOf(survey))
                .extracting(QuestionLine::position, QuestionLine::wording)
                .containsExactly(tuple(1, "全体に満足しましたか"), tuple(2, "会場は使いやすかったですか"), tuple(3, "印象に残ったことをお書きください"));

        other.fill("質問文", "別の質問").press("質問を変更する");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.main()).contains("現在保存されている質問", "全体に満足しましたか");
    }

    @Test
    void oneQuestionStaysAndAFormSentTwiceAddsOne() {
        long survey = surveyed.open(surveyed.course(1));
        List<QuestionLine> asked = views.questionsOf(survey);
        questions.remove(asked.get(0).id());
        questions.remove(asked.get(1).id());
        Browser hanako =
                Browser.as(cast.officer(), "/surveys/" + survey + "/questions").press("外す");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select(".problems").text()).contains("質問は一つ以上必要です");
        hanako.fill("質問文", "会場はどうでしたか").fill("kind", "TEXT");
        hanako.pressAtOnce(2, "質問を追加する");
        assertThat(views.questionsOf(survey)).hasSize(2);
    }

    @Test
    void afterTheFirstReplyTheQuestionsStay() {
        long survey = surveyed.open(surveyed.course(2));
        long first = views.questionsOf(survey).get(0).id();
        Browser hanako = Browser.as(cast.officer(), "/questions/" + first);
        Browser late = Browser.as(cast.officer(), "/surveys/" + survey + "/questions");
        surveyed.reply(survey, 0, 5, "");
        hanako.fill("質問文", "別の質問").press("質問を変更する");
        assertThat(hanako.status()).isEqualTo(422);
        late.pressIn("#question-" + first, "外す");
        assertThat(late.status()).isEqualTo(422);
        for (Browser refused : List.of(hanako, late)) {
            assertThat(refused.page().select(".problems").text()).contains("回答が届いているため、質問は変えられません");
        }
        assertThat(views.questionsOf(survey))
                .hasSize(3)
                .extracting(QuestionLine::wording)
                .doesNotContain("別の質問");
        assertThat(Browser.as(cast.officer(), "/surveys/" + survey).main()).doesNotContain("質問を変更する");
    }

    @Test
    void anEndedSurveyIsExtendedUnlessItsRepliesAreShown() {
        long few = surveyed.open(surveyed.course(3));
        surveyed.reply(few, 0, 5, "");
        desk.close(few);
        Browser hanako = Browser.as(cast.officer(), "/surveys/" + few).follow("期間を変更する");
        assertThat(hanako.fill("closesOn", "2100-03-31").press("期間を変更する").main())
                .contains("期間を変更しました");

        long shown = surveyed.open(surveyed.course(3));
        for (int person = 0; person < 3; person++) {
            surveyed.reply(shown, person, 5, "");
        }
        Browser late = Browser.as(cast.officer(), "/surveys/" + shown + "/window");
        desk.close(shown);
        late.fill("closesOn", "2100-03-31").press("期間を変更する");
        assertThat(late.main()).contains("現在保存されている期間");
        late.press("期間を変更する");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.main()).contains("回答の内容を表示したアンケートの期間は");
    }

    @Test
    void excerptsAreOrderedEditedAndDropped() {
        Browser hanako = Browser.as(cast.officer(), "/favicon.svg").open("/excerpts?year=2033");
        hanako.fill("文章", "").press("抜粋に加える");
        assertThat(hanako.status()).isEqualTo(422);
        long first = excerpts.pick(new FiscalYear(2033), "一つ目", null);
        long second = excerpts.pick(new FiscalYear(2033), "二つ目", null);
        hanako.open("/excerpts?year=2033");
        assertThat(hanako.page().select(".texts li > p").eachText()).containsExactly("一つ目", "二つ目");
        hanako.pressIn("#excerpt-" + second, "上へ").open("/excerpts?year=2033");
        assertThat(hanako.page().select(".texts li > p").eachText()).containsExactly("二つ目", "一つ目");

        hanako.open("/excerpts/" + first).fill("報告に載せる文章", "短くした").press("保存する");
        hanako.open("/excerpts?year=2033").pressIn("#excerpt-" + second, "外す");
        assertThat(hanako.open("/excerpts?year=2033")
                        .page()
                        .select(".texts li > p")
                        .eachText())
                .containsExactly("短くした");
    }

    @Test
    void anAimWrittenFromAYearsSurveyBelongsToTheNextYear() {
        Browser hanako = Browser.as(cast.officer(), "/surveys?year=2035");
        hanako.follow("令和18年度の狙い（次年度の狙い）");
        assertThat(hanako.page().select("h1").text()).isEqualTo("令和18年度の狙い");
        assertThat(hanako.main()).contains("令和17年度の実施概要に「次年度の狙い」として載ります");
        hanako.fill("狙い", "災害のときの支援").press("狙いを追加する");
        assertThat(hanako.page().select("h1").text()).isEqualTo("令和18年度の狙い");
        assertThat(hanako.main()).contains("災害のときの支援");
        assertThat(picked.aimsOf(new FiscalYear(2036))).containsExactly("災害のときの支援");
        assertThat(picked.aimsOf(new FiscalYear(2035))).isEmpty();
    }

    @Test
    void aimsAreAddedEditedAndDropped() {
        long aim = excerpts.aim(new FiscalYear(2034), "遊びと発達を充実する");
        Browser hanako = Browser.as(cast.officer(), "/aims?year=2034");
        assertThat(hanako.main()).contains("令和16年度の狙い", "遊びと発達を充実する");
        Browser other = Browser.as(cast.officer(), "/aims/" + aim);
        hanako.open("/aims/" + aim).fill("狙い", "遊びと成長").press("保存する");
        other.fill("狙い", "口腔ケア").press("保存する");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.main()).contains("現在保存されている文章", "遊びと成長");
        assertThat(other.value("狙い")).isEqualTo("口腔ケア");

        hanako.open("/aims?year=2034").pressIn("#aim-" + aim, "削除する");
        assertThat(hanako.open("/aims?year=2034").main()).contains("狙いはまだありません");
    }
}
