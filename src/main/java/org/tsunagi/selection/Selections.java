package org.tsunagi.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.SettledCourses;
import org.tsunagi.intake.Application;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.selection.SelectionDesk.Overrule;
import org.tsunagi.selection.SelectionViews.OutcomeLine;

@ApplicationScoped
class Selections implements PanacheRepository<Selection>, SettledCourses {
    Optional<Selection> ofCourse(long courseId) {
        return find("course.id", courseId).firstResultOptional();
    }

    void add(SelectionOutcome outcome) {
        getEntityManager().persist(outcome);
    }

    /** Whom the applications that are to be decided are for. */
    List<Applied> appliedFor(long courseId) {
        return getEntityManager()
                .createQuery("""
                    select new org.tsunagi.selection.Applied(a.id, a.applicant.name, a.applicant.birthDate, coalesce(f.name, b.name), a.rank)
                    from Application a join a.course c left join a.body b
                        left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
                    where a.id in (select x.id from Application x where x.course.id = :course and x.state = SUBMITTED)
                    order by a.submittedAt, a.id\
                    """, Applied.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    /** Who stands on a course, with where each application says that the person can be reached. */
    List<TraineeNotices.Seated> seatedOn(long courseId) {
        return getEntityManager()
                .createQuery("""
                    select new org.tsunagi.selection.TraineeNotices$Seated(e.number, t.name, e.employer, coalesce(f.name, b.name),
                        a.applicant.email, a.applicant.address)
                    from Enrollment e join e.trainee t join e.course c join Application a on a.id = e.applicationId left join e.body b
                        left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
                    where e.id in (select x.id from Enrollment x where x.course.id = :course and x.cancelled.at is null)
                    order by e.number\
                    """, TraineeNotices.Seated.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    /**
     * Everyone whom the selection of a course gave a result, with where each application says that the person can be reached;
     * not who gave the seat up. One statement.
     */
    List<PersonLetters.Informed> informedOn(long courseId) {
        return getEntityManager()
                .createQuery("""
                    select new org.tsunagi.selection.PersonLetters$Informed(a.id, a.applicant.name, t.name, e.number, o.result,
                        a.applicant.email, a.applicant.address)
                    from Application a join SelectionOutcome o on o.application = a left join a.body b left join b.municipality m
                        left join Enrollment e on e.applicationId = a.id and e.takenBack = false left join e.trainee t
                    where a.id in (select x.id from Application x where x.course.id = :course) and e.cancelled.at is null
                    order by b.sortOrder nulls last, m.code nulls last, b.id nulls last, a.rank nulls last, a.id\
                    """, PersonLetters.Informed.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    /** Where officers want another result than proposed, of what is to be decided about. */
    List<Overrule> overrulesFor(long courseId) {
        return getEntityManager()
                .createQuery("""
                    select new org.tsunagi.selection.SelectionDesk$Overrule(a.id, o.result, o.brokenRule, o.reason)
                    from Overruling o join o.application a
                    where a.course.id = :course and a.state = SUBMITTED\
                    """, Overrule.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    void overrule(Overrule wanted, Act written) {
        Application application = getEntityManager().getReference(Application.class, wanted.applicationId());
        overrulingOf(wanted.applicationId())
                .ifPresentOrElse(
                        one -> one.write(wanted, written),
                        () -> getEntityManager().persist(new Overruling(application, wanted, written)));
    }

    void follow(long applicationId) {
        overrulingOf(applicationId).ifPresent(getEntityManager()::remove);
    }

    void forgetOverrulesFor(long courseId) {
        getEntityManager()
                .createQuery("delete from Overruling o where o.application.id in (select a.id from Application a where"
                        + " a.course.id = :c)")
                .setParameter("c", courseId)
                .executeUpdate();
    }

    private Optional<Overruling> overrulingOf(long applicationId) {
        return getEntityManager()
                .createQuery("from Overruling o where o.application.id = :a", Overruling.class)
                .setParameter("a", applicationId)
                .getResultStream()
                .findFirst();
    }

    /** Courses that wait for their selection with applications that have arrived, and those selected since a day. */
    List<CourseLine> watched(LocalDate since) {
        return getEntityManager()
                .createQuery(
                        CourseLine.QUERY
                                + "where c.id in (select s.course.id from Selection s where s.approval.approvedOn >="
                                + " :since) or exists (select 1 from Application a where a.course = c and a.state in"
                                + " :waiting) and not exists (select 1 from Selection s where s.course = c)"
                                + CourseLine.IN_ORDER,
                        CourseLine.class)
                .setParameter("since", since)
                .setParameter("waiting", Set.of(ApplicationState.SUBMITTED, ApplicationState.CORRECTION_REQUESTED))
                .getResultList();
    }

    List<CourseLine> approvedSince(LocalDate since) {
        return getEntityManager()
                .createQuery(
                        CourseLine.QUERY
                                + "where c.id in (select s.course.id from Selection s where s.approval.approvedOn >="
                                + " :since)"
                                + CourseLine.IN_ORDER,
                        CourseLine.class)
                .setParameter("since", since)
                .getResultList();
    }

    /** A course is settled for its plan once its seats are given. */
    @Override
    public Set<Long> among(Collection<Long> courseIds) {
        return approvedOn(courseIds).keySet();
    }

    /** When the selections of these courses were approved. */
    Map<Long, LocalDate> approvedOn(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery(
                        "select s.course.id, a.approvedOn from Selection s join s.approval a where s.course.id in :ids",
                        Object[].class)
                .setParameter("ids", courseIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (LocalDate) row[1]));
    }

    private static final String OUTCOMES = """
        select new org.tsunagi.selection.SelectionViews$OutcomeLine(a.course.id, a.id, a.applicant.name, b.id, coalesce(f.name, b.name), coalesce(a.rank, r.rank), a.applicant.employer,
            o.result, o.waitingPosition, o.because, o.brokenRule, o.overruledBecause, e.cancelled.at)
        from Application a join SelectionOutcome o on o.application = a join a.course c left join a.body b
            left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
            left join b.municipality m left join a.replaced r left join Enrollment e on e.applicationId = a.id and e.takenBack = false
        """;

    /** The waiting list in its order, then the others by body and rank. */
    List<OutcomeLine> outcomesOf(long courseId) {
        return getEntityManager()
                .createQuery(
                        OUTCOMES
                                + "where a.id in (select x.id from Application x where x.course.id = :course)"
                                + " order by case when o.result = WAITING then 0 else 1 end,"
                                + " o.waitingPosition, b.sortOrder nulls last, m.code nulls last, coalesce(a.rank, r.rank) nulls last, a.id",
                        OutcomeLine.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    /** The outcomes of one body's candidates in rank order. */
    List<OutcomeLine> outcomesOfBody(long bodyId, Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery(
                        OUTCOMES
                                + "where a.id in (select x.id from Application x where x.body.id = :body and x.course.id in :ids)"
                                + " order by coalesce(a.rank, r.rank) nulls last, a.id",
                        OutcomeLine.class)
                .setParameter("body", bodyId)
                .setParameter("ids", courseIds)
                .getResultList();
    }
}
