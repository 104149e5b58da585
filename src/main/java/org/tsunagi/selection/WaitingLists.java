package org.tsunagi.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.CourseLine;
import org.tsunagi.selection.SeatLimits.Member;
import org.tsunagi.selection.SeatLimits.Parted;
import org.tsunagi.selection.SeatLimits.Used;
import org.tsunagi.selection.SeatRule.Breakable;
import org.tsunagi.selection.WaitingList.DeclinedLine;
import org.tsunagi.selection.WaitingList.PromotionLine;

@ApplicationScoped
class WaitingLists implements PanacheRepository<SelectionOutcome> {
    private static final String WAITING =
            "from SelectionOutcome o join fetch o.selection join fetch o.application a left join fetch a.body"
                    + " left join fetch a.applicant.professions where o.result = WAITING and o.selection.id in";

    /** Those who wait for a seat of a course, the earlier rounds first, in the order in which seats were given, limits left aside. */
    List<SelectionOutcome> waitingOn(long courseId) {
        return list(
                WAITING + " (select s.id from Selection s where s.course.id = ?1 and s.published.at is not null)"
                        + " order by o.selection.round, o.seatOrder, o.id",
                courseId);
    }

    /** Those of a round, published or not. */
    private List<SelectionOutcome> waitingIn(CourseRound round) {
        return list(
                WAITING + " (select s.id from Selection s where s.course.id = ?1 and s.round = ?2)"
                        + " order by o.seatOrder, o.id",
                round.courseId(),
                round.number());
    }

    /** How many wait since a round before this one while a seat is free. */
    long countWaitingBefore(CourseRound round) {
        return count(
                "result = WAITING and selection.course.id = ?1 and selection.round < ?2 and selection.course.seats >"
                        + " (select count(e) from Enrollment e where e.course.id = ?1 and e.seat is not null)",
                round.courseId(),
                round.number());
    }

    /**
     * Those of a round parted into those within the limits and those beyond one.
     *
     * @param regionOf in which region each body counts
     * @param used what is used up already
     * @param apart applications left out, as they come to a seat now or are to wait in nobody's way
     */
    Parted<SelectionOutcome> waitingWithin(
            CourseRound round, SeatLimits limits, Map<Long, String> regionOf, Used used, Set<Long> apart) {
        List<SelectionOutcome> waiting = waitingIn(round).stream()
                .filter(one -> !apart.contains(one.application().id()))
                .toList();
        return limits.part(waiting, one -> memberOf(one, regionOf), used);
    }

    static Member memberOf(SelectionOutcome one, Map<Long, String> regionOf) {
        return member(one.sender(), one.brokenRule(), regionOf);
    }

    /** For whom an officer broke which rule when the seats of a course were decided, by application. */
    Map<Long, Breakable> brokenOn(long courseId) {
        return getEntityManager()
                .createQuery(
                        "select o.application.id, o.brokenRule from SelectionOutcome o where o.brokenRule is not null"
                                + " and o.selection.id in (select s.id from Selection s where s.course.id = :course)",
                        Object[].class)
                .setParameter("course", courseId)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Breakable) row[1]));
    }

    /** What the people on a course use up of the limits. */
    Used usedOn(long courseId, Map<Long, String> regionOf) {
        Used used = new Used();
        getEntityManager()
                .createQuery(
                        "select b.id, a.employerKey, o.brokenRule from Enrollment e join Application a on a.id = e.applicationId left join a.body b"
                                + " left join SelectionOutcome o on o.application = a where e.id in (select x.id from"
                                + " Enrollment x where x.course.id = :course and x.seat is not null)",
                        Object[].class)
                .setParameter("course", courseId)
                .getResultStream()
                .forEach(row ->
                        used.add(member(Sender.of((Long) row[0], (String) row[1]), (Breakable) row[2], regionOf)));
        return used;
    }

    private static Member member(@Nullable Sender sender, @Nullable Breakable broken, Map<Long, String> regionOf) {
        return new Member(sender, sender instanceof Sender.Body body ? regionOf.get(body.id()) : null, broken);
    }

    /** The published outcome of one application of a course. */
    Optional<SelectionOutcome> of(long courseId, long applicationId) {
        return find(
                        "application.id = ?1 and application.course.id = ?2 and selection.published.at is not null",
                        applicationId,
                        courseId)
                .firstResultOptional();
    }

    /** Whether a decision on a course is published. */
    boolean isPublished(long courseId) {
        return getEntityManager()
                        .createQuery(
                                "select count(s) from Selection s where s.course.id = :course and s.published.at is not null",
                                Long.class)
                        .setParameter("course", courseId)
                        .getSingleResult()
                > 0;
    }

    /** Whether the person of an application waits for a seat. */
    boolean waits(long applicationId) {
        return count("application.id = ?1 and result = WAITING and selection.published.at is not null", applicationId)
                > 0;
    }

    /** Courses of this and later years in which a seat is free and somebody waits. */
    List<CourseLine> withFreeSeats(FiscalYear since) {
        return getEntityManager()
                .createQuery(
                        CourseLine.QUERY
                                + "where c.fiscalYear >= :since and c.seats > (select count(e) from Enrollment e where"
                                + " e.course = c and e.seat is not null) and exists (select 1 from SelectionOutcome o"
                                + " where o.selection.course = c and o.result = WAITING and o.selection.published.at is not null)"
                                + CourseLine.IN_ORDER,
                        CourseLine.class)
                .setParameter("since", since.year())
                .getResultList();
    }

    /** How many wait, by course. */
    Map<Long, Long> countWaitingOn(List<Long> courseIds) {
        return getEntityManager()
                .createQuery(
                        "select o.selection.course.id, count(o) from SelectionOutcome o where o.result = WAITING"
                                + " and o.selection.published.at is not null and o.selection.course.id in :ids group by o.selection.course.id",
                        Object[].class)
                .setParameter("ids", courseIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    boolean sent(SubmissionKey key) {
        return getEntityManager()
                        .createQuery("select count(p) from Promotion p where p.submissionKey = :key", Long.class)
                        .setParameter("key", key.value())
                        .getSingleResult()
                > 0;
    }

    void add(Promotion promotion) {
        getEntityManager().persist(promotion);
    }

    /** The promotion by which somebody has the seat now. */
    Optional<Promotion> standing(SelectionOutcome outcome) {
        return getEntityManager()
                .createQuery("from Promotion p where p.outcome = :outcome and p.revoked.at is null", Promotion.class)
                .setParameter("outcome", outcome)
                .getResultStream()
                .findFirst();
    }

    /** The latest last. */
    List<PromotionLine> madeOn(long courseId) {
        return getEntityManager()
                .createQuery("""
                    select new org.tsunagi.selection.WaitingList$PromotionLine(a.id, a.applicant.name, p.position, p.made.at,
                        p.made.byName, v.approvedOn, v.documentNumber, p.revoked.at, p.revoked.byName, p.revocationReason,
                        r.documentNumber)
                    from Promotion p join p.outcome o join o.application a join p.approval v
                        left join p.revocationApproval r
                    where p.id in (select y.id from Promotion y where y.outcome.application.course.id = :course)
                    order by p.made.at, p.id\
                    """, PromotionLine.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    List<DeclinedLine> declinedOn(long courseId) {
        return getEntityManager()
                .createQuery("""
                    select new org.tsunagi.selection.WaitingList$DeclinedLine(a.id, a.applicant.name, o.declined.at,
                        o.declined.byName, o.declinedBecause)
                    from SelectionOutcome o join o.application a
                    where a.course.id = :course and o.result = DECLINED order by o.declined.at, o.id\
                    """, DeclinedLine.class)
                .setParameter("course", courseId)
                .getResultList();
    }
}
