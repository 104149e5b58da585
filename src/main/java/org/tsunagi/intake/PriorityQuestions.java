package org.tsunagi.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.intake.Priorities.Declared;

@ApplicationScoped
class PriorityQuestions implements PanacheRepository<PriorityQuestion> {
    Optional<PriorityQuestion> of(long courseId) {
        return find("course.id", courseId).firstResultOptional();
    }

    Optional<Priorities> askedFor(long courseId) {
        return of(courseId).map(PriorityQuestion::priorities);
    }

    Optional<Priorities> askedOf(long applicationId) {
        return find("course.id = (select a.course.id from Application a where a.id = ?1)", applicationId)
                .firstResultOptional()
                .map(PriorityQuestion::priorities);
    }

    /** The classes that somebody declared, in whatever state the application is. */
    List<String> declaredFor(long courseId) {
        return getEntityManager()
                .createQuery(
                        "select distinct a.applicant.priority from Application a where a.course.id = :course"
                                + " and a.applicant.priority <> '' order by a.applicant.priority",
                        String.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    /** What is kept of a declaration: nothing where nothing is asked; refused where the class is none of those. */
    Declared accepted(Application application, Declared said) {
        return said.isSaid() && application.body().isEmpty()
                ? accepted(askedFor(application.course().id()), said)
                : Declared.NONE;
    }

    /** The same where it is known what a direct application is asked. */
    static Declared accepted(Optional<Priorities> asked, Declared said) {
        if (!said.isSaid() || asked.isEmpty()) {
            return Declared.NONE;
        }
        RuleViolation.unless(asked.get().classes().contains(said.label()), "priority", "intake.priority.unknown");
        return said;
    }

    /** Refuses a person's own application that does not say what is asked. */
    void checkSaid(long courseId, Declared said) {
        askedFor(courseId).flatMap(asked -> asked.unsaid(said)).ifPresent(refusal -> {
            throw refusal;
        });
    }
}
