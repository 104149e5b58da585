package org.tsunagi.home;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.home.PersonViews.LessonCount;
import org.tsunagi.home.PersonViews.PersonCertificate;
import org.tsunagi.home.SearchViews.Found;
import org.tsunagi.intake.Application;
import org.tsunagi.trainee.Trainee;

/** People across courses: each application with what became of it. */
@ApplicationScoped
class People implements PanacheRepository<Application> {
    private static final String FOUND = """
             from Application a join a.course c join c.program p left join a.body b
            left join Enrollment e on e.applicationId = a.id left join e.trainee t
            where a.applicant.searchKey like :key escape '!' or e.searchKey like :key escape '!'
                or t.searchKey like :key escape '!'
                or a.applicant.employerKey like :key escape '!' or e.employerKey like :key escape '!'
                or e.number = :number
                or exists (select 1 from Certificate x join x.completion k
                    where k.enrollment = e and x.searchKey like :key escape '!')
            """;

    List<Found> found(SearchTerms needle, int offset, int size) {
        return with(
                        needle,
                        "select new org.tsunagi.home.SearchViews$Found(a.id, t.id, a.applicant.name, a.applicant.employer, b.name, c.shortName,"
                                + " c.fiscalYear, a.state, e.number, e.cancelled.at)" + FOUND
                                + " order by a.applicant.name.familyKana, a.applicant.name.givenKana, c.fiscalYear desc, a.id",
                        Found.class)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    long count(SearchTerms needle) {
        return with(needle, "select count(a)" + FOUND, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> with(SearchTerms needle, String query, Class<T> type) {
        return getEntityManager()
                .createQuery(query, type)
                .setParameter("key", needle.key())
                .setParameter("number", needle.number());
    }

    Trainee trainee(long id) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery("from Trainee t where t.id = :id", Trainee.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst(),
                "Trainee " + id);
    }

    /** Every application of this trainee, and others of exactly this name and birth date; the latest year first. */
    List<PersonCourse> coursesOf(Trainee trainee) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.home.PersonCourse(c.id, c.name, c.fiscalYear, a.id, a.state, a.submittedAt,
                            a.withdrawnAt, b.name, a.rank, o.result, o.waitingPosition, v.approvedOn, e.id, e.number,
                            e.employer, e.cancelled.at, k.id, k.outcome, k.decidedOn)
                        from Application a join a.course c join c.program p left join a.body b
                            left join Enrollment e on e.applicationId = a.id
                            left join SelectionOutcome o on o.application = a
                            left join o.selection s left join s.approval v
                            left join Completion k on k.enrollment = e
                        where e.trainee = :trainee or e.id is null and a.applicant.birthDate = :born
                            and a.applicant.name.family = :family and a.applicant.name.given = :given
                            and a.applicant.name.familyKana = :familyKana and a.applicant.name.givenKana = :givenKana
                        order by c.fiscalYear desc, p.sortOrder, a.id""", PersonCourse.class)
                .setParameter("trainee", trainee)
                .setParameter("born", trainee.birthDate())
                .setParameter("family", trainee.name().family())
                .setParameter("given", trainee.name().given())
                .setParameter("familyKana", trainee.name().familyKana())
                .setParameter("givenKana", trainee.name().givenKana())
                .getResultList();
    }

    List<PersonCertificate> certificatesOf(Trainee trainee) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.home.PersonViews$PersonCertificate(k.id, x.id, x.printedNumber, x.state, x.issuedOn,
                            x.handedOverOn, x.voidReason)
                        from Certificate x join x.completion k join k.enrollment e
                        where e.trainee = :trainee order by x.id""", PersonCertificate.class)
                .setParameter("trainee", trainee)
                .getResultList();
    }

    /** The lessons that count for each enrollment by what was marked, or null while nothing was. */
    List<LessonCount> lessonsOf(Trainee trainee) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.home.PersonViews$LessonCount(e.id, m.seen.mark, count(x.lesson.id))
                        from CourseLesson x join Enrollment e on e.course = x.course
                            left join Attendance m on m.lesson = x.lesson and m.trainee = e.trainee
                        where e.trainee = :trainee group by e.id, m.seen.mark""", LessonCount.class)
                .setParameter("trainee", trainee)
                .getResultList();
    }
}
