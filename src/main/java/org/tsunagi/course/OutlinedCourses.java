package org.tsunagi.course;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.course.CourseOutlines.CourseOutline;

@ApplicationScoped
class OutlinedCourses implements PanacheRepository<Course> {
    List<CourseOutline> of(FiscalYear year) {
        Map<Long, List<LocalDate>> days = daysOf(year);
        return getEntityManager()
                .createQuery("""
                        select c.id, p.title, p.shortTitle, p.eligibility from Course c join c.program p
                        where c.fiscalYear = :year order by p.sortOrder, p.id""", Tuple.class)
                .setParameter("year", year.year())
                .getResultStream()
                .map(row -> new CourseOutline(
                        row.get(0, Long.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        days.getOrDefault(row.get(0, Long.class), List.of())))
                .toList();
    }

    private Map<Long, List<LocalDate>> daysOf(FiscalYear year) {
        return getEntityManager()
                .createQuery("""
                        select c.id, d.heldOn from SessionDay d join d.session s join s.courses c
                        where c.fiscalYear = :year order by d.heldOn, d.id""", Tuple.class)
                .setParameter("year", year.year())
                .getResultStream()
                .collect(groupingBy(
                        row -> row.get(0, Long.class), mapping(row -> row.get(1, LocalDate.class), toList())));
    }
}
