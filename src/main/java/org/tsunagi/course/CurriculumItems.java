package org.tsunagi.course;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;

@ApplicationScoped
class CurriculumItems implements PanacheRepository<CurriculumItem> {
    CurriculumItem require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "CurriculumItem " + id);
    }

    boolean exists(Course course, Subject subject) {
        return count("course = ?1 and subject = ?2", course, subject) > 0;
    }

    void drop(Course course, Subject subject) {
        delete("course = ?1 and subject = ?2", course, subject);
    }

    List<CurriculumLine> linesOf(FiscalYear year) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.course.CurriculumLine(i.course.id, u.id, i.required)
                        from CurriculumItem i join i.subject u where u.fiscalYear = :year""", CurriculumLine.class)
                .setParameter("year", year.year())
                .getResultList();
    }
}
