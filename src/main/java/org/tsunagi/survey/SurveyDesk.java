package org.tsunagi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.TextLength;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.survey.QuestionLine.QuestionKind;

/** Asks the trainees, takes their replies without their names, picks excerpts, sets next year's aims. */
@ApplicationScoped
@Transactional
public class SurveyDesk {
    /** Graphemes of one free text: well above what a reply on paper holds. */
    public static final int LONGEST_TEXT = 4000;

    private final Surveys surveys;
    private final Questionnaires questionnaires;
    private final Excerpts excerpts;
    private final Aims aims;
    private final CourseViews courses;
    private final EnrollmentViews enrollments;
    private final OfficeClock clock;

    SurveyDesk(
            Surveys surveys,
            Questionnaires questionnaires,
            Excerpts excerpts,
            Aims aims,
            CourseViews courses,
            EnrollmentViews enrollments,
            OfficeClock clock) {
        this.surveys = surveys;
        this.questionnaires = questionnaires;
        this.excerpts = excerpts;
        this.aims = aims;
        this.courses = courses;
        this.enrollments = enrollments;
        this.clock = clock;
    }

    /** Opens the survey of a course and invites everyone who stands on it. */
    public long open(long courseId, Instant opensAt, Instant closesAt, List<NewQuestion> questions) {
        RuleViolation.unless(surveys.ofCourse(courseId).isEmpty(), null, "survey.alreadyOpened");
        RuleViolation.unless(!questions.isEmpty(), null, "survey.noQuestions");
        List<Enrollment> invited = enrollments.standingOn(courseId);
        RuleViolation.unless(!invited.isEmpty(), null, "survey.nobody");
        Survey survey = new Survey(courses.course(courseId), opensAt, closesAt);
        surveys.persist(survey);
        for (int i = 0; i < questions.size(); i++) {
            surveys.add(new Question(survey, i + 1, questions.get(i)));
        }
        invited.forEach(person -> surveys.add(new SurveyInvitation(survey, person)));
        return survey.id();
    }

    /** Invites those who came to the course after the survey was opened; answers how many. */
    public int inviteNew(long surveyId) {
        Survey survey = surveys.require(surveyId);
        Set<Long> invited = surveys.enrollmentsInvitedTo(survey);
        List<Enrollment> missing = enrollments.standingOn(survey.course().id()).stream()
                .filter(person -> !invited.contains(person.id()))
                .toList();
        missing.forEach(person -> surveys.add(new SurveyInvitation(survey, person)));
        return missing.size();
    }

    /** Edits, adds, drops and orders the questions; refused once somebody has replied. */
    public void changeQuestions(long surveyId, long version, List<ChangedQuestion> wanted) {
        questionnaires.change(surveys.require(surveyId), version, wanted);
    }

    /** Moves the window, also of a survey that is over, as long as its replies were too few to be shown. */
    public void changeWindow(long surveyId, long version, Instant opensAt, Instant closesAt) {
        Survey survey = surveys.require(surveyId);
        StaleForm.check(version, survey.version());
        boolean shown = survey.isOver(clock.now()) && surveys.count(surveyId).answered() >= SurveyTally.FEWEST;
        RuleViolation.unless(!shown, null, "survey.windowOver");
        survey.changeWindow(opensAt, closesAt);
    }

    /** Takes no more replies, and shows those taken. */
    public void close(long surveyId) {
        surveys.require(surveyId).close(clock.now());
    }

    /** Ends the personal link of an invitation, because it was lost or came into wrong hands. */
    public void renewLink(long surveyId, long invitationId) {
        SurveyInvitation invitation = surveys.lockInvitation(invitationId);
        NotFound.orThrow(
                Optional.of(invitation).filter(one -> one.survey().id() == surveyId),
                "SurveyInvitation " + invitationId);
        invitation.renewLink();
    }

    /** Takes one reply for an invitation: the invitation is marked as answered, the answers go into the pool. */
    public void reply(long invitationId, List<GivenAnswer> given) {
        SurveyInvitation invitation = surveys.lockInvitation(invitationId);
        RuleViolation.unless(invitation.survey().isOpen(clock.now()), null, "survey.closed");
        invitation.answer();
        Map<Long, GivenAnswer> byQuestion =
                given.stream().collect(Collectors.toMap(GivenAnswer::questionId, Function.identity()));
        long replyId = Answer.freshReplyId();
        for (Question question : surveys.questionsOf(invitation.survey())) {
            GivenAnswer answer = byQuestion.get(question.id());
            checkAnswer(question, answer);
            if (answer != null) {
                surveys.add(new Answer(replyId, question, answer.step(), answer.words()));
            }
        }
    }

    private static void checkAnswer(Question question, @Nullable GivenAnswer answer) {
        String field = "q" + question.id();
        Integer step = answer == null ? null : answer.step();
        String words = answer == null ? null : answer.words();
        RuleViolation.unless(!question.isRequired() || step != null || words != null, field, "survey.answerMissing");
        RuleViolation.unless(
                step == null || (question.kind().isScale() && step >= 1 && step <= QuestionKind.STEPS),
                field,
                "survey.stepOutside");
        RuleViolation.unless(words == null || TextLength.graphemes(words) <= LONGEST_TEXT, field, "survey.textTooLong");
    }

    /** Puts a free text of a survey among the excerpts of its course's year, once. */
    public long pickAnswer(long surveyId, long answerId) {
        Survey survey = surveys.require(surveyId);
        RuleViolation.unless(survey.isOver(clock.now()), null, "survey.pickWhileOpen");
        Answer answer = NotFound.orThrow(surveys.answerOf(survey, answerId), "Answer");
        String words = NotFound.orThrow(Optional.ofNullable(answer.words()), "Answer");
        FiscalYear year = survey.course().fiscalYear();
        RuleViolation.unless(!excerpts.isPicked(year, answerId), null, "survey.alreadyPicked");
        return pick(year, words, answerId);
    }

    /** Puts a text among a fiscal year's excerpts, last; {@code answerId} names the free text it was taken from. */
    public long pick(FiscalYear year, String words, @Nullable Long answerId) {
        Excerpt excerpt = new Excerpt(year, excerpts.next(year), words, answerId);
        excerpts.persist(excerpt);
        return excerpt.id();
    }

    /** Puts a text typed by hand among a fiscal year's excerpts, last; the same form sent twice gives the same excerpt. */
    public long excerpt(FiscalYear year, String words, SubmissionKey key) {
        Optional<Excerpt> already = excerpts.sent(key);
        if (already.isPresent()) {
            return already.get().id();
        }
        Excerpt excerpt = new Excerpt(year, excerpts.next(year), words, null);
        excerpt.sentBy(key);
        excerpts.persist(excerpt);
        return excerpt.id();
    }

    public void reword(long excerptId, long version, String words) {
        Excerpt excerpt = excerpts.require(excerptId);
        StaleForm.check(version, excerpt.version());
        excerpt.reword(words);
    }

    /** Moves an excerpt one place up (-1) or down (+1) within its year. */
    public void move(long excerptId, int by) {
        Excerpt moved = excerpts.require(excerptId);
        List<Excerpt> all = new ArrayList<>(excerpts.of(moved.fiscalYear()));
        int to = Math.max(0, Math.min(all.size() - 1, all.indexOf(moved) + by));
        all.remove(moved);
        all.add(to, moved);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).moveTo(i + 1);
        }
    }

    public void drop(long excerptId) {
        excerpts.delete(excerpts.require(excerptId));
    }

    /** Adds an aim for a fiscal year, last. */
    public long aim(FiscalYear year, String words) {
        return aim(year, words, SubmissionKey.fresh());
    }

    /** Adds an aim for a fiscal year, last; the same form sent twice gives the same aim. */
    public long aim(FiscalYear year, String words, SubmissionKey key) {
        Optional<Aim> already = aims.sent(key);
        if (already.isPresent()) {
            return already.get().id();
        }
        Aim aim = new Aim(year, aims.next(year), words, key);
        aims.persist(aim);
        return aim.id();
    }

    public void rewordAim(long aimId, long version, String words) {
        Aim aim = aims.require(aimId);
        StaleForm.check(version, aim.version());
        aim.reword(words);
    }

    public void dropAim(long aimId) {
        aims.delete(aims.require(aimId));
    }

    /** What a trainee gave to one question: a step from 1 to 5, or words. */
    public record GivenAnswer(
            long questionId,
            @Nullable Integer step,
            @Nullable String words) {}

    /** A question as it is to be; {@code id} names the one it was, null for a new one. */
    public record ChangedQuestion(@Nullable Long id, NewQuestion question) {}

    /** A question to be asked. */
    public record NewQuestion(QuestionKind kind, String wording, boolean required) {}
}
