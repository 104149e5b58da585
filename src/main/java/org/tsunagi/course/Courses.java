package org.tsunagi.course;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.course.CourseViews.CourseDetail;
import org.tsunagi.course.PlanChecks.CheckedCourse;

@ApplicationScoped
class Courses implements PanacheRepository<Course> {
    Course require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Course " + id);
    }

    /** The course, its row locked until the transaction ends: seats and numbers are given out one at a time. */
    Course lock(long id) {
        return NotFound.orThrow(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), "Course " + id);
    }

    /** Gives a locked course its next version, for what belongs to it and is stored beside it. */
    void touch(Course course) {
        getEntityManager().lock(course, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Whether the program has a run of this name in the year. */
    boolean exists(Program program, FiscalYear year, String run) {
        return count("program = ?1 and fiscalYear = ?2 and run = ?3", program, year.year(), run) > 0;
    }

    /** The courses of a program in a year and later. */
    List<Course> since(Program program, FiscalYear from) {
        return list("program = ?1 and fiscalYear >= ?2", program, from.year());
    }

    /** How many courses, over all years, are of this program. */
    long of(Program program) {
        return count("program", program);
    }

    /** These courses, locked. */
    List<Course> lockAmong(Collection<Long> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The courses that share a session and these, locked. */
    List<Course> lockSharing(long sessionId, Collection<Long> others) {
        return find(
                        "from Course c where c.id in ?2 or exists"
                                + " (from TrainingSession t join t.courses x where t.id = ?1 and x = c) order by c.id",
                        sessionId,
                        others)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The courses whose curriculum holds a subject, locked. */
    List<Course> lockHolding(Subject subject) {
        return find(
                        "from Course c where exists (from CurriculumItem i where i.course = c and i.subject = ?1) order by c.id",
                        subject)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What came of a copied plan, and who shares the sessions that did; locked in the order all lock courses. */
    List<Course> lockOfCopy(long planCopyId) {
        return find(
                        "from Course c where c.copiedIn = ?1 or exists"
                                + " (from TrainingSession t join t.courses x where t.copiedIn = ?1 and x = c) order by c.id",
                        planCopyId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What came of a copied plan. */
    List<Course> copiedIn(long planCopyId) {
        return list("copiedIn = ?1 order by id", planCopyId);
    }

    /** The courses of a fiscal year in the office's order, with their programs. */
    List<Course> inOrder(FiscalYear year) {
        return list(
                "from Course c join fetch c.program p where c.fiscalYear = ?1 order by p.sortOrder, p.id, c.id",
                year.year());
    }

    /** The last year before this one that has courses. */
    Optional<FiscalYear> lastYearBefore(FiscalYear year) {
        return Optional.ofNullable(getEntityManager()
                        .createQuery("select max(c.fiscalYear) from Course c where c.fiscalYear < :year", Integer.class)
                        .setParameter("year", year.year())
                        .getSingleResult())
                .map(FiscalYear::new);
    }

    /** The same, while any of its courses does not run again in this year; one statement. */
    Optional<FiscalYear> lastYearToCopy(FiscalYear year) {
        return Optional.ofNullable(getEntityManager()
                        .createQuery("""
                                select max(c.fiscalYear) from Course c
                                where c.fiscalYear = (select max(d.fiscalYear) from Course d where d.fiscalYear < :year)
                                and not exists (select e.id from Course e
                                    where e.fiscalYear = :year and e.program = c.program and e.run = c.run)""", Integer.class)
                        .setParameter("year", year.year())
                        .getSingleResult())
                .map(FiscalYear::new);
    }

    List<Integer> fiscalYears() {
        return getEntityManager()
                .createQuery("select distinct c.fiscalYear from Course c order by c.fiscalYear desc", Integer.class)
                .getResultList();
    }

    /** The courses of some years as their plan is checked. */
    List<CheckedCourse> checked(FiscalYear from, FiscalYear to) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.course.PlanChecks$CheckedCourse(
                            c.id, c.shortName, c.requiredLectureMinutes, c.requiredExerciseMinutes)
                        from Course c join c.program p where c.fiscalYear between :from and :to
                        order by p.sortOrder, p.id, c.id""", CheckedCourse.class)
                .setParameter("from", from.year())
                .setParameter("to", to.year())
                .getResultList();
    }

    CourseDetail detail(long id) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery("""
                                select new org.tsunagi.course.CourseViews$CourseDetail(
                                    c.id, c.version, c.name, c.run, c.fiscalYear, c.seats, c.route,
                                    c.completionRule, c.requiredLectureMinutes, c.requiredExerciseMinutes)
                                from Course c where c.id = :id""", CourseDetail.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst(),
                "Course " + id);
    }

    List<CourseLine> linesOf(FiscalYear year) {
        return getEntityManager()
                .createQuery(
                        CourseLine.QUERY + "where c.fiscalYear = :year order by p.sortOrder, p.id", CourseLine.class)
                .setParameter("year", year.year())
                .getResultList();
    }

    /** The courses of a fiscal year and of all after it. */
    List<CourseLine> linesFrom(FiscalYear year) {
        return getEntityManager()
                .createQuery(CourseLine.QUERY + "where c.fiscalYear >= :year" + CourseLine.IN_ORDER, CourseLine.class)
                .setParameter("year", year.year())
                .getResultList();
    }

    /** The courses of a fiscal year as papers describe them; two statements. */
    List<CourseOutline> outlinesOf(FiscalYear year) {
        Map<Long, List<LocalDate>> days = datesOf(year);
        return getEntityManager()
                .createQuery(
                        "select c.id, c.name, c.shortName, c.words.eligibility from Course c join c.program p"
                                + " where c.fiscalYear = :year order by p.sortOrder, p.id",
                        Tuple.class)
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

    private Map<Long, List<LocalDate>> datesOf(FiscalYear year) {
        return getEntityManager()
                .createQuery(
                        "select distinct c.id, d.heldOn, d.id from CourseLesson x join x.course c join x.day d"
                                + " where c.fiscalYear = :year order by d.heldOn, d.id",
                        Tuple.class)
                .setParameter("year", year.year())
                .getResultStream()
                .collect(groupingBy(
                        row -> row.get(0, Long.class), mapping(row -> row.get(1, LocalDate.class), toList())));
    }

    CourseLine line(long id) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery(CourseLine.QUERY + "where c.id = :id", CourseLine.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst(),
                "Course " + id);
    }
}
