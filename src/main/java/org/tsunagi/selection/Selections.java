package org.tsunagi.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.SettledCourses;
import org.tsunagi.intake.Application;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.Round;
import org.tsunagi.selection.EmployerCopies.CopyAsked;
import org.tsunagi.selection.SelectionDesk.Overrule;
import org.tsunagi.selection.SelectionViews.DecidedRound;
import org.tsunagi.selection.SelectionViews.OutcomeLine;
import org.tsunagi.selection.SelectionViews.RevokedDecision;

@ApplicationScoped
class Selections implements PanacheRepository<Selection>, SettledCourses {
    private final CallViews calls;

    Selections(CallViews calls) {
        this.calls = calls;
    }

    Optional<Selection> of(CourseRound round) {
        return find("course.id = ?1 and round = ?2", round.courseId(), round.number())
                .firstResultOptional();
    }

    /** The round in which a course was called last; all before it are published. */
    CourseRound lastRound(long courseId) {
        return new CourseRound(courseId, calls.lastRound(courseId).number());
    }

    Optional<Selection> ofLastRound(long courseId) {
        return of(lastRound(courseId));
    }

    boolean isPublished(CourseRound round) {
        return of(round).filter(Selection::isPublished).isPresent();
    }

    /** The courses whose decision is to be published by itself on this day or was to be before. */
    List<Long> toPublishBy(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select s.course.id from Selection s where s.published.at is null and s.publishOn <= :day order by s.id",
                        Long.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** What was decided, in the order of the decision, with what enrolling needs. */
    List<SelectionOutcome> outcomesIn(Selection decided) {
        return getEntityManager()
                .createQuery(
                        "from SelectionOutcome o join fetch o.application a left join fetch a.body b"
                                + " left join fetch b.formerNames left join fetch a.applicant.professions"
                                + " where o.selection = :decided order by o.id",
                        SelectionOutcome.class)
                .setParameter("decided", decided)
                .getResultList();
    }

    /** Forgets a decision but for that it was taken back. */
    void revoke(Selection decided, SelectionRevocation revocation) {
        getEntityManager().persist(revocation);
        getEntityManager()
                .createQuery("delete from SelectionOutcome o where o.selection = :decided")
                .setParameter("decided", decided)
                .executeUpdate();
        delete(decided);
    }

    /** The decisions on a round that were taken back, the latest first. */
    List<RevokedDecision> revokedOn(CourseRound round) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.selection.SelectionViews$RevokedDecision(r.decidedAt, a.documentNumber, r.reason, r.revoked)
                        from SelectionRevocation r join r.approval a where r.course.id = :course and r.round = :round order by r.id desc""", RevokedDecision.class)
                .setParameter("course", round.courseId())
                .setParameter("round", round.number())
                .getResultList();
    }

    void add(SelectionOutcome outcome) {
        getEntityManager().persist(outcome);
    }

    /** Whom the applications that are to be decided are for. */
    List<Applied> appliedFor(long courseId) {
        return getEntityManager()
                .createQuery(("""
                    select new org.tsunagi.selection.Applied(a.id, a.applicant.name, a.applicant.birthDate, SENDER, a.rank)
                    from Application a join a.course c left join a.body b
                        left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
                    where a.id in (select x.id from Application x where x.course.id = :course and x.state = SUBMITTED)
                    order by a.submittedAt, a.id\
                    """).replace("SENDER", Application.SENDER), Applied.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    /** Who stands on a course, with where each application says that the person can be reached. */
    List<TraineeNotices.Seated> seatedOn(long courseId) {
        return getEntityManager()
                .createQuery("""
                    select new org.tsunagi.selection.TraineeNotices$Seated(e.number, t.name, e.employer, coalesce(f.name, b.name),
                        a.applicant.email, a.applicant.address)
                    from Enrollment e join e.trainee t join e.course c join Application a on a.id = e.applicationId left join e.body b
                        left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
                    where e.id in (select x.id from Enrollment x where x.course.id = :course and x.cancelled.at is null)
                    order by e.number\
                    """, TraineeNotices.Seated.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    /**
     * Everyone whom the selection of a round gave a result, with where each application says that the person can be reached;
     * not who gave the seat up. One statement.
     */
    List<PersonLetters.Informed> informedIn(CourseRound round) {
        return getEntityManager()
                .createQuery("""
                    select new org.tsunagi.selection.PersonLetters$Informed(a.id, a.applicant.name, t.name, e.number, o.result,
                        a.applicant.email, a.applicant.address)
                    from Application a join SelectionOutcome o on o.application = a left join a.body b left join b.municipality m
                        left join Enrollment e on e.applicationId = a.id and e.takenBack = false left join e.trainee t
                    where a.id in (select x.id from Application x where x.course.id = :course and x.round = :round)
                        and e.cancelled.at is null
                    order by b.sortOrder nulls last, m.code nulls last, b.id nulls last, a.employerKey nulls last,
                        a.rank nulls last, a.id\
                    """, PersonLetters.Informed.class)
                .setParameter("course", round.courseId())
                .setParameter("round", round.number())
                .getResultList();
    }

    /** Those on a course by this round of whom the head of the workplace is to get a copy. */
    List<EmployerLetters.Copied> copiedIn(CourseRound round) {
        return getEntityManager()
                .createQuery("""
                    select new org.tsunagi.selection.EmployerLetters$Copied(a.id, a.applicant.name, t.name, e.number, e.employer)
                    from Enrollment e join e.trainee t join Application a on a.id = e.applicationId
                    where e.id in (select x.id from Enrollment x where x.course.id = :course and x.cancelled.at is null)
                        and e.takenBack = false and a.round = :round and a.employerCopy = true
                    order by e.number\
                    """, EmployerLetters.Copied.class)
                .setParameter("course", round.courseId())
                .setParameter("round", round.number())
                .getResultList();
    }

    /** Those on a course, also who gave the seat up, of whom the head of the workplace is to get a copy. */
    List<CopyAsked> copiedOn(long courseId) {
        return getEntityManager()
                .createQuery("""
                    select new org.tsunagi.selection.EmployerCopies$CopyAsked(e.id, e.employer,
                        case when e.cancelled.at is null then true else false end)
                    from Enrollment e join Application a on a.id = e.applicationId
                    where e.id in (select x.id from Enrollment x where x.course.id = :course) and a.employerCopy = true\
                    """, CopyAsked.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    /** Those about whom is to be decided, as letters would reach them, without a result. */
    Map<Long, Reach> reachOn(long courseId) {
        return getEntityManager()
                .createQuery(
                        "select a.id, a.applicant.email, a.applicant.address, a.employerCopy from Application a where a.course.id = :course"
                                + " and a.state = SUBMITTED",
                        Object[].class)
                .setParameter("course", courseId)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (Long) row[0], row -> new Reach((String) row[1], (String) row[2], (Boolean) row[3])));
    }

    /**
     * Where an application says that its person can be reached; both may be blank.
     *
     * @param copied whether the head of the workplace gets a copy
     */
    record Reach(String mail, String address, boolean copied) {
        static final Reach NOWHERE = new Reach("", "", false);
    }

    /** Where officers want another result than proposed, of what is to be decided about. */
    List<Overrule> overrulesFor(long courseId) {
        return getEntityManager()
                .createQuery("""
                    select new org.tsunagi.selection.SelectionDesk$Overrule(a.id, o.result, o.brokenRule, o.reason)
                    from Overruling o join o.application a
                    where a.course.id = :course and a.state = SUBMITTED\
                    """, Overrule.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    void overrule(Overrule wanted, Act written) {
        Application application = getEntityManager().getReference(Application.class, wanted.applicationId());
        overrulingOf(wanted.applicationId())
                .ifPresentOrElse(
                        one -> one.write(wanted, written),
                        () -> getEntityManager().persist(new Overruling(application, wanted, written)));
    }

    void follow(long applicationId) {
        overrulingOf(applicationId).ifPresent(getEntityManager()::remove);
    }

    void forgetOverrulesFor(long courseId) {
        getEntityManager()
                .createQuery("delete from Overruling o where o.application.id in (select a.id from Application a where"
                        + " a.course.id = :c)")
                .setParameter("c", courseId)
                .executeUpdate();
    }

    private Optional<Overruling> overrulingOf(long applicationId) {
        return getEntityManager()
                .createQuery("from Overruling o where o.application.id = :a", Overruling.class)
                .setParameter("a", applicationId)
                .getResultStream()
                .findFirst();
    }

    /** Courses with a round that waits for its selection with applications that have arrived, and those selected since a day. */
    List<CourseLine> watched(LocalDate since) {
        return getEntityManager()
                .createQuery(
                        CourseLine.QUERY
                                + "where c.id in (select s.course.id from Selection s where s.approval.approvedOn >="
                                + " :since or s.published.at is null) or exists (select 1 from Application a where a.course = c and a.state in"
                                + " :waiting and not exists (select 1 from Selection s where s.course = c and s.round = a.round))"
                                + CourseLine.IN_ORDER,
                        CourseLine.class)
                .setParameter("since", since)
                .setParameter("waiting", Set.of(ApplicationState.SUBMITTED, ApplicationState.CORRECTION_REQUESTED))
                .getResultList();
    }

    List<CourseLine> approvedSince(LocalDate since) {
        return getEntityManager()
                .createQuery(
                        CourseLine.QUERY
                                + "where c.id in (select s.course.id from Selection s where s.approval.approvedOn >="
                                + " :since and s.published.at is not null)"
                                + CourseLine.IN_ORDER,
                        CourseLine.class)
                .setParameter("since", since)
                .getResultList();
    }

    /** A course is settled for its plan once its seats are given. */
    @Override
    public Set<Long> among(Collection<Long> courseIds) {
        return decidedOn(courseIds, false).keySet();
    }

    /**
     * The decided rounds of these courses by course, the first first; a course without one is missing.
     *
     * @param published whether only what is published counts
     */
    Map<Long, List<DecidedRound>> decidedOn(Collection<Long> courseIds, boolean published) {
        return getEntityManager()
                .createQuery(
                        "select s.course.id, a.approvedOn, s.published.at, s.publishOn, s.publicationRefused, s.round from Selection s"
                                + " join s.approval a where"
                                + " s.course.id in :ids" + (published ? " and s.published.at is not null" : "")
                                + " order by s.round",
                        Object[].class)
                .setParameter("ids", courseIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(
                                row -> new DecidedRound(
                                        (LocalDate) row[1],
                                        row[2] != null,
                                        (LocalDate) row[3],
                                        row[4] != null,
                                        new Round((int) row[5])),
                                Collectors.toList())));
    }

    private static final String OUTCOMES = ("""
        select new org.tsunagi.selection.SelectionViews$OutcomeLine(a.course.id, a.round, a.id, a.applicant.name, b.id, SENDER, coalesce(a.rank, r.rank), a.applicant.employer,
            o.result, o.waitingPosition, o.because, o.brokenRule, o.overruledBecause, e.cancelled.at,
            case when a.employerCopy = true then coalesce(e.employer, a.applicant.employer) end)
        from Application a join SelectionOutcome o on o.application = a join a.course c left join a.body b
            left join b.formerNames f on c.fiscalYear between f.held.firstYear and f.held.lastYear
            left join b.municipality m left join a.replaced r left join Enrollment e on e.applicationId = a.id and e.takenBack = false
        """).replace("SENDER", Application.SENDER);

    /** The waiting of a round in their order, then the others by body and rank. */
    List<OutcomeLine> outcomesOf(CourseRound round) {
        return getEntityManager()
                .createQuery(
                        OUTCOMES
                                + "where a.id in (select x.id from Application x where x.course.id = :course and x.round = :round)"
                                + " order by case when o.result = WAITING then 0 else 1 end,"
                                + " o.waitingPosition, b.sortOrder nulls last, m.code nulls last, a.employerKey nulls last,"
                                + " coalesce(a.rank, r.rank) nulls last, a.id",
                        OutcomeLine.class)
                .setParameter("course", round.courseId())
                .setParameter("round", round.number())
                .getResultList();
    }

    /** The published outcomes of one body's candidates, round by round in rank order. */
    List<OutcomeLine> outcomesOfBody(long bodyId, Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery(
                        OUTCOMES
                                + "where a.id in (select x.id from Application x where x.body.id = :body and x.course.id in :ids)"
                                + " and o.selection.published.at is not null"
                                + " order by a.round, coalesce(a.rank, r.rank) nulls last, a.id",
                        OutcomeLine.class)
                .setParameter("body", bodyId)
                .setParameter("ids", courseIds)
                .getResultList();
    }
}
