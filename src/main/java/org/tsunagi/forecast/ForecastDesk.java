package org.tsunagi.forecast;

import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Optional;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Course;
import org.tsunagi.course.Course.CourseRemoving;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.masters.NominatingBody.NominatingBodyRemoving;
import org.tsunagi.masters.NominatingBodyViews;

/** Asks bodies how many they expect to nominate for a course, and keeps what each says. */
@Desk
public class ForecastDesk {
    private final Forecasts forecasts;
    private final CourseDesk courses;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;

    ForecastDesk(Forecasts forecasts, CourseDesk courses, NominatingBodyViews bodies, OfficeClock clock) {
        this.forecasts = forecasts;
        this.courses = courses;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Asks about a course to which bodies nominate; a course is asked about once, so that sent twice it is one. */
    public long ask(long courseId, Asked asked) {
        Course course = courses.lock(courseId);
        RuleViolation.unless(course.route().byBodies(), null, "forecast.notNominated");
        RuleViolation.unless(forecasts.ofCourse(courseId).isEmpty(), null, "forecast.askedAlready");
        Forecast forecast = new Forecast(course, asked);
        forecasts.persist(forecast);
        return forecast.id();
    }

    /** Another window or another note; what was answered stays. */
    public void change(long id, Asked asked, long version) {
        Forecast forecast = forecasts.lock(id);
        StaleForm.check(version, forecast.version());
        forecast.change(asked);
    }

    /** Takes it back, while nobody has answered. */
    public void remove(long id) {
        Forecast forecast = forecasts.lock(id);
        RuleViolation.unless(forecasts.repliesTo(id).isEmpty(), null, "forecast.answered");
        forecasts.delete(forecast);
    }

    /**
     * What a body expects, said by itself within the window or by an officer who was told, who may be late. Said again it
     * takes the place of what was said before.
     */
    public void reply(Viewer by, long id, long bodyId, Expected said) {
        Forecast forecast = open(by, id, bodyId);
        NominatingBody body = bodies.body(bodyId);
        body.checkStands(clock.today());
        Act act = Act.of(by, clock.now());
        forecasts
                .reply(id, bodyId)
                .ifPresentOrElse(
                        one -> one.say(said, by.isOfficer(), act),
                        () -> forecasts.add(new ForecastReply(forecast, body, said, by.isOfficer(), act)));
    }

    /** Takes an answer back, by the same rules: the body has not answered then. */
    public void takeBack(Viewer by, long id, long bodyId) {
        open(by, id, bodyId);
        Optional<ForecastReply> said = forecasts.reply(id, bodyId);
        forecasts.remove(said.orElseThrow(() -> new RuleViolation(null, "forecast.notAnswered")));
    }

    private Forecast open(Viewer by, long id, long bodyId) {
        if (!by.isOfficer() && by.body().filter(own -> own == bodyId).isEmpty()) {
            throw new NotFound("what body " + bodyId + " expects");
        }
        Forecast forecast = forecasts.lock(id);
        if (!by.isOfficer()) {
            forecast.checkOpen(clock.now());
        }
        return forecast;
    }

    void on(@Observes CourseRemoving course) {
        forecasts
                .ofCourse(course.courseId())
                .ifPresent(forecast -> course.removal().hangs(1, "forecast.hanging.ofCourse"));
    }

    void on(@Observes NominatingBodyRemoving body) {
        body.removal().hangs(forecasts.countRepliesOf(body.bodyId()), "forecast.hanging.ofBody");
    }

    /** From when until when bodies are asked, and what they are told with it. */
    public record Asked(Instant opensAt, Instant closesAt, String note) {}

    /** How many a body expects to nominate, 0 or more, and what it adds. */
    public record Expected(int number, String remark) {}
}
