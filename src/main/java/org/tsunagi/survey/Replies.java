package org.tsunagi.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.survey.SurveyViews.FreeText;

@ApplicationScoped
class Replies implements PanacheRepository<Answer> {
    /** How often each step of each question was chosen, and how many texts were written to it. */
    List<StepCount> countsOf(long surveyId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.survey.Replies$StepCount(a.question.id, a.step, count(a)) from Answer a
                        where a.question.survey.id = :survey and (a.step is not null or a.words is not null)
                        group by a.question.id, a.step""", StepCount.class)
                .setParameter("survey", surveyId)
                .getResultList();
    }

    /** Free texts question by question, each in the order of their keys, which are random. */
    List<FreeText> textsOf(long surveyId, int offset, int size) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.survey.SurveyViews$FreeText(a.id, q.id, a.words, e.id)
                        from Question q join Answer a on a.question = q left join Excerpt e on e.answerId = a.id
                        where q.survey.id = :survey and a.words is not null
                        order by q.position, a.id""", FreeText.class)
                .setParameter("survey", surveyId)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    void add(EnvelopedReply reply) {
        getEntityManager().persist(reply);
    }

    List<Long> envelopesOf(Survey survey) {
        return getEntityManager()
                .createQuery("select r.id from EnvelopedReply r where r.surveyId = :survey", Long.class)
                .setParameter("survey", survey.id())
                .getResultList();
    }

    /** Read one by one and not kept: a thousand of them fill the memory of a small server. */
    byte[] envelope(long envelopedId) {
        return getEntityManager()
                .createQuery("select r.envelope from EnvelopedReply r where r.id = :id", byte[].class)
                .setParameter("id", envelopedId)
                .getSingleResult();
    }

    void removeEnvelopesOf(Survey survey) {
        getEntityManager()
                .createQuery("delete from EnvelopedReply r where r.surveyId = :survey")
                .setParameter("survey", survey.id())
                .executeUpdate();
    }

    Optional<Answer> of(Survey survey, long answerId) {
        return getEntityManager()
                .createQuery("from Answer a where a.id = :id and a.question.survey = :survey", Answer.class)
                .setParameter("id", answerId)
                .setParameter("survey", survey)
                .getResultStream()
                .findFirst();
    }

    /**
     * How many gave this to a question, as the query counts them.
     *
     * @param step from 1 to 5; null for words
     */
    record StepCount(long questionId, @Nullable Integer step, long count) {}
}
