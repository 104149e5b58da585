package org.tsunagi.course;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.course.CurriculumItem.CurriculumChoice;
import org.tsunagi.course.PlanChecks.RequiredSubject;
import org.tsunagi.course.Subject.SubjectKind;

@ApplicationScoped
class CurriculumItems implements PanacheRepository<CurriculumItem> {
    boolean exists(Course course, Subject subject) {
        return count("course = ?1 and subject = ?2", course, subject) > 0;
    }

    /** How many courses hold the subject. */
    long holding(Subject subject) {
        return count("subject", subject);
    }

    void clear(Course course) {
        delete("course", course);
    }

    List<CurriculumItem> of(Course course) {
        return list("from CurriculumItem i join fetch i.subject where i.course = ?1", course);
    }

    List<CurriculumLine> linesOf(long courseId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.course.CurriculumItems$CurriculumLine(i.course.id, i.subject.id, i.required)
                        from CurriculumItem i where i.course.id = :course""", CurriculumLine.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    /** What the curricula of a year's courses hold. */
    List<CurriculumLine> linesOf(FiscalYear year) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.course.CurriculumItems$CurriculumLine(i.course.id, i.subject.id, i.required)
                        from CurriculumItem i where i.course.fiscalYear = :year order by i.id""", CurriculumLine.class)
                .setParameter("year", year.year())
                .getResultList();
    }

    /** The subjects that the courses of some years require. */
    List<RequiredSubject> required(FiscalYear from, FiscalYear to) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.course.PlanChecks$RequiredSubject(c.id, s.id, s.title, s.kind, s.minutes)
                        from CurriculumItem i join i.course c join i.subject s
                        where c.fiscalYear between :from and :to and i.required = true
                        order by c.id, s.sortOrder, s.id""", RequiredSubject.class)
                .setParameter("from", from.year())
                .setParameter("to", to.year())
                .getResultList();
    }

    /** The required minutes of the year's courses, lectures and exercises apart. */
    List<CurriculumMinutes> requiredMinutes(FiscalYear year) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.course.CurriculumItems$CurriculumMinutes(c.id, u.kind, sum(u.minutes))
                        from CurriculumItem i join i.course c join i.subject u
                        where c.fiscalYear = :year and i.required group by c.id, u.kind""", CurriculumMinutes.class)
                .setParameter("year", year.year())
                .getResultList();
    }

    /** A course's curriculum holds a subject. */
    public record CurriculumLine(long courseId, long subjectId, boolean required) {
        CurriculumChoice choice() {
            return required ? CurriculumChoice.REQUIRED : CurriculumChoice.ELECTIVE;
        }
    }

    /** The required minutes of a course's curriculum, lectures or exercises. */
    record CurriculumMinutes(long courseId, SubjectKind kind, long minutes) {}
}
