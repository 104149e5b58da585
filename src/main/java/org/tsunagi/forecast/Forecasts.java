package org.tsunagi.forecast;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.forecast.ForecastViews.ForecastLine;
import org.tsunagi.forecast.ForecastViews.Reply;

@ApplicationScoped
class Forecasts implements PanacheRepository<Forecast> {
    private static final String LINE = """
            select new org.tsunagi.forecast.ForecastViews$ForecastLine(q.id, q.version, c.id, c.name, c.fiscalYear, c.seats,
                q.opensAt, q.closesAt, q.note, (select count(r) from ForecastReply r where r.forecast = q),
                (select coalesce(sum(r.expected), 0L) from ForecastReply r where r.forecast = q))
            from Forecast q join q.course c\
            """;

    Forecast require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Forecast " + id);
    }

    /** With its row locked: what a body says twice at once is one answer. */
    Forecast lock(long id) {
        return NotFound.orThrow(
                Optional.ofNullable(getEntityManager().find(Forecast.class, id, LockModeType.PESSIMISTIC_WRITE)),
                "Forecast " + id);
    }

    Optional<Forecast> ofCourse(long courseId) {
        return find("course.id", courseId).firstResultOptional();
    }

    ForecastLine line(long id) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery(LINE + " where q.id = :id", ForecastLine.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst(),
                "Forecast " + id);
    }

    List<ForecastLine> linesOf(FiscalYear year) {
        return getEntityManager()
                .createQuery(LINE + " where c.fiscalYear = :year order by q.closesAt, q.id", ForecastLine.class)
                .setParameter("year", year.year())
                .getResultList();
    }

    /** Those that bodies can answer at this moment. */
    List<ForecastLine> open(Instant now) {
        return getEntityManager()
                .createQuery(
                        LINE + " where q.opensAt <= :now and q.closesAt > :now order by q.closesAt, q.id",
                        ForecastLine.class)
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * What bodies were asked until now: whose window touches the fiscal year, or whose course is of it or of the one before; the
     * latest deadline first, without what others answered.
     */
    List<ForecastLine> askedUntil(Instant now, FiscalYear year) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.forecast.ForecastViews$ForecastLine(q.id, q.version, c.id, c.name, c.fiscalYear,
                            c.seats, q.opensAt, q.closesAt, q.note, 0L, 0L)
                        from Forecast q join q.course c
                        where q.opensAt <= :now and (q.closesAt >= :begins or c.fiscalYear >= :last)
                        order by q.closesAt desc, q.id desc""", ForecastLine.class)
                .setParameter("now", now)
                .setParameter(
                        "begins", year.first().atStartOfDay(OfficeClock.ZONE).toInstant())
                .setParameter("last", year.year() - 1)
                .getResultList();
    }

    /** How many of these bodies have answered each of these. */
    Map<Long, Long> answeredBy(Collection<Long> bodyIds, Collection<Long> forecastIds) {
        return bodyIds.isEmpty() || forecastIds.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "select r.forecast.id, count(r) from ForecastReply r where r.forecast.id in :forecasts"
                                        + " and r.body.id in :bodies group by r.forecast.id",
                                Object[].class)
                        .setParameter("forecasts", forecastIds)
                        .setParameter("bodies", bodyIds)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    List<Reply> repliesTo(long forecastId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.forecast.ForecastViews$Reply(r.forecast.id, r.body.id, r.expected, r.remark, r.forBody,
                            r.replied)
                        from ForecastReply r where r.forecast.id = :forecast""", Reply.class)
                .setParameter("forecast", forecastId)
                .getResultList();
    }

    List<Reply> repliesOf(long bodyId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.forecast.ForecastViews$Reply(r.forecast.id, r.body.id, r.expected, r.remark, r.forBody,
                            r.replied)
                        from ForecastReply r where r.body.id = :body""", Reply.class)
                .setParameter("body", bodyId)
                .getResultList();
    }

    Optional<ForecastReply> reply(long forecastId, long bodyId) {
        return getEntityManager()
                .createQuery(
                        "from ForecastReply r where r.forecast.id = :forecast and r.body.id = :body",
                        ForecastReply.class)
                .setParameter("forecast", forecastId)
                .setParameter("body", bodyId)
                .getResultStream()
                .findFirst();
    }

    void add(ForecastReply reply) {
        getEntityManager().persist(reply);
    }

    void remove(ForecastReply reply) {
        getEntityManager().remove(reply);
    }

    long countRepliesOf(long bodyId) {
        return getEntityManager()
                .createQuery("select count(r) from ForecastReply r where r.body.id = :body", Long.class)
                .setParameter("body", bodyId)
                .getSingleResult();
    }
}
