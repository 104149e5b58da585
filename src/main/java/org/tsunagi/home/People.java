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
    private static final String ORDER =
            " order by a.applicant.name.familyKana, a.applicant.name.givenKana, c.fiscalYear desc, a.id";

    /** Each branch reads a range of one index. */
    private static final String BY_WORDS = """
            select x.id from Application x join x.applicant.words w
                where w.start between :from and :to and w.word like :beginning escape '!'
            union select e.applicationId from Enrollment e join e.words w
                where w.start between :from and :to and w.word like :beginning escape '!'""";

    /** Trainee numbers and certificate numbers have figures in them. */
    private static final String BY_FIGURES = """
             union select e.applicationId from Enrollment e where e.number = :number
            union select e.applicationId from Certificate z join z.words w join z.completion k join k.enrollment e
                where w.start between :from and :to and w.word like :beginning escape '!'""";

    List<Found> found(SearchTerms terms, int offset, int size) {
        List<Long> ids = with(
                        terms,
                        "select a.id from Application a join a.course c where a.id in (" + idsOf(terms) + ")" + ORDER)
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.home.SearchViews$Found(a.id, t.id, a.applicant.name, a.applicant.employer,
                            b.name, c.shortName, c.fiscalYear, a.state, e.number, e.cancelled.at)
                        from Application a join a.course c join c.program p left join a.body b
                            left join Enrollment e on e.applicationId = a.id and e.takenBack = false left join e.trainee t
                        where a.id in :ids""" + ORDER, Found.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    long count(SearchTerms terms) {
        return with(terms, "select count(a) from Application a where a.id in (" + idsOf(terms) + ")")
                .getSingleResult();
    }

    private static String idsOf(SearchTerms terms) {
        return terms.hasFigures() ? BY_WORDS + BY_FIGURES : BY_WORDS;
    }

    private TypedQuery<Long> with(SearchTerms terms, String query) {
        TypedQuery<Long> asked = getEntityManager()
                .createQuery(query, Long.class)
                .setParameter("from", terms.from())
                .setParameter("to", terms.to())
                .setParameter("beginning", terms.beginning());
        return terms.hasFigures() ? asked.setParameter("number", terms.number()) : asked;
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
                            a.withdrawnAt, coalesce(f.name, b.name), a.rank, o.result, o.waitingPosition, v.approvedOn, e.id, e.number,
                            e.employer, e.cancelled.at, k.id, k.outcome, k.decidedOn)
                        from Application a join a.course c join c.program p left join a.body b
                            left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
                            left join Enrollment e on e.applicationId = a.id and e.takenBack = false
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
