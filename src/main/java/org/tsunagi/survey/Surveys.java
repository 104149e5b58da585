package org.tsunagi.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.course.CourseLine;
import org.tsunagi.survey.SurveyLine.SurveyState;
import org.tsunagi.survey.SurveyLinks.Invited;
import org.tsunagi.survey.SurveyViews.FreeText;
import org.tsunagi.survey.SurveyViews.InvitationLine;

@ApplicationScoped
class Surveys implements PanacheRepository<Survey> {
    Survey require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Survey " + id);
    }

    Optional<Survey> ofCourse(long courseId) {
        return find("course.id", courseId).firstResultOptional();
    }

    List<Question> questionsOf(Survey survey) {
        return getEntityManager()
                .createQuery("from Question q where q.survey = :survey order by q.position", Question.class)
                .setParameter("survey", survey)
                .getResultList();
    }

    /** The invitation with its row locked: two sends of one person wait for one another. */
    SurveyInvitation lockInvitation(long invitationId) {
        return NotFound.orThrow(
                Optional.ofNullable(
                        getEntityManager().find(SurveyInvitation.class, invitationId, LockModeType.PESSIMISTIC_WRITE)),
                "SurveyInvitation " + invitationId);
    }

    /** The invitations of a survey with their rows locked: replies wait. */
    List<SurveyInvitation> lockInvitationsOf(Survey survey) {
        return getEntityManager()
                .createQuery("from SurveyInvitation i where i.survey = :survey order by i.id", SurveyInvitation.class)
                .setParameter("survey", survey)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Forms opened before now are stale. */
    void touch(Survey survey) {
        getEntityManager().lock(survey, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    void remove(Question question) {
        getEntityManager().remove(question);
    }

    List<QuestionLine> questionLines(long surveyId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.survey.QuestionLine(q.id, q.position, q.kind, q.wording, q.required)
                        from Question q where q.survey.id = :survey order by q.position""", QuestionLine.class)
                .setParameter("survey", surveyId)
                .getResultList();
    }

    List<StepCount> stepsOf(long surveyId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.survey.Surveys$StepCount(a.question.id, a.step, count(a)) from Answer a
                        where a.question.survey.id = :survey and a.step is not null
                        group by a.question.id, a.step""", StepCount.class)
                .setParameter("survey", surveyId)
                .getResultList();
    }

    /** The free texts in the order of their keys, which are random. */
    List<FreeText> textsOf(long surveyId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.survey.SurveyViews$FreeText(a.id, a.question.id, a.words, e.id)
                        from Answer a left join Excerpt e on e.answerId = a.id
                        where a.question.survey.id = :survey and a.words is not null
                        order by a.id""", FreeText.class)
                .setParameter("survey", surveyId)
                .getResultList();
    }

    Optional<Answer> answerOf(Survey survey, long answerId) {
        return getEntityManager()
                .createQuery("from Answer a where a.id = :id and a.question.survey = :survey", Answer.class)
                .setParameter("id", answerId)
                .setParameter("survey", survey)
                .getResultStream()
                .findFirst();
    }

    List<InvitationLine> invitationsOf(long surveyId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.survey.SurveyViews$InvitationLine(i.id, i.generation, e.number, t.name, e.employer,
                            case when e.cancelled.at is null then false else true end, i.answered)
                        from SurveyInvitation i join i.enrollment e join e.trainee t
                        where i.survey.id = :survey order by e.number""", InvitationLine.class)
                .setParameter("survey", surveyId)
                .getResultList();
    }

    Set<Long> enrollmentsInvitedTo(Survey survey) {
        return getEntityManager()
                .createQuery("select i.enrollment.id from SurveyInvitation i where i.survey = :survey", Long.class)
                .setParameter("survey", survey)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    Optional<Invited> invited(long invitationId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.survey.SurveyLinks$Invited(i.id, i.generation, i.answered, s.id, c.words.title,
                            s.opensAt, s.closesAt)
                        from SurveyInvitation i join i.survey s join s.course c
                        where i.id = :id""", Invited.class)
                .setParameter("id", invitationId)
                .getResultStream()
                .findFirst();
    }

    List<Long> invitationIds(long surveyId) {
        return getEntityManager()
                .createQuery(
                        "select i.id from SurveyInvitation i where i.survey.id = :survey order by i.enrollment.number",
                        Long.class)
                .setParameter("survey", surveyId)
                .getResultList();
    }

    private static final String COUNT = """
            select new org.tsunagi.survey.Surveys$SurveyCount(s.id, s.course.id, s.opensAt, s.closesAt,
                (select count(i) from SurveyInvitation i where i.survey = s and i.answered = true),
                (select count(i) from SurveyInvitation i where i.survey = s
                    and (i.answered = true or i.enrollment.cancelled.at is null)))
            from Survey s where\s""";

    List<SurveyCount> countsOf(FiscalYear year) {
        return getEntityManager()
                .createQuery(COUNT + "s.course.fiscalYear = :year", SurveyCount.class)
                .setParameter("year", year.year())
                .getResultList();
    }

    List<SurveyCount> countsOf(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery(COUNT + "s.course.id in :courses", SurveyCount.class)
                .setParameter("courses", courseIds)
                .getResultList();
    }

    /** Courses whose survey is open, and courses with people but without a survey that met between two days. */
    List<CourseLine> watched(Instant now, LocalDate from, LocalDate until) {
        return getEntityManager()
                .createQuery(
                        CourseLine.QUERY + "where c.id in (select s.course.id from Survey s"
                                + " where s.closesAt > :now and s.opensAt <= :now)"
                                + " or c.id in (select x.course.id from CourseLesson x"
                                + " where x.day.heldOn between :from and :until)"
                                + " and not exists (select 1 from Survey s where s.course = c)"
                                + " and exists (select 1 from Enrollment e where e.course = c and e.cancelled.at is null)"
                                + CourseLine.IN_ORDER,
                        CourseLine.class)
                .setParameter("now", now)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    Optional<SurveyCount> countOfCourse(long courseId) {
        return getEntityManager()
                .createQuery(COUNT + "s.course.id = :course", SurveyCount.class)
                .setParameter("course", courseId)
                .getResultStream()
                .findFirst();
    }

    SurveyCount count(long surveyId) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery(COUNT + "s.id = :survey", SurveyCount.class)
                        .setParameter("survey", surveyId)
                        .getResultStream()
                        .findFirst(),
                "Survey " + surveyId);
    }

    void add(Question question) {
        getEntityManager().persist(question);
    }

    void add(SurveyInvitation invitation) {
        getEntityManager().persist(invitation);
    }

    void add(Answer answer) {
        getEntityManager().persist(answer);
    }

    /** How many chose a step of a question, as the query counts them. */
    record StepCount(long questionId, int step, long count) {}

    /** A survey's window and its replies so far, as the query counts them. */
    record SurveyCount(long id, long courseId, Instant opensAt, Instant closesAt, long answered, long invited) {
        SurveyState state(Instant now) {
            if (now.isBefore(opensAt)) {
                return SurveyState.WAITING;
            }
            return now.isBefore(closesAt) ? SurveyState.OPEN : SurveyState.CLOSED;
        }
    }
}
