package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.ChangeKind.ChangePeriod;
import org.tsunagi.masters.HolidayViews;
import org.tsunagi.masters.MastersViews;

/** Until when changes of the people on a course may be wanted: by its first day and the office's business days before it. */
@ApplicationScoped
class ChangePeriods {
    private final CourseViews courses;
    private final HolidayViews holidays;
    private final MastersViews masters;
    private final OfficeClock clock;

    ChangePeriods(CourseViews courses, HolidayViews holidays, MastersViews masters, OfficeClock clock) {
        this.courses = courses;
        this.holidays = holidays;
        this.masters = masters;
        this.clock = clock;
    }

    ChangePeriod of(long courseId) {
        LocalDate first = courses.daysOf(courseId).stream()
                .map(CourseDay::heldOn)
                .findFirst()
                .orElse(null);
        LocalDate last = first == null ? null : holidays.calendar().before(first, masters.changeDays());
        return new ChangePeriod(first, last, clock.today());
    }
}
