package org.tsunagi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.survey.QuestionDesk.NewQuestion;
import org.tsunagi.survey.Replies.StepCount;
import org.tsunagi.survey.SurveyLine.SurveyState;
import org.tsunagi.survey.SurveyTally.QuestionTally;
import org.tsunagi.survey.Surveys.SurveyCount;

/** Reads surveys for the features above: figures and texts, never a person's reply. */
@ApplicationScoped
public class SurveyViews {
    private static final int FIRST_TEXTS = 100;

    private final Surveys surveys;
    private final Invitations invitations;
    private final Replies replies;
    private final CourseViews courses;
    private final OfficeClock clock;

    SurveyViews(Surveys surveys, Invitations invitations, Replies replies, CourseViews courses, OfficeClock clock) {
        this.surveys = surveys;
        this.invitations = invitations;
        this.replies = replies;
        this.courses = courses;
        this.clock = clock;
    }

    /** The year's courses in the office's order, each with its survey or without; two statements. */
    public List<SurveyLine> statusOf(FiscalYear year) {
        return lines(courses.of(year), surveys.countsOf(year));
    }

    /** The same for courses of several years; one statement. */
    public List<SurveyLine> statusOf(List<CourseLine> planned) {
        List<Long> ids = planned.stream().map(CourseLine::id).toList();
        return lines(planned, surveys.countsOf(ids));
    }

    /** The surveys of these courses; one statement. */
    public List<Long> idsOf(Collection<Long> courseIds) {
        return surveys.countsOf(courseIds).stream().map(SurveyCount::id).toList();
    }

    /** Courses whose survey is open, and courses with people but without a survey that met between two days. */
    public List<CourseLine> watched(LocalDate from, LocalDate until) {
        return surveys.watched(clock.now(), from, until);
    }

    /** Surveys that were over before this moment and whose envelopes are still closed, though there are enough: mostly none. */
    public List<UnopenedSurvey> unopenedSince(Instant moment) {
        return surveys.unopenedSince(moment);
    }

    private List<SurveyLine> lines(List<CourseLine> planned, List<SurveyCount> counted) {
        Map<Long, SurveyCount> counts =
                counted.stream().collect(Collectors.toMap(SurveyCount::courseId, Function.identity()));
        return planned.stream()
                .map(course -> line(course, counts.get(course.id())))
                .toList();
    }

    /** The replies question by question with the first free texts; the texts for officers only. Five statements. */
    public SurveyTally tally(Viewer viewer, long surveyId) {
        return tally(viewer, surveyId, 0, FIRST_TEXTS);
    }

    /** The same with at most {@code size} of the free texts after the first {@code offset}. */
    public SurveyTally tally(Viewer viewer, long surveyId, int offset, int size) {
        SurveyLine survey = one(surveyId);
        boolean shown = SurveyTally.isShown(survey);
        List<StepCount> counts = shown ? replies.countsOf(surveyId) : List.of();
        List<FreeText> texts = shown && viewer.isOfficer() ? replies.textsOf(surveyId, offset, size) : List.of();
        return new SurveyTally(
                survey,
                surveys.questionLines(surveyId).stream()
                        .map(question -> QuestionTally.of(
                                question,
                                shown ? survey.answered() : 0,
                                counts.stream()
                                        .filter(one -> one.questionId() == question.id())
                                        .toList(),
                                texts.stream()
                                        .filter(one -> one.questionId() == question.id())
                                        .toList()))
                        .toList(),
                viewer.isOfficer()
                        ? counts.stream()
                                .filter(one -> one.step() == null)
                                .mapToLong(StepCount::count)
                                .sum()
                        : 0);
    }

    /** One survey; 404 when there is none. */
    public SurveyLine one(long surveyId) {
        SurveyCount count = surveys.count(surveyId);
        return line(courses.line(count.courseId()), count);
    }

    /** Who was invited and whether they have answered, for officers. */
    public List<InvitationLine> invitations(Viewer viewer, long surveyId) {
        return viewer.isOfficer() ? invitations.linesOf(surveyId) : List.of();
    }

    /** What the program's trainees were asked in the last year before this course's; empty where none were. */
    public Optional<EarlierQuestions> askedBefore(long courseId) {
        return surveys.before(courseId)
                .map(survey -> new EarlierQuestions(
                        survey.course().fiscalYear(),
                        surveys.questionLines(survey.id()).stream()
                                .map(one -> new NewQuestion(one.kind(), one.wording(), one.required()))
                                .toList()));
    }

    /** A survey's version, for the forms that change it. */
    public long versionOf(long surveyId) {
        return surveys.require(surveyId).version();
    }

    /** The survey of one course. */
    public SurveyLine statusOf(long courseId) {
        return line(courses.line(courseId), surveys.countOfCourse(courseId).orElse(null));
    }

    /** The questions of a survey in order. */
    public List<QuestionLine> questionsOf(long surveyId) {
        return surveys.questionLines(surveyId);
    }

    /** One question with what its form needs; 404 when there is none. */
    public AskedQuestion question(long questionId) {
        Question one = surveys.question(questionId);
        return new AskedQuestion(one.survey().id(), one.version(), one.line());
    }

    /** The invitations of a survey in the order of the trainee numbers; for the sample prefecture, which replies. */
    public List<Long> invitationsOf(long surveyId) {
        return invitations.idsOf(surveyId);
    }

    private SurveyLine line(CourseLine course, @Nullable SurveyCount count) {
        Instant now = clock.now();
        return count == null
                ? new SurveyLine(
                        course.id(), course.title(), course.year(), null, null, null, 0, 0, false, SurveyState.NOT_MADE)
                : new SurveyLine(
                        course.id(),
                        course.title(),
                        course.year(),
                        count.id(),
                        count.opensAt(),
                        count.closesAt(),
                        count.answered(),
                        count.invited(),
                        count.repliesOpened(),
                        count.state(now));
    }

    /** A survey whose replies nobody can read yet, with the title of its course. */
    public record UnopenedSurvey(long surveyId, String course) {}

    /**
     * One free text among the answers to a question, without anything that leads to the other answers of its reply.
     *
     * @param answerId random: it tells nothing about who or when
     * @param excerptId the excerpt made of it, if it was picked
     */
    public record FreeText(
            long answerId,
            long questionId,
            String words,
            @Nullable Long excerptId) {}

    /** A question of a survey as it is stored. */
    public record AskedQuestion(long surveyId, long version, QuestionLine line) {}

    /** Someone invited to a survey: whether, but neither when nor what this person answered. */
    public record InvitationLine(
            long id,
            int generation,
            int number,
            PersonName name,
            String employer,
            boolean cancelled,
            boolean answered) {

        /** Whether a reply is still hoped for. */
        public boolean isAwaited() {
            return !answered && !cancelled;
        }
    }

    /** The questions of an earlier year's survey, ready to be asked again. */
    public record EarlierQuestions(FiscalYear year, List<NewQuestion> questions) {}
}
