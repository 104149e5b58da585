package org.tsunagi.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
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
