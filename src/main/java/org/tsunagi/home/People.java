package org.tsunagi.home;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.hibernate.Session;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SearchTerms;
import org.tsunagi.home.PersonViews.LessonCount;
import org.tsunagi.home.PersonViews.PersonCertificate;
import org.tsunagi.home.SearchViews.Found;
import org.tsunagi.intake.Application;
import org.tsunagi.trainee.Trainee;

/** People across courses: each application with what became of it. */
@ApplicationScoped
class People implements PanacheRepository<Application> {
    /** How many applications a search gives at most, the latest: whatever is typed, it costs the same in any year. */
    static final int MOST = 500;

    private static final String BEGINS = " where w.word >= :key and w.word < :after";
    private static final String LATEST = " order by id desc fetch first " + MOST + " rows only) f";

    /** In SQL, as only there a search can begin at the words: each branch reads a range of one index, then a few keys. */
    private static final String BY_WORDS = "select f.id from (select w.application_id as id from application_word w"
            + BEGINS + LATEST
            + " union select f.id from (select a.id from application a where a.workplace_id in"
            + " (select w.workplace_id from workplace_word w" + BEGINS + ")" + LATEST
            + " union select (select e.application_id from enrollment e where e.id = f.id)"
            + " from (select w.enrollment_id as id from enrollment_word w" + BEGINS + LATEST;

    /** Trainee numbers and certificate numbers have figures in them. */
    private static final String BY_FIGURES =
            " union select f.id from (select e.application_id as id from enrollment e where e.number = :number" + LATEST
                    + " union select (select e.application_id from certificate z join completion k on k.id = z.completion_id"
                    + " join enrollment e on e.id = k.enrollment_id where z.id = f.id)"
                    + " from (select w.certificate_id as id from certificate_word w" + BEGINS + LATEST;

    /** A page of those found, by reading. */
    List<Found> found(SearchTerms terms, int offset, int size) {
        List<Long> ids = with(
                        terms,
                        "select a.id from application a join course c on c.id = a.course_id where a.id in (%s)"
                                + " order by a.family_kana, a.given_kana, c.fiscal_year desc, a.id")
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.home.SearchViews$Found(a.id, t.id, a.applicant.name, a.applicant.employer,
                            coalesce(f.name, b.name), case when a.employerKey is not null then true else false end,
                            c.shortName, c.fiscalYear, a.state, e.number, e.cancelled.at)
                        from Application a join a.course c join c.program p left join a.body b
                            left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
                            left join Enrollment e on e.applicationId = a.id and e.takenBack = false left join e.trainee t
                        where a.id in :ids
                        order by a.applicant.name.familyKana, a.applicant.name.givenKana, c.fiscalYear desc, a.id""", Found.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    long count(SearchTerms terms) {
        return with(terms, "select count(*) from (%s) f").getSingleResult();
    }

    private TypedQuery<Long> with(SearchTerms terms, String query) {
        String applications = "select f.id from (" + (terms.hasFigures() ? BY_WORDS + BY_FIGURES : BY_WORDS)
                + ") f order by f.id desc fetch first " + MOST + " rows only";
        TypedQuery<Long> asked = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(query.formatted(applications), Long.class)
                .setParameter("key", terms.key())
                .setParameter("after", terms.after());
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

    /** Every application of this trainee, and others of exactly one of its names and birth dates; the latest year first. */
    List<PersonCourse> coursesOf(Trainee trainee) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.home.PersonCourse(c.id, c.name, c.fiscalYear, a.id, a.state, a.submittedAt,
                            a.withdrawnAt, coalesce(f.name, b.name),
                            case when a.employerKey is not null then true else false end, a.rank, a.round,
                            o.result, o.waitingPosition, v.approvedOn,
                            s.published.at, e.id, e.number, e.employer, e.cancelled.at, k.id, k.outcome, k.decidedOn)
                        from Application a join a.course c join c.program p left join a.body b
                            left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
                            left join Enrollment e on e.applicationId = a.id and e.takenBack = false
                            left join SelectionOutcome o on o.application = a
                            left join o.selection s left join s.approval v
                            left join Completion k on k.enrollment = e
                        where a.id in (select n.applicationId from Enrollment n
                                    where n.trainee = :trainee and n.takenBack = false union
                                select y.id from Application y where y.applicant.birthDate = :born
                                    and y.applicant.name.family = :family and y.applicant.name.given = :given
                                    and y.applicant.name.familyKana = :familyKana and y.applicant.name.givenKana = :givenKana
                                union select z.id from Trainee j join Application z on z.applicant.birthDate = j.birthDate
                                    and z.applicant.name.family = j.name.family and z.applicant.name.given = j.name.given
                                    and z.applicant.name.familyKana = j.name.familyKana
                                    and z.applicant.name.givenKana = j.name.givenKana
                                where j.joinedTo = :trainee)
                            and (e.id is null or e.trainee = :trainee)
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
                        from Enrollment e join CourseLesson x on x.course = e.course
                            left join Attendance m on m.lesson = x.lesson and m.trainee = e.trainee
                        where e.trainee = :trainee group by e.id, m.seen.mark""", LessonCount.class)
                .setParameter("trainee", trainee)
                .getResultList();
    }
}
