package org.tsunagi.course;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.tsunagi.course.CourseDates.CourseDate;

@ApplicationScoped
class DatedCourses implements PanacheRepository<Course> {
    List<CourseLine> lines() {
        return getEntityManager().createQuery("""
                        select new org.tsunagi.course.CourseLine(
                            c.id, p.code, p.title, p.shortTitle, p.route, c.fiscalYear, c.seats)
                        from Course c join c.program p
                        order by c.fiscalYear, p.sortOrder, p.id""", CourseLine.class).getResultList();
    }

    List<CourseDate> datesOf(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.course.CourseDates$CourseDate(c.id, d.id, d.heldOn, s.title, s.venue)
                        from SessionDay d join d.session s join s.courses c
                        where c.id in :courses order by d.heldOn, d.id""", CourseDate.class)
                .setParameter("courses", courseIds)
                .getResultList();
    }
}
