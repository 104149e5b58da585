package org.tsunagi.survey;

import java.util.ArrayList;
import java.util.List;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.survey.QuestionLine.QuestionKind;

/** Changes the questions of a survey while nobody has replied: later each reply would have answered something else. */
@Desk
public class QuestionDesk {
    /** Questions of one survey. */
    public static final int MOST = 30;

    private static final int OUT_OF_THE_WAY = 1000;

    private final Surveys surveys;
    private final Invitations invitations;

    QuestionDesk(Surveys surveys, Invitations invitations) {
        this.surveys = surveys;
        this.invitations = invitations;
    }

    /** Adds a question, last; the same form sent twice adds one. */
    public void add(long surveyId, NewQuestion wanted, SubmissionKey key) {
        Survey survey = surveys.require(surveyId);
        hold(survey);
        if (surveys.sent(key)) {
            return;
        }
        List<Question> all = surveys.questionsOf(survey);
        RuleViolation.unless(all.size() < MOST, null, "survey.tooManyQuestions", String.valueOf(MOST));
        Question question = new Question(survey, all.size() + 1, wanted);
        question.sentBy(key);
        surveys.add(question);
    }

    public void change(long questionId, long version, NewQuestion wanted) {
        Question question = surveys.question(questionId);
        hold(question.survey());
        StaleForm.check(version, question.version());
        question.become(wanted);
    }

    /** Moves a question one place up (-1) or down (+1). */
    public void move(long questionId, int by) {
        Question moved = surveys.question(questionId);
        hold(moved.survey());
        List<Question> all = new ArrayList<>(surveys.questionsOf(moved.survey()));
        int to = Math.max(0, Math.min(all.size() - 1, all.indexOf(moved) + by));
        all.remove(moved);
        all.add(to, moved);
        place(all);
    }

    public void remove(long questionId) {
        Question dropped = surveys.question(questionId);
        hold(dropped.survey());
        List<Question> others = new ArrayList<>(surveys.questionsOf(dropped.survey()));
        others.remove(dropped);
        RuleViolation.unless(!others.isEmpty(), null, "survey.noQuestions");
        surveys.remove(dropped);
        surveys.flush();
        place(others);
    }

    /** Replies wait until this is done; refused once there is one. */
    private void hold(Survey survey) {
        RuleViolation.unless(
                invitations.lockAllOf(survey).stream().noneMatch(SurveyInvitation::isAnswered),
                null,
                "survey.questionsAnswered");
    }

    /** Two questions never share a place, not even for a moment. */
    private void place(List<Question> questions) {
        place(questions, OUT_OF_THE_WAY);
        surveys.flush();
        place(questions, 0);
    }

    private static void place(List<Question> questions, int after) {
        for (int i = 0; i < questions.size(); i++) {
            questions.get(i).moveTo(after + i + 1);
        }
    }

    /** A question to be asked. */
    public record NewQuestion(QuestionKind kind, String wording, boolean required) {
        /** The questions most offices ask, ready to be changed; their wordings stand in the messages. */
        public static List<NewQuestion> usual() {
            return List.of(
                    usual(1, QuestionKind.SATISFACTION, true),
                    usual(2, QuestionKind.UNDERSTANDING, true),
                    usual(3, QuestionKind.USEFULNESS, true),
                    usual(4, QuestionKind.TEXT, false),
                    usual(5, QuestionKind.TEXT, false),
                    usual(6, QuestionKind.TEXT, false));
        }

        private static NewQuestion usual(int number, QuestionKind kind, boolean required) {
            return new NewQuestion(kind, Messages.say("survey.usual." + number), required);
        }
    }
}
