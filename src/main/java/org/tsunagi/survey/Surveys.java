package org.tsunagi.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.CourseLine;
import org.tsunagi.survey.SurveyLine.SurveyState;
import org.tsunagi.survey.SurveyViews.UnopenedSurvey;

@ApplicationScoped
class Surveys implements PanacheRepository<Survey> {
    Survey require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Survey " + id);
    }

    Optional<Survey> ofCourse(long courseId) {
        return find("course.id", courseId).firstResultOptional();
    }

    /** The survey of the last year before in which the program was asked about, of the same run if there were several. */
    Optional<Survey> before(long courseId) {
        return getEntityManager()
                .createQuery("""
                        select s from Course c, Survey s join fetch s.course d
                        where c.id = :course and d.program = c.program and d.fiscalYear < c.fiscalYear
                        order by d.fiscalYear desc, case when d.run = c.run then 0 else 1 end, s.id""", Survey.class)
                .setParameter("course", courseId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Question question(long id) {
        return NotFound.orThrow(Optional.ofNullable(getEntityManager().find(Question.class, id)), "Question " + id);
    }

    boolean sent(SubmissionKey key) {
        return getEntityManager()
                        .createQuery("select count(q) from Question q where q.submissionKey = :key", Long.class)
                        .setParameter("key", key.value())
                        .getSingleResult()
                > 0;
    }

    List<Question> questionsOf(Survey survey) {
        return getEntityManager()
                .createQuery("from Question q where q.survey = :survey order by q.position", Question.class)
                .setParameter("survey", survey)
                .getResultList();
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

    private static final String COUNT = """
            select new org.tsunagi.survey.Surveys$SurveyCount(s.id, s.course.id, s.opensAt, s.closesAt, s.repliesOpened,
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

    private static final String OVER_AND_UNOPENED = """
            where s.repliesOpened = false and s.closesAt <= :moment
                and (select count(i) from SurveyInvitation i where i.survey = s and i.answered = true) >= :fewest""";

    List<Survey> overAndUnopened(Instant now) {
        return getEntityManager()
                .createQuery("select s from Survey s " + OVER_AND_UNOPENED, Survey.class)
                .setParameter("moment", now)
                .setParameter("fewest", (long) SurveyTally.FEWEST)
                .getResultList();
    }

    List<UnopenedSurvey> unopenedSince(Instant moment) {
        return getEntityManager()
                .createQuery(
                        "select new org.tsunagi.survey.SurveyViews$UnopenedSurvey(s.id, s.course.name) from Survey s "
                                + OVER_AND_UNOPENED + " order by s.id",
                        UnopenedSurvey.class)
                .setParameter("moment", moment)
                .setParameter("fewest", (long) SurveyTally.FEWEST)
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

    /** A survey's window and its replies so far, as the query counts them. */
    record SurveyCount(
            long id,
            long courseId,
            Instant opensAt,
            Instant closesAt,
            boolean repliesOpened,
            long answered,
            long invited) {
        SurveyState state(Instant now) {
            if (now.isBefore(opensAt)) {
                return SurveyState.WAITING;
            }
            return now.isBefore(closesAt) ? SurveyState.OPEN : SurveyState.CLOSED;
        }
    }
}
