package org.tsunagi.course.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.course.CalendarDay;
import org.tsunagi.course.CourseCalendars;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;

/**
 * Calendar files by RFC 5545, one entry for each day. An entry keeps its UID, and its SEQUENCE rises with the time at which the
 * file is made, so that one taken in later replaces what an earlier one said, a day that was called off included.
 */
@ApplicationScoped
class IcsCalendars implements CourseCalendars {
    private static final String ZONE = "Asia/Tokyo";
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(9);
    private static final Instant FIRST_SEQUENCE = Instant.parse("2019-01-01T00:00:00Z");

    private final CourseViews courses;
    private final OfficeClock clock;
    /** Tells this system's days from another's: the host that users type. */
    private final String system;

    IcsCalendars(CourseViews courses, OfficeClock clock, TsunagiConfig config) {
        this.courses = courses;
        this.clock = clock;
        this.system = config.publicUrl().map(URI::create).map(URI::getHost).orElse("tsunagi");
    }

    @Override
    public byte[] of(long courseId) {
        CourseLine course = courses.line(courseId);
        Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
        Calendar calendar = new Calendar();
        calendar.add((Property) new ProdId("-//Tsunagi//JA"));
        calendar.add((Property) ImmutableVersion.VERSION_2_0);
        calendar.add((Property) ImmutableMethod.PUBLISH);
        calendar.add(japan());
        courses.calendarOf(courseId).forEach(day -> calendar.add(event(course, day, now)));
        return FoldedLines.of(calendar.toString());
    }

    private static VTimeZone japan() {
        Standard always = new Standard();
        always.add(new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)));
        always.add(new TzOffsetFrom(OFFSET));
        always.add(new TzOffsetTo(OFFSET));
        always.add(new TzName("JST"));
        VTimeZone zone = new VTimeZone(new ComponentList<>(List.of(always)));
        zone.add(new net.fortuna.ical4j.model.property.TzId(ZONE));
        return zone;
    }

    private VEvent event(CourseLine course, CalendarDay day, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid("day-" + day.dayId() + "-course-" + course.id() + "@" + system));
        event.add(new DtStamp(now));
        event.add(new Sequence((int) FIRST_SEQUENCE.until(now, ChronoUnit.SECONDS)));
        event.add(new DtStart<>(inJapan(), at(day.heldOn(), day.startsAt())));
        event.add(new DtEnd<>(inJapan(), at(day.heldOn(), day.endsAt())));
        event.add(new Summary(course.title() + "　" + day.session()));
        if (!day.venue().isBlank()) {
            event.add(new Location(day.venue()));
        }
        event.add(new Description(day.lessons().stream()
                .map(lesson -> JapaneseDate.clock(lesson.startsAt()) + "〜" + JapaneseDate.clock(lesson.endsAt()) + " "
                        + lesson.subject())
                .collect(Collectors.joining("\n"))));
        event.add(day.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private static ParameterList inJapan() {
        return new ParameterList(List.of(new TzId(ZONE)));
    }

    private static LocalDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time);
    }
}
