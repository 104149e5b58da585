package org.tsunagi.enrollment;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.course.Course;
import org.tsunagi.enrollment.EnrollmentViews.ChangeLine;
import org.tsunagi.enrollment.EnrollmentViews.EnrolledCount;
import org.tsunagi.trainee.Trainee;
import org.tsunagi.trainee.Trainee.Person;

@ApplicationScoped
class Enrollments implements PanacheRepository<Enrollment> {
    Enrollment require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Enrollment " + id);
    }

    /** The course an enrollment belongs to, without reading the enrollment itself. */
    long courseOf(long id) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery("select e.course.id from Enrollment e where e.id = :id", Long.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst(),
                "Enrollment " + id);
    }

    List<Enrollment> of(Trainee trainee) {
        return list("from Enrollment e join fetch e.course where e.trainee = ?1 order by e.id", trainee);
    }

    /** A course on which both have a number, also where a seat was given up or taken back. */
    Optional<Course> both(Trainee one, Trainee other) {
        return getEntityManager()
                .createQuery("""
                        select c from Enrollment e join e.course c join Enrollment o on o.course = c
                        where e.trainee = :one and o.trainee = :other order by c.id""", Course.class)
                .setParameter("one", one)
                .setParameter("other", other)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The courses on which each of these people has a number. */
    Map<Long, Set<Long>> coursesByPerson(Collection<Long> traineeIds) {
        return traineeIds.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "select e.trainee.id, e.course.id from Enrollment e where e.trainee.id in :trainees",
                                Object[].class)
                        .setParameter("trainees", traineeIds)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (Long) row[0], Collectors.mapping(row -> (Long) row[1], Collectors.toSet())));
    }

    int lastNumberOn(long courseId) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(e.number), 0) from Enrollment e where e.course.id = :c", Integer.class)
                .setParameter("c", courseId)
                .getSingleResult();
    }

    Optional<Enrollment> ofApplication(long courseId, long applicationId) {
        return find("course.id = ?1 and applicationId = ?2", courseId, applicationId)
                .firstResultOptional();
    }

    Optional<Enrollment> standingOf(long applicationId) {
        return find("applicationId = ?1 and cancelled.at is null", applicationId)
                .firstResultOptional();
    }

    /** Those on the course whose seat was taken back, by application. */
    Map<Long, Enrollment> takenBackOn(long courseId) {
        return list("course.id = ?1 and takenBack = true", courseId).stream()
                .collect(Collectors.toMap(Enrollment::applicationId, Function.identity()));
    }

    /** Everyone who has a number on the course, by trainee. */
    Map<Long, OnCourse> onCourse(long courseId) {
        return getEntityManager()
                .createQuery(
                        "select new org.tsunagi.enrollment.Enrollments$OnCourse(e.trainee.id, e.number, e.applicationId, e.takenBack)"
                                + " from Enrollment e where e.course.id = :c",
                        OnCourse.class)
                .setParameter("c", courseId)
                .getResultStream()
                .collect(Collectors.toMap(OnCourse::traineeId, Function.identity()));
    }

    /** The same by who each is. */
    Map<Person, OnCourse> namedOnCourse(long courseId) {
        return getEntityManager()
                .createQuery(
                        "select t.name, t.birthDate, t.id, e.number, e.applicationId, e.takenBack from Enrollment e join e.trainee t"
                                + " where e.course.id = :c",
                        Object[].class)
                .setParameter("c", courseId)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new Person((PersonName) row[0], (LocalDate) row[1]),
                        row -> new OnCourse((Long) row[2], (Integer) row[3], (Long) row[4], (Boolean) row[5]),
                        (one, namesake) -> one.takenBack() ? namesake : one));
    }

    /** The person an enrollment belongs to, without reading either. */
    long traineeOf(long id) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery("select e.trainee.id from Enrollment e where e.id = :id", Long.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst(),
                "Enrollment " + id);
    }

    /** The courses these people have a number on, in the order in which they are locked. */
    List<Long> coursesOf(Collection<Long> traineeIds) {
        return getEntityManager()
                .createQuery(
                        "select distinct e.course.id from Enrollment e where e.trainee.id in :trainees order by e.course.id",
                        Long.class)
                .setParameter("trainees", traineeIds)
                .getResultList();
    }

    Trainee trainee(long id) {
        return NotFound.orThrow(Optional.ofNullable(getEntityManager().find(Trainee.class, id)), "Trainee " + id);
    }

    /** Those of these people who were accepted onto a course before. */
    Set<Long> knownAmong(Collection<Trainee> people) {
        return people.isEmpty()
                ? Set.of()
                : getEntityManager()
                        .createQuery(
                                "select distinct e.trainee.id from Enrollment e where e.trainee in :people"
                                        + " and e.takenBack = false",
                                Long.class)
                        .setParameter("people", people)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    Set<Integer> seatsTakenOn(long courseId) {
        return getEntityManager()
                .createQuery(
                        "select e.seat from Enrollment e where e.course.id = :c and e.seat is not null", Integer.class)
                .setParameter("c", courseId)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    List<Enrollment> standingOn(long courseId) {
        return list(
                "from Enrollment e join fetch e.trainee left join fetch e.professions"
                        + " where e.course.id = ?1 and e.cancelled.at is null order by e.number",
                courseId);
    }

    void add(EnrollmentChange change) {
        getEntityManager().persist(change);
    }

    /** The body, in words, before the first correction of it; empty while none was made. */
    Optional<String> firstBody(Enrollment one) {
        return getEntityManager()
                .createQuery(
                        "select c.fromWords from EnrollmentChange c where c.enrollment = :one and c.part = BODY order by c.id",
                        String.class)
                .setParameter("one", one)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Every correction of a trainee's enrollments, the latest first. */
    List<ChangeLine> changesOf(long traineeId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.enrollment.EnrollmentViews$ChangeLine(c.enrollment.id, c.part, c.fromWords,
                            c.toWords, c.changed, c.reason)
                        from EnrollmentChange c where c.enrollment.trainee.id = :trainee order by c.id desc""", ChangeLine.class)
                .setParameter("trainee", traineeId)
                .getResultList();
    }

    List<EnrolledCount> perCourse(FiscalYear year) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.enrollment.EnrollmentViews$EnrolledCount(c.id, count(e))
                        from Enrollment e join e.course c where c.fiscalYear = :year and e.takenBack = false and e.passedOn = false group by c.id""", EnrolledCount.class)
                .setParameter("year", year.year())
                .getResultList();
    }

    List<EnrolledCount> countStandingOn(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.enrollment.EnrollmentViews$EnrolledCount(e.course.id, count(e)) from Enrollment e
                        where e.course.id in :courses and e.cancelled.at is null group by e.course.id""", EnrolledCount.class)
                .setParameter("courses", courseIds)
                .getResultList();
    }

    List<EnrollmentLine> linesOf(long courseId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.enrollment.EnrollmentLine(e.id, e.version, t.id, e.number, t.name, e.employer,
                            b.id, coalesce(f.name, b.name, case when c.route = EMPLOYER then e.employer end), e.cancelled.at, e.cancelled.byName, e.cancellationReason, e.takenBack)
                        from Enrollment e join e.trainee t join e.course c left join e.body b
                            left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
                        where e.id in (select x.id from Enrollment x where x.course.id = :c) order by e.number""", EnrollmentLine.class)
                .setParameter("c", courseId)
                .getResultList();
    }

    long countOfBody(long bodyId) {
        return count("body.id", bodyId);
    }

    long countOfMunicipality(long municipalityId) {
        return count("municipality.id", municipalityId);
    }

    long countWithProfession(long professionId) {
        return count("from Enrollment e join e.professions p where p.id = ?1", professionId);
    }

    /** Somebody with a number on a course. */
    record OnCourse(long traineeId, int number, long applicationId, boolean takenBack) {}
}
