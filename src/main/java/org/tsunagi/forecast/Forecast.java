package org.tsunagi.forecast;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.course.Course;
import org.tsunagi.forecast.ForecastDesk.Asked;

/** 推薦の見込みの調査: how many each body expects to nominate for a course, asked within a window before the call. */
@Entity
class Forecast extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Course course;

    private Instant opensAt;
    private Instant closesAt;
    private String note;

    protected Forecast() {}

    Forecast(Course course, Asked asked) {
        this.course = course;
        change(asked);
    }

    final void change(Asked asked) {
        RuleViolation.unless(asked.closesAt().isAfter(asked.opensAt()), "closesOn", "forecast.closesBeforeOpening");
        this.opensAt = asked.opensAt();
        this.closesAt = asked.closesAt();
        this.note = asked.note();
    }

    Course course() {
        return course;
    }

    /** Refuses an answer of a body itself before the window and after it. */
    void checkOpen(Instant now) {
        RuleViolation.unless(!now.isBefore(opensAt), null, "forecast.notOpenYet");
        RuleViolation.unless(now.isBefore(closesAt), null, "forecast.over");
    }
}
