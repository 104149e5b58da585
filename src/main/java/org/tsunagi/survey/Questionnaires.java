package org.tsunagi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.survey.SurveyDesk.ChangedQuestion;

/** The questions of a survey while nobody has replied: later each reply would have answered something else. */
@ApplicationScoped
class Questionnaires {
    private static final int OUT_OF_THE_WAY = 1000;

    private final Surveys surveys;

    Questionnaires(Surveys surveys) {
        this.surveys = surveys;
    }

    /** Makes these the questions, in this order; those not among them are dropped. Replies wait meanwhile. */
    void change(Survey survey, long version, List<ChangedQuestion> wanted) {
        StaleForm.check(version, survey.version());
        RuleViolation.unless(!wanted.isEmpty(), null, "survey.noQuestions");
        RuleViolation.unless(
                surveys.lockInvitationsOf(survey).stream().noneMatch(SurveyInvitation::isAnswered),
                null,
                "survey.questionsAnswered");
        List<Question> all = surveys.questionsOf(survey);
        Map<Long, Question> known = all.stream().collect(Collectors.toMap(Question::id, Function.identity()));
        List<Question> kept = new ArrayList<>();
        for (ChangedQuestion one : wanted) {
            Question question = one.id() == null ? null : known.remove(one.id());
            if (question == null) {
                question = new Question(survey, 2 * OUT_OF_THE_WAY + kept.size(), one.question());
                surveys.add(question);
            }
            question.become(one.question());
            kept.add(question);
        }
        known.values().forEach(surveys::remove);
        place(kept, OUT_OF_THE_WAY);
        surveys.flush();
        place(kept, 0);
        surveys.touch(survey);
    }

    /** Two questions never share a place, not even for a moment. */
    private static void place(List<Question> questions, int after) {
        for (int i = 0; i < questions.size(); i++) {
            questions.get(i).moveTo(after + i + 1);
        }
    }
}
