package org.tsunagi.completion;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.completion.CompletionViews.CompletedCount;
import org.tsunagi.completion.CompletionViews.CompleterProfession;
import org.tsunagi.completion.CompletionViews.DecidedCourse;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.Subject.SubjectKind;

@ApplicationScoped
class Completions implements PanacheRepository<Completion> {
    private static final String STANDING = " where k.fiscalYear = :year and k.outcome = COMPLETED ";

    Completion require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Completion " + id);
    }

    List<Completion> ofEnrollment(long enrollmentId) {
        return list("enrollment.id", enrollmentId);
    }

    boolean anyOn(long courseId) {
        return count("enrollment.course.id", courseId) > 0;
    }

    Set<Long> enrollmentsDecidedOn(long courseId) {
        return getEntityManager()
                .createQuery(
                        "select k.enrollment.id from Completion k where k.enrollment.course.id = :course", Long.class)
                .setParameter("course", courseId)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    Set<Long> coursesDecidedAmong(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery(
                        "select distinct e.course.id from Completion k join k.enrollment e where e.course.id in :courses",
                        Long.class)
                .setParameter("courses", courseIds)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Courses with people on them and no decision, and those decided since a day. */
    List<CourseLine> watched(LocalDate since) {
        return getEntityManager()
                .createQuery(
                        CourseLine.QUERY + "where c.id in (select e.course.id from Completion k join k.enrollment e"
                                + " where k.decidedOn >= :since)"
                                + " or exists (select 1 from Enrollment e where e.course = c and e.cancelled.at is null)"
                                + " and not exists (select 1 from Completion k where k.enrollment.course = c)"
                                + CourseLine.IN_ORDER,
                        CourseLine.class)
                .setParameter("since", since)
                .getResultList();
    }

    /** The decisions of a course with what pages and certificates print of them. */
    List<Completion> on(long courseId) {
        return list(
                "from Completion k join fetch k.enrollment e join fetch e.trainee where e.course.id = ?1 order by e.number",
                courseId);
    }

    List<Completion> these(Collection<Long> ids) {
        return list(
                "from Completion k join fetch k.enrollment e join fetch e.trainee where k.id in ?1 order by e.number",
                ids);
    }

    /** One decision of a course with the approval behind it: one act decided them all. */
    Optional<Completion> anyWithApproval(long courseId) {
        return find("from Completion k join fetch k.approval where k.enrollment.course.id = ?1 order by k.id", courseId)
                .page(0, 1)
                .firstResultOptional();
    }

    /** The course a completion belongs to, without reading the completion itself. */
    long courseOf(long id) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery("select k.enrollment.course.id from Completion k where k.id = :id", Long.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst(),
                "Completion " + id);
    }

    /** The subjects that the curricula of these courses require, each with its lessons in the order of their days. */
    List<RequiredLesson> requiredOf(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.completion.Completions$RequiredLesson(i.course.id, u.id, u.title, u.kind, u.minutes, l.id)
                        from CurriculumItem i join i.subject u
                        left join CourseLesson x on x.course = i.course and x.subject = u
                        left join x.lesson l left join x.day d
                        where i.course.id in :courses and i.required
                        order by d.heldOn nulls last, l.startsAt nulls last, u.sortOrder, u.id, l.id""", RequiredLesson.class)
                .setParameter("courses", courseIds)
                .getResultList();
    }

    List<CompletedCount> perMunicipality(FiscalYear year) {
        return counted(
                "select new org.tsunagi.completion.CompletionViews$CompletedCount(e.course.id, m.id, count(k))"
                        + " from Completion k join k.enrollment e left join e.municipality m" + STANDING
                        + "group by e.course.id, m.id",
                CompletedCount.class,
                year);
    }

    List<CompleterProfession> professions(FiscalYear year) {
        return counted(
                "select new org.tsunagi.completion.CompletionViews$CompleterProfession(e.course.id, k.id, p.id)"
                        + " from Completion k join k.enrollment e join k.professions p" + STANDING,
                CompleterProfession.class,
                year);
    }

    private <T> List<T> counted(String query, Class<T> line, FiscalYear year) {
        return getEntityManager()
                .createQuery(query, line)
                .setParameter("year", year.year())
                .getResultList();
    }

    List<DecidedCourse> decided(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.completion.CompletionViews$DecidedCourse(e.course.id, max(k.decidedOn),
                            sum(case when k.outcome = COMPLETED then 1 else 0 end),
                            sum(case when k.outcome = COMPLETED then 0 else 1 end))
                        from Completion k join k.enrollment e
                        where e.course.id in :courses group by e.course.id""", DecidedCourse.class)
                .setParameter("courses", courseIds)
                .getResultList();
    }

    /** Everyone who stands on these courses, with the decision if there is one. */
    List<JudgedPerson> judgedOn(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.completion.Completions$JudgedPerson(e.id, c.id, e.number, t.name, coalesce(f.name, b.name), e.employer,
                            c.completionRule, k)
                        from Enrollment e join e.course c join e.trainee t left join e.body b
                            left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
                            left join Completion k on k.enrollment = e
                        where e.id in (select x.id from Enrollment x where x.course.id in :courses)
                            and (e.cancelled.at is null or k.id is not null)
                        order by c.id, e.number""", JudgedPerson.class)
                .setParameter("courses", courseIds)
                .getResultList();
    }

    /** Who is judged, by the rule of the course or, once decided, by the rule as it was then. */
    record JudgedPerson(
            long enrollmentId,
            long courseId,
            int number,
            PersonName name,
            @Nullable String body,
            String employer,
            CompletionRule courseRule,
            @Nullable Completion completion) {

        CompletionRule rule() {
            return completion == null ? courseRule : completion.rule();
        }

        JudgementLine line(Judgement judgement) {
            return new JudgementLine(
                    enrollmentId,
                    courseId,
                    number,
                    name,
                    body == null ? employer : body,
                    judgement,
                    completion == null ? null : completion.line());
        }
    }

    /** A subject that a course requires, with one of its lessons; the lesson is null when it is not taught at all. */
    record RequiredLesson(
            long courseId,
            long subjectId,
            String subject,
            SubjectKind kind,
            int minutes,
            @Nullable Long lessonId) {}

    long withProfession(long professionId) {
        return count("from Completion k join k.professions p where p.id = ?1", professionId);
    }
}
