package org.tsunagi.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.survey.SurveyLinks.Invited;
import org.tsunagi.survey.SurveyViews.InvitationLine;

@ApplicationScoped
class Invitations implements PanacheRepository<SurveyInvitation> {
    /** The invitation with its row locked: two sends of one person wait for one another. */
    SurveyInvitation lock(long invitationId) {
        return NotFound.orThrow(
                Optional.ofNullable(
                        getEntityManager().find(SurveyInvitation.class, invitationId, LockModeType.PESSIMISTIC_WRITE)),
                "SurveyInvitation " + invitationId);
    }

    /** The invitations of a survey with their rows locked: replies wait. */
    List<SurveyInvitation> lockAllOf(Survey survey) {
        return getEntityManager()
                .createQuery("from SurveyInvitation i where i.survey = :survey order by i.id", SurveyInvitation.class)
                .setParameter("survey", survey)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<InvitationLine> linesOf(long surveyId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.survey.SurveyViews$InvitationLine(i.id, i.generation, e.number, t.name, e.employer,
                            case when e.cancelled.at is null then false else true end, i.answered)
                        from SurveyInvitation i join i.enrollment e join e.trainee t
                        where i.survey.id = :survey and (e.takenBack = false or i.answered = true)
                        order by e.number""", InvitationLine.class)
                .setParameter("survey", surveyId)
                .getResultList();
    }

    Set<Long> enrollmentsOf(Survey survey) {
        return getEntityManager()
                .createQuery("select i.enrollment.id from SurveyInvitation i where i.survey = :survey", Long.class)
                .setParameter("survey", survey)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    Optional<Invited> invited(long invitationId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.survey.SurveyLinks$Invited(i.id, i.generation, i.answered, s.id, c.name, c.fiscalYear,
                            s.opensAt, s.closesAt)
                        from SurveyInvitation i join i.survey s join s.course c
                        where i.id = :id""", Invited.class)
                .setParameter("id", invitationId)
                .getResultStream()
                .findFirst();
    }

    List<Long> idsOf(long surveyId) {
        return getEntityManager()
                .createQuery(
                        "select i.id from SurveyInvitation i where i.survey.id = :survey order by i.enrollment.number",
                        Long.class)
                .setParameter("survey", surveyId)
                .getResultList();
    }
}
