package org.tsunagi.survey;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.TextLength;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.survey.QuestionDesk.NewQuestion;
import org.tsunagi.survey.QuestionLine.QuestionKind;

/** Asks the trainees, and takes their replies without their names. */
@Desk
public class SurveyDesk {
    /** Graphemes of one free text: well above what a reply on paper holds. */
    public static final int LONGEST_TEXT = 4000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Surveys surveys;
    private final Invitations invitations;
    private final Replies replies;
    private final Envelopes envelopes;
    private final CourseViews courses;
    private final EnrollmentViews enrollments;
    private final OfficeClock clock;

    SurveyDesk(
            Surveys surveys,
            Invitations invitations,
            Replies replies,
            Envelopes envelopes,
            CourseViews courses,
            EnrollmentViews enrollments,
            OfficeClock clock) {
        this.surveys = surveys;
        this.invitations = invitations;
        this.replies = replies;
        this.envelopes = envelopes;
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
        invited.forEach(person -> invitations.persist(new SurveyInvitation(survey, person)));
        return survey.id();
    }

    /** Invites those who came to the course after the survey was opened; answers how many. */
    public int inviteNew(long surveyId) {
        Survey survey = surveys.require(surveyId);
        Set<Long> invited = invitations.enrollmentsOf(survey);
        List<Enrollment> missing = enrollments.standingOn(survey.course().id()).stream()
                .filter(person -> !invited.contains(person.id()))
                .toList();
        missing.forEach(person -> invitations.persist(new SurveyInvitation(survey, person)));
        return missing.size();
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
        Survey survey = surveys.require(surveyId);
        survey.close(clock.now());
        openEnvelopes(survey);
    }

    /** Takes the replies to surveys that are over by now out of their envelopes; those closed with other keys stay closed. */
    public void openWhatIsOver() {
        for (Survey survey : surveys.overAndUnopened(clock.now())) {
            try {
                openEnvelopes(survey);
            } catch (RuleViolation otherKeys) {
                // the survey's own page says what to do; the others are not kept waiting by it
            }
        }
    }

    /**
     * All at once and shuffled, so that neither the order of the answers nor what is stored together with what leads to
     * the order in which people replied. The locked invitations let a reply under way come in before, and a later one wait.
     */
    private void openEnvelopes(Survey survey) {
        invitations.lockAllOf(survey);
        if (!survey.awaitsOpening(clock.now(), surveys.count(survey.id()).answered())) {
            return;
        }
        List<List<GivenAnswer>> opened = new ArrayList<>(replies.envelopesOf(survey).stream()
                .map(id -> envelopes.open(survey.id(), replies.envelope(id)))
                .toList());
        Collections.shuffle(opened, RANDOM);
        Map<Long, Question> questions =
                surveys.questionsOf(survey).stream().collect(Collectors.toMap(Question::id, Function.identity()));
        for (List<GivenAnswer> reply : opened) {
            long replyId = Answer.fresh();
            reply.forEach(given -> replies.persist(
                    new Answer(replyId, questions.get(given.questionId()), given.step(), given.words())));
        }
        replies.removeEnvelopesOf(survey);
        survey.markRepliesOpened();
    }

    /** Ends the personal link of an invitation, because it was lost or came into wrong hands. */
    public void renewLink(long surveyId, long invitationId) {
        SurveyInvitation invitation = invitations.lock(invitationId);
        NotFound.orThrow(
                Optional.of(invitation).filter(one -> one.survey().id() == surveyId),
                "SurveyInvitation " + invitationId);
        invitation.renewLink();
    }

    /** Takes one reply for an invitation: the invitation is marked as answered, the answers go into an envelope. */
    public void reply(long invitationId, List<GivenAnswer> given) {
        SurveyInvitation invitation = invitations.lock(invitationId);
        RuleViolation.unless(invitation.survey().isOpen(clock.now()), null, "survey.closed");
        invitation.answer();
        Map<Long, GivenAnswer> byQuestion =
                given.stream().collect(Collectors.toMap(GivenAnswer::questionId, Function.identity()));
        List<GivenAnswer> reply = new ArrayList<>();
        for (Question question : surveys.questionsOf(invitation.survey())) {
            GivenAnswer answer = byQuestion.get(question.id());
            checkAnswer(question, answer);
            if (answer != null) {
                reply.add(answer);
            }
        }
        long survey = invitation.survey().id();
        replies.add(new EnvelopedReply(survey, envelopes.enclose(survey, reply)));
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

    /** What a trainee gave to one question: a step from 1 to 5, or words. */
    public record GivenAnswer(
            long questionId,
            @Nullable Integer step,
            @Nullable String words) {}
}
