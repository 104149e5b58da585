package org.tsunagi.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.SeatRounds;

/** Reads what the rounds of a course gave; however many people, the same statements. */
@ApplicationScoped
class RoundSeats implements SeatRounds, PanacheRepository<Selection> {
    private final CourseViews courses;
    private final EnrollmentViews enrollments;
    private final WaitingLists lists;

    RoundSeats(CourseViews courses, EnrollmentViews enrollments, WaitingLists lists) {
        this.courses = courses;
        this.enrollments = enrollments;
        this.lists = lists;
    }

    @Override
    public boolean isDecided(long courseId, int round) {
        return count("course.id = ?1 and round = ?2", courseId, round) > 0;
    }

    @Override
    public SeatAccount of(long courseId) {
        return new SeatAccount(
                courses.line(courseId).seats(),
                given(courseId),
                lists.countWaitingOn(List.of(courseId)).getOrDefault(courseId, 0L),
                !enrollments.settledOn(courseId).isEmpty());
    }

    @Override
    public Map<Long, Long> takenOn(Collection<Long> courseIds) {
        return enrollments.countStandingOn(courseIds);
    }

    @Override
    public Set<Long> acceptedOn(long courseId) {
        return enrollments.applicationsOn(courseId);
    }

    /** A substitute has the seat that was given to another: it is given once. */
    private List<Given> given(long courseId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.intake.SeatRounds$Given(s.round,
                            (select count(o) from SelectionOutcome o where o.selection = s and (o.result = ACCEPTED or o.result = PROMOTED)),
                            (select count(e) from SelectionOutcome x join Enrollment e on e.applicationId = x.application.id
                                where x.selection = s and e.seat is not null))
                        from Selection s where s.course.id = :course and s.published.at is not null order by s.round""", Given.class)
                .setParameter("course", courseId)
                .getResultList();
    }
}
