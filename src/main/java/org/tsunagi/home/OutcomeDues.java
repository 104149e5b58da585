package org.tsunagi.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsunagi.certificate.CertificateViews.CertificateCount;
import org.tsunagi.completion.CompletionViews.DecidedCourse;
import org.tsunagi.home.Due.Task;
import org.tsunagi.survey.SurveyLine;
import org.tsunagi.survey.SurveyLine.SurveyState;

/** Decides what is due for the office about one course once its days are over: completion, certificates, survey. */
final class OutcomeDues {
    private static final int SURVEY_REMINDED = 60;

    private final LocalDate today;
    private final CourseFacts facts;
    private final List<Due> dues = new ArrayList<>();

    private OutcomeDues(LocalDate today, CourseFacts facts) {
        this.today = today;
        this.facts = facts;
    }

    static List<Due> of(LocalDate today, CourseFacts facts) {
        OutcomeDues course = new OutcomeDues(today, facts);
        course.completion();
        course.certificates();
        course.survey();
        return course.dues;
    }

    private void completion() {
        DecidedCourse decision = facts.decision();
        if (decision != null) {
            dues.add(Due.done(
                    Task.JUDGE,
                    decision.decidedOn(),
                    HomeMessages.say("detail.decided", facts.title(), decision.completed(), decision.others()),
                    HomeMessages.say("tag.decided"),
                    Places.completion(facts.id())));
        } else if (facts.isOver(today) && facts.people() > 0) {
            int open = facts.unconfirmedUntil(today).size();
            dues.add(Due.pressing(
                    Task.JUDGE,
                    facts.lastDay().orElseThrow(),
                    open > 0
                            ? HomeMessages.say("detail.judgeAfterConfirming", facts.title(), facts.people(), open)
                            : HomeMessages.say("detail.judge", facts.title(), facts.people()),
                    HomeMessages.say("tag.undecided"),
                    Places.completion(facts.id())));
        }
    }

    private void certificates() {
        CertificateCount count = facts.certificates();
        DecidedCourse decision = facts.decision();
        if (count == null || decision == null) {
            return;
        }
        LocalDate since = decision.decidedOn();
        if (count.waiting() > 0) {
            dues.add(Due.pressing(
                    Task.MAKE_CERTIFICATES,
                    since,
                    HomeMessages.say("detail.certificates", facts.title(), count.waiting()),
                    HomeMessages.say("tag.notMade", count.waiting()),
                    Places.certificates(facts.id())));
        }
        if (count.made() > 0) {
            dues.add(Due.open(
                    Task.HAND_OVER,
                    since,
                    HomeMessages.say("detail.handOver", facts.title(), count.made()),
                    HomeMessages.say("tag.made", count.made()),
                    Places.certificates(facts.id())));
        }
        if (count.waiting() + count.made() == 0) {
            dues.add(Due.done(
                    Task.HAND_OVER,
                    since,
                    HomeMessages.say("detail.handedOver", facts.title(), count.handedOver()),
                    HomeMessages.say("tag.handedOver"),
                    Places.certificates(facts.id())));
        }
    }

    private void survey() {
        SurveyLine survey = facts.survey();
        if (survey == null) {
            return;
        }
        if (survey.isOpen() && survey.surveyId() != null && survey.closesAt() != null) {
            dues.add(Due.open(
                    Task.WATCH_SURVEY,
                    HomeMessages.day(survey.closesAt()),
                    HomeMessages.say("detail.survey", facts.title(), survey.invited(), survey.answered()),
                    HomeMessages.say("tag.answered", survey.answered(), survey.invited()),
                    Places.survey(survey.surveyId())));
        } else if (survey.state() == SurveyState.NOT_MADE
                && facts.people() > 0
                && facts.isOver(today)
                && !facts.lastDay().orElseThrow().isBefore(today.minusDays(SURVEY_REMINDED))) {
            dues.add(Due.open(
                    Task.MAKE_SURVEY,
                    facts.lastDay().orElseThrow(),
                    HomeMessages.say("detail.noSurvey", facts.title()),
                    HomeMessages.say("tag.toDo"),
                    Places.newSurvey(facts.id())));
        }
    }
}
