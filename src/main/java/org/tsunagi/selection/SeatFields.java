package org.tsunagi.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.Application;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.Priorities;
import org.tsunagi.intake.PriorityViews;
import org.tsunagi.selection.SeatLimits.Used;
import org.tsunagi.selection.SeatRule.BodyOrder;
import org.tsunagi.trainee.Trainee.Person;

/** Reads what decides about the seats of a course; only what its rule asks, and however many applied, the same statements. */
@ApplicationScoped
class SeatFields implements PanacheRepository<SelectionRule> {
    private final SelectionRules rules;
    private final DeadlineRegions regions;
    private final PriorityViews priorities;
    private final CourseViews courses;
    private final EnrollmentViews enrollments;
    private final WaitingLists lists;

    SeatFields(
            SelectionRules rules,
            DeadlineRegions regions,
            PriorityViews priorities,
            CourseViews courses,
            EnrollmentViews enrollments,
            WaitingLists lists) {
        this.rules = rules;
        this.regions = regions;
        this.priorities = priorities;
        this.courses = courses;
        this.enrollments = enrollments;
        this.lists = lists;
    }

    /** Of those about whom is to be decided. */
    SeatField open(CourseRound round) {
        return of(round, Set.of(ApplicationState.SUBMITTED));
    }

    /** The same with those about whom was decided, in whichever round. */
    SeatField all(CourseRound round) {
        return of(round, Set.of(ApplicationState.SUBMITTED, ApplicationState.DECIDED));
    }

    private SeatField of(CourseRound round, Collection<ApplicationState> states) {
        long courseId = round.courseId();
        SeatRule rule = rules.of(round);
        Long program = rule.completedProgramId();
        Map<Long, String> regionOf = regions.of(round, rule);
        boolean first = round.round().isFirst();
        int seats = courses.line(courseId).seats();
        return new SeatField(
                round.round(),
                first ? seats : Math.max(0, seats - taken(courseId)),
                first ? new Used() : lists.usedOn(courseId, regionOf),
                rule,
                program == null ? "" : courses.program(program).program().title(),
                inRegions(applying(courseId, states), regionOf),
                program == null ? Set.of() : completers(courseId, program),
                rule.bodyOrder() == BodyOrder.NO_COMPLETER_FIRST ? bodiesWithCompleter(courseId) : Set.of(),
                rule.byClass()
                        ? priorities.ofCourse(courseId).map(Priorities::classes).orElse(List.of())
                        : List.of());
    }

    private int taken(long courseId) {
        return enrollments
                .countStandingOn(List.of(courseId))
                .getOrDefault(courseId, 0L)
                .intValue();
    }

    private static List<Applying> inRegions(List<Applying> people, Map<Long, String> regionOf) {
        return regionOf.isEmpty()
                ? people
                : people.stream()
                        .map(one -> one.bodyId() == null ? one : one.in(regionOf.get(one.bodyId())))
                        .toList();
    }

    private List<Applying> applying(long courseId, Collection<ApplicationState> states) {
        return getEntityManager()
                .createQuery(("""
                    select new org.tsunagi.selection.Applying(a.id, b.id, a.employerKey, SENDER, a.rank, a.submittedAt,
                        a.applicant.name, a.applicant.birthDate, a.applicant.plannedRole, a.applicant.allDaysPossible,
                        a.applicant.priority)
                    from Application a join a.course c left join a.body b
                        left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
                    where a.id in (select x.id from Application x where x.course.id = :course and x.state in :states)
                    order by a.id\
                    """).replace("SENDER", Application.SENDER), Applying.class)
                .setParameter("course", courseId)
                .setParameter("states", states)
                .getResultList();
    }

    /**
     * Of those who applied, who has completed a program: exactly the same name and birth date, as today, as it was or as another
     * record of the same person has it.
     */
    private Set<Person> completers(long courseId, long programId) {
        return Stream.of(
                        new String[] {"t.name, t.birthDate", "", "t"},
                        new String[] {"f.name, t.birthDate", "join FormerName f on f.trainee = t ", "t"},
                        new String[] {"j.name, j.birthDate", "join Trainee j on j.joinedTo = t ", "j"})
                .flatMap(known -> getEntityManager()
                        .createQuery(
                                "select new org.tsunagi.trainee.Trainee$Person(" + known[0]
                                        + ") from Completion k join k.enrollment e join e.trainee t " + known[1]
                                        + "where k.outcome = COMPLETED and e.course.program.id = :program and "
                                        + known[2] + ".birthDate in"
                                        + " (select x.applicant.birthDate from Application x where x.course.id = :course)",
                                Person.class)
                        .setParameter("program", programId)
                        .setParameter("course", courseId)
                        .getResultStream())
                .collect(Collectors.toSet());
    }

    private Set<Long> bodiesWithCompleter(long courseId) {
        return getEntityManager()
                .createQuery(
                        "select distinct e.body.id from Completion k join k.enrollment e"
                                + " where k.outcome = COMPLETED and e.body is not null and e.course.program ="
                                + " (select c.program from Course c where c.id = :course)",
                        Long.class)
                .setParameter("course", courseId)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
