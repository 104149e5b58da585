package org.tsunagi.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;

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

    List<QuestionLine> questionLines(long surveyId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.survey.QuestionLine(q.id, q.position, q.kind, q.wording, q.required)
                        from Question q where q.survey.id = :survey order by q.position""", QuestionLine.class)
                .setParameter("survey", surveyId)
                .getResultList();
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
            select new org.tsunagi.survey.SurveyCount(s.id, s.course.id, s.opensAt, s.closesAt,
                (select count(i) from SurveyInvitation i where i.survey = s and i.answered = true),
                (select count(i) from SurveyInvitation i where i.survey = s
                    and (i.answered = true or i.enrollment.cancelledAt is null)))
            from Survey s where\s""";

    List<SurveyCount> countsOf(FiscalYear year) {
        return getEntityManager()
                .createQuery(COUNT + " s.course.fiscalYear = :year", SurveyCount.class)
                .setParameter("year", year.year())
                .getResultList();
    }

    Optional<SurveyCount> countOfCourse(long courseId) {
        return getEntityManager()
                .createQuery(COUNT + " s.course.id = :course", SurveyCount.class)
                .setParameter("course", courseId)
                .getResultStream()
                .findFirst();
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
}
