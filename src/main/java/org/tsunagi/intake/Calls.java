package org.tsunagi.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.CallLine.CallWindow;
import org.tsunagi.intake.CallViews.NoneSaid;

@ApplicationScoped
class Calls implements PanacheRepository<Call> {
    Call require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Call " + id);
    }

    /** The call with its row locked: limits and ranks of one call are given out one at a time. */
    Call lock(long id) {
        return NotFound.orThrow(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), "Call " + id);
    }

    /** The call of an application, locked before the application itself is read, so that what is read is what stands. */
    Call lockOf(long applicationId) {
        return lock(NotFound.orThrow(
                getEntityManager()
                        .createQuery("select a.call.id from Application a where a.id = :id", Long.class)
                        .setParameter("id", applicationId)
                        .getResultStream()
                        .findFirst(),
                "Application " + applicationId));
    }

    void lockAllOf(long courseId) {
        find("course.id = ?1 order by id", courseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether one of the course's calls has opened, be it closed by now. */
    boolean hasOpened(long courseId, Instant now) {
        return count("course.id = ?1 and opensAt <= ?2", courseId, now) > 0;
    }

    /** The number of the last round in which a course was called; the first where it never was. */
    int lastRound(long courseId) {
        return getEntityManager()
                .createQuery("select coalesce(max(k.round), 1) from Call k where k.course.id = :course", Integer.class)
                .setParameter("course", courseId)
                .getSingleResult();
    }

    /** What came over with a copied plan. */
    List<Call> copiedIn(long planCopyId) {
        return list("copiedIn = ?1 order by id", planCopyId);
    }

    /** The same, locked. */
    List<Call> lockCopiedIn(long planCopyId) {
        return find("copiedIn = ?1 order by id", planCopyId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** How many calls the course has. */
    long of(long courseId) {
        return count("course.id", courseId);
    }

    /** How many applications were entered for the call, drafts and those taken back included. */
    long applicationsFor(Call call) {
        return getEntityManager()
                .createQuery("select count(a) from Application a where a.call = :call", Long.class)
                .setParameter("call", call)
                .getSingleResult();
    }

    Optional<Call> sent(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    private static final String FACTS = """
            select new org.tsunagi.intake.Calls$CallFacts(k.id, k.version, c.id, c.name, k.round, c.route, c.fiscalYear, c.seats,
                k.opensAt, k.closesAt, k.limitPerBody, k.note,
                (select count(d) from Application d where d.course = c and d.round = k.round and d.state = DECIDED),
                (select max(x.closesAt) from CallExtension x where x.call = k))
            from Call k join k.course c join c.program p
            """;

    CallFacts facts(long id) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery(FACTS + "where k.id = :id", CallFacts.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst(),
                "Call " + id);
    }

    List<CallFacts> of(FiscalYear year) {
        return getEntityManager()
                .createQuery(
                        FACTS + "where c.fiscalYear = :year order by p.sortOrder, p.id, k.opensAt, k.id",
                        CallFacts.class)
                .setParameter("year", year.year())
                .getResultList();
    }

    /** The open calls of courses for which people, or their employers, apply without an account. */
    List<CallFacts> takingDirectly(Instant now) {
        return getEntityManager()
                .createQuery(
                        FACTS + "where k.closesAt > :now and k.opensAt <= :now and c.route in :routes"
                                + " order by k.closesAt, p.sortOrder, k.id",
                        CallFacts.class)
                .setParameter("now", now)
                .setParameter("routes", routes(route -> !route.byBodiesAlone()))
                .getResultList();
    }

    private static List<Route> routes(Predicate<Route> wanted) {
        return Stream.of(Route.values()).filter(wanted).toList();
    }

    /** The courses of a fiscal year and of all after it, and any with a call that is not closed. */
    List<CourseLine> watched(FiscalYear year, Instant now) {
        return getEntityManager()
                .createQuery(
                        CourseLine.QUERY + "where c.fiscalYear >= :year"
                                + " or c.id in (select k.course.id from Call k where k.closesAt > :now"
                                + " or exists (select 1 from CallExtension x where x.call = k and x.closesAt > :now))"
                                + CourseLine.IN_ORDER,
                        CourseLine.class)
                .setParameter("year", year.year())
                .setParameter("now", now)
                .getResultList();
    }

    List<CallFacts> ofCourses(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery(FACTS + "where c.id in :courses order by k.opensAt, k.id", CallFacts.class)
                .setParameter("courses", courseIds)
                .getResultList();
    }

    /** Of these calls the bodies asked from which nothing has reached the prefecture yet, not even that they have nobody. */
    List<SilentBody> silent(Collection<Long> callIds, LocalDate today) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.intake.Calls$SilentBody(k.id, b.name)
                        from Call k, NominatingBody b left join b.municipality m
                        where k.id in :calls and (m.validUntil is null or m.validUntil >= :today)
                            and not exists (select 1 from Application a where a.call = k and a.body = b and a.state in :arrived)
                            and not exists (select 1 from NoneToNominate n where n.call = k and n.body = b)
                            and not exists (select 1 from OutsideScope o where o.call = k and o.body = b)
                        order by k.id, b.sortOrder, m.code, b.id""", SilentBody.class)
                .setParameter("calls", callIds)
                .setParameter("today", today)
                .setParameter("arrived", StateCounts.ARRIVED)
                .getResultList();
    }

    boolean saysNone(Call call, long bodyId) {
        return !nonesBy(bodyId, List.of(call.id())).isEmpty();
    }

    private static final String NONES =
            "select new org.tsunagi.intake.CallViews$NoneSaid(n.call.id, n.body.id, n.said.at,"
                    + " n.said.byName, n.forBody) from NoneToNominate n where ";

    /** The bodies that have nobody to nominate for a call. */
    List<NoneSaid> nonesFor(long callId) {
        return getEntityManager()
                .createQuery(NONES + "n.call.id = :call", NoneSaid.class)
                .setParameter("call", callId)
                .getResultList();
    }

    /** For which of these calls a body has nobody to nominate. */
    List<NoneSaid> nonesBy(long bodyId, Collection<Long> callIds) {
        return getEntityManager()
                .createQuery(NONES + "n.body.id = :body and n.call.id in :calls", NoneSaid.class)
                .setParameter("body", bodyId)
                .setParameter("calls", callIds)
                .getResultList();
    }

    /** Calls that a body may answer: those of a year and, of any, those open now or with something to be corrected. */
    List<CallFacts> forNomination(long bodyId, FiscalYear year, Instant now) {
        return getEntityManager()
                .createQuery(
                        FACTS
                                + "where c.route in :routes and (c.fiscalYear = :year or k.opensAt <= :now and k.closesAt > :now"
                                + " or exists (select 1 from CallExtension x where x.call = k and x.body.id = :body and x.closesAt > :now)"
                                + " or exists (select 1 from Application a where a.call = k and a.body.id = :body"
                                + " and a.state = CORRECTION_REQUESTED))"
                                + " order by k.closesAt desc, p.sortOrder, k.id",
                        CallFacts.class)
                .setParameter("routes", routes(Route::byBodies))
                .setParameter("year", year.year())
                .setParameter("now", now)
                .setParameter("body", bodyId)
                .getResultList();
    }

    void add(NoneToNominate none) {
        getEntityManager().persist(none);
    }

    /** Forgets that a body had nobody to nominate, where it had said so. */
    void forgetNone(Call call, long bodyId) {
        getEntityManager()
                .createQuery("delete from NoneToNominate n where n.call = :call and n.body.id = :body")
                .setParameter("call", call)
                .setParameter("body", bodyId)
                .executeUpdate();
    }

    /** The same of all bodies, with the call itself. */
    void forgetNones(Call call) {
        getEntityManager()
                .createQuery("delete from NoneToNominate n where n.call = :call")
                .setParameter("call", call)
                .executeUpdate();
    }

    /** For how many calls a body said that it has nobody. */
    long nonesOf(long bodyId) {
        return getEntityManager()
                .createQuery("select count(n) from NoneToNominate n where n.body.id = :body", Long.class)
                .setParameter("body", bodyId)
                .getSingleResult();
    }

    /** A nominating body that has sent nothing for a call yet. */
    record SilentBody(long callId, String body) {}

    /**
     * A call as the database tells it, without counts of its own.
     *
     * @param decided how many applications of its round have been decided about
     * @param extendedUntil the latest deadline that was given to one body alone
     */
    record CallFacts(
            long id,
            long version,
            long courseId,
            String course,
            int round,
            Route route,
            int year,
            int seats,
            Instant opensAt,
            Instant closesAt,
            @Nullable Integer limitPerBody,
            String note,
            long decided,
            @Nullable Instant extendedUntil) {

        /** Whether it calls for the seats that are left; once they are given, nothing can be said of what was left then. */
        boolean isForSeatsLeft() {
            return round > 1 && decided == 0;
        }

        private @Nullable Integer left(Map<Long, Long> taken) {
            return isForSeatsLeft() ? (int) Math.max(0, seats - taken.getOrDefault(courseId, 0L)) : null;
        }

        /** @param taken seats of its course that are taken now */
        OpenCall open(Instant now, long taken, String eligibility, List<CourseDay> days) {
            Round of = new Round(round);
            return new OpenCall(
                    id,
                    of.of(course),
                    of,
                    route,
                    new FiscalYear(year),
                    of.isFirst() ? seats : (int) Math.max(0, seats - taken),
                    limitPerBody,
                    new CallWindow(opensAt, closesAt, now),
                    decided > 0,
                    eligibility,
                    days);
        }

        /** @param taken seats that are taken now, by course, of those called for what is left */
        CallLine line(Instant now, @Nullable Instant ofBody, StateCounts standing, Map<Long, Long> taken) {
            CallWindow window = new CallWindow(opensAt, closesAt, now);
            return new CallLine(
                    id,
                    version,
                    courseId,
                    new Round(round).of(course),
                    new Round(round),
                    route,
                    new FiscalYear(year),
                    seats,
                    left(taken),
                    limitPerBody,
                    note,
                    decided > 0,
                    ofBody == null ? window : window.extendedTo(ofBody),
                    extendedUntil,
                    standing);
        }
    }
}
