package org.tsunagi.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;

/** Reads what bodies expect to nominate: all for an officer, its own for a body. */
@ApplicationScoped
public class ForecastViews {
    private final Forecasts forecasts;
    private final CourseViews courses;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;

    ForecastViews(Forecasts forecasts, CourseViews courses, NominatingBodyViews bodies, OfficeClock clock) {
        this.forecasts = forecasts;
        this.courses = courses;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The year's courses to which bodies nominate, each with what is asked about it, if anything. Two statements. */
    public List<AskedCourse> of(Viewer viewer, FiscalYear year) {
        viewer.requireOfficer("the forecasts");
        Map<Long, ForecastLine> asked =
                forecasts.linesOf(year).stream().collect(Collectors.toMap(ForecastLine::courseId, Function.identity()));
        return courses.of(year).stream()
                .filter(course -> course.route().byBodies())
                .map(course -> new AskedCourse(course, asked.get(course.id())))
                .toList();
    }

    /** Each body with what it expects; those that have not answered come first. 404 for anyone but an officer. */
    public Board board(Viewer viewer, long id) {
        viewer.requireOfficer("the forecasts");
        ForecastLine line = forecasts.line(id);
        Map<Long, Reply> replies =
                forecasts.repliesTo(id).stream().collect(Collectors.toMap(Reply::bodyId, Function.identity()));
        return new Board(
                line,
                bodies.bodiesIn(line.fiscalYear()).stream()
                        .filter(body -> body.standsOn(clock.today()) || replies.containsKey(body.id()))
                        .map(body -> new BodyForecast(
                                body.id(), body.name(), body.standsOn(clock.today()), replies.get(body.id())))
                        .sorted(Comparator.comparing(BodyForecast::isAnswered))
                        .toList());
    }

    /** What is asked about a course, to be shown beside its call; for officers. */
    public Optional<ForecastLine> ofCourse(Viewer viewer, long courseId) {
        return viewer.isOfficer()
                ? forecasts.ofCourse(courseId).map(one -> forecasts.line(one.id()))
                : Optional.empty();
    }

    /** One as its form shows it; 404 for anyone but an officer. */
    public ForecastLine one(Viewer viewer, long id) {
        viewer.requireOfficer("the forecasts");
        return forecasts.line(id);
    }

    /** What a body is or was asked in this fiscal year and the one before, each with its answer; open ones first. */
    public List<OwnForecast> own(Viewer viewer) {
        long body = viewer.body().orElseThrow(() -> new NotFound("nominating body"));
        Instant now = clock.now();
        Map<Long, Reply> replies =
                forecasts.repliesOf(body).stream().collect(Collectors.toMap(Reply::forecastId, Function.identity()));
        return forecasts.askedUntil(now, FiscalYear.of(clock.today())).stream()
                .map(line -> own(line, replies.get(line.id()), now))
                .sorted(Comparator.comparing((OwnForecast one) -> !one.open()))
                .toList();
    }

    /** One that a body is or was asked at any time, with its own answer; 404 before the window. */
    public OwnForecast own(Viewer viewer, long id) {
        long body = viewer.body().orElseThrow(() -> new NotFound("nominating body"));
        Instant now = clock.now();
        ForecastLine line = forecasts.line(id);
        if (now.isBefore(line.opensAt())) {
            throw new NotFound("Forecast " + id);
        }
        Reply said = forecasts.repliesOf(body).stream()
                .filter(one -> one.forecastId() == id)
                .findFirst()
                .orElse(null);
        return own(line, said, now);
    }

    private static OwnForecast own(ForecastLine line, @Nullable Reply said, Instant now) {
        return new OwnForecast(line.withoutOthers(), said, now.isBefore(line.closesAt()));
    }

    /** What is open at this moment, each with how many of today's bodies are silent; three statements. */
    public List<OpenForecast> open() {
        List<ForecastLine> open = forecasts.open(clock.now());
        List<Long> asked = open.isEmpty()
                ? List.of()
                : bodies.bodiesNow().stream().map(BodyLine::id).toList();
        Map<Long, Long> answered =
                forecasts.answeredBy(asked, open.stream().map(ForecastLine::id).toList());
        return open.stream()
                .map(line -> new OpenForecast(line, asked.size() - answered.getOrDefault(line.id(), 0L)))
                .toList();
    }

    /**
     * What is asked about a course.
     *
     * @param answered how many bodies have answered
     * @param expected the sum of what they expect
     */
    public record ForecastLine(
            long id,
            long version,
            long courseId,
            String course,
            int year,
            int seats,
            Instant opensAt,
            Instant closesAt,
            String note,
            long answered,
            long expected) {

        public FiscalYear fiscalYear() {
            return new FiscalYear(year);
        }

        public String titleInYear() {
            return CourseLine.inYear(course, fiscalYear());
        }

        /** As a body may see it, which learns nothing of the others. */
        ForecastLine withoutOthers() {
            return new ForecastLine(id, version, courseId, course, year, seats, opensAt, closesAt, note, 0, 0);
        }
    }

    /**
     * What bodies can answer at this moment.
     *
     * @param silent how many of those there are today have not
     */
    public record OpenForecast(ForecastLine line, long silent) {}

    /** A course to which bodies nominate; null while nothing is asked about it. */
    public record AskedCourse(CourseLine course, @Nullable ForecastLine asked) {}

    /** What a body has said last. */
    public record Reply(long forecastId, long bodyId, int expected, String remark, boolean forBody, Act replied) {}

    /**
     * A body with what it expects, or null while it has not answered.
     *
     * @param stands whether there is such a body today, so that an officer may enter its answer
     */
    public record BodyForecast(
            long bodyId,
            String body,
            boolean stands,
            @Nullable Reply reply) {
        public boolean isAnswered() {
            return reply != null;
        }
    }

    /** What all bodies expect. */
    public record Board(ForecastLine line, List<BodyForecast> bodies) {
        public long silent() {
            return bodies.stream().filter(one -> !one.isAnswered()).count();
        }

        /** How many more are expected than there are seats; 0 or less where the seats suffice. */
        public long over() {
            return line.expected() - line.seats();
        }
    }

    /** What a body is asked, with its own answer, or null while it has not answered. */
    public record OwnForecast(ForecastLine line, @Nullable Reply reply, boolean open) {}
}
