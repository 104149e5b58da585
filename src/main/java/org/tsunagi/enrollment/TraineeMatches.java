package org.tsunagi.enrollment;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.enrollment.MatchViews.KnownCourse;
import org.tsunagi.enrollment.MatchViews.WaitingMatches;
import org.tsunagi.trainee.Trainee;
import org.tsunagi.trainee.TraineeViews;

@ApplicationScoped
class TraineeMatches implements PanacheRepository<TraineeMatch> {
    /** So many near matches are proposed for one enrollment at most. */
    private static final int NEAR = 20;

    private final TraineeViews trainees;

    TraineeMatches(TraineeViews trainees) {
        this.trainees = trainees;
    }

    TraineeMatch require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "TraineeMatch " + id);
    }

    /**
     * Proposes who of those just enrolled may be a person known already: exactly, or near and never answered before. The
     * number of statements does not grow with the people.
     *
     * @param known the trainees among them who were on a course before
     */
    void propose(List<Enrollment> enrolled, Set<Long> known) {
        if (enrolled.isEmpty()) {
            return;
        }
        Map<Long, Set<Trainee>> like =
                trainees.like(enrolled.stream().map(Enrollment::trainee).toList());
        Set<Pair> answered = answered(enrolled);
        for (Enrollment one : enrolled) {
            Trainee own = one.trainee();
            if (known.contains(own.id())) {
                persist(new TraineeMatch(one, own, true));
            }
            persist(like.getOrDefault(own.id(), Set.of()).stream()
                    .filter(other -> !answered.contains(Pair.of(own.id(), other.id())))
                    .limit(NEAR)
                    .map(other -> new TraineeMatch(one, other, false)));
        }
    }

    /** Which pairs of these an officer has told apart, or said to be one person's who cannot be joined. */
    private Set<Pair> answered(Collection<Enrollment> enrolled) {
        Set<Pair> pairs = new HashSet<>();
        getEntityManager()
                .createQuery("""
                        select e.trainee.id, coalesce(j.id, k.id) from TraineeMatch m join m.enrollment e join m.known k
                            left join k.joinedTo j
                        where (m.answer = OTHER or m.answer = SAME and m.exact = false)
                            and (e.trainee in :people or k in :people or j in :people)""", Object[].class)
                .setParameter(
                        "people", enrolled.stream().map(Enrollment::trainee).collect(Collectors.toSet()))
                .getResultList()
                .forEach(row -> pairs.add(Pair.of((Long) row[0], (Long) row[1])));
        return pairs;
    }

    /** What is or was asked about enrollments of the one that may be the other, in either direction. */
    List<TraineeMatch> between(Trainee one, Trainee other) {
        return list(
                "from TraineeMatch m join fetch m.enrollment e join fetch m.known k left join k.joinedTo j"
                        + " where (e.trainee = ?1 and (k = ?2 or j = ?2)) or (e.trainee = ?2 and (k = ?1 or j = ?1))",
                one,
                other);
    }

    List<TraineeMatch> waitingExactlyOn(long courseId) {
        return list(
                "from TraineeMatch m join fetch m.enrollment e join fetch m.known k left join fetch k.joinedTo"
                        + " where e.course.id = ?1 and m.waits = true and m.exact = true and e.takenBack = false order by m.id",
                courseId);
    }

    /** Of a course, what waits first, each with its people. */
    List<TraineeMatch> on(long courseId) {
        return list(
                "from TraineeMatch m join fetch m.enrollment e join fetch e.trainee join fetch m.known k"
                        + " left join fetch k.joinedTo where e.course.id = ?1 and e.takenBack = false"
                        + " order by m.waits nulls last, e.number, k.id",
                courseId);
    }

    /** How many wait on each course. */
    List<WaitingMatches> waiting() {
        return getEntityManager().createQuery("""
                        select new org.tsunagi.enrollment.MatchViews$WaitingMatches(c.id, c.shortName, c.fiscalYear, count(m))
                        from TraineeMatch m join m.enrollment e join e.course c
                        where m.waits = true and e.takenBack = false group by c.id, c.shortName, c.fiscalYear
                        order by c.id""", WaitingMatches.class).getResultList();
    }

    /** The courses of these people, the oldest first, each as it was accepted. */
    List<KnownCourse> coursesOf(Collection<Long> traineeIds) {
        return traineeIds.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("""
                                select new org.tsunagi.enrollment.MatchViews$KnownCourse(e.id, e.trainee.id, c.id, c.shortName,
                                    c.fiscalYear, e.number, e.employer, coalesce(f.name, b.name),
                                    case when c.route = EMPLOYER then true else false end)
                                from Enrollment e join e.course c left join e.body b
                                    left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
                                where e.trainee.id in :trainees and e.takenBack = false
                                order by c.fiscalYear, e.id""", KnownCourse.class)
                        .setParameter("trainees", traineeIds)
                        .getResultList();
    }

    /** Two people in no order. */
    private record Pair(long lower, long higher) {
        static Pair of(long one, long other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }
}
