package org.tsunagi.course.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Clerks;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CurriculumDesk;
import org.tsunagi.course.CurriculumDesk.NewSubject;
import org.tsunagi.course.LessonDesk;
import org.tsunagi.course.LessonDesk.NewLesson;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.Subject.SubjectNovelty;
import org.tsunagi.course.TimetableDesk;
import org.tsunagi.course.TimetableDesk.NewTrainingSession;
import org.tsunagi.course.TrainingSession.Delivery;

/** A course's days come into a calendar, and what is changed later replaces them. */
@QuarkusTest
class IcsCalendarsTest {
    private static final String VENUE = "𠮷田町（よしだちょう）;県民会館, 大ホール「西」棟3階 会議室3-1";

    @Inject
    Cast cast;

    @Inject
    CourseViews courses;

    @Inject
    TimetableDesk timetable;

    @Inject
    LessonDesk lessons;

    @Inject
    CurriculumDesk curriculum;

    @Inject
    Statements statements;

    @Inject
    IcsCalendars calendars;

    @Inject
    OfficeClock clock;

    private long course;
    private long day;

    @BeforeEach
    void aCourseOfTwoDays() {
        course = cast.course(Route.DIRECT, 10);
        day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        cast.day(LocalDate.of(2019, 10, 16), SubjectKind.EXERCISE, course);
        long session = courses.daysOf(course).get(0).sessionId();
        timetable.change(
                session,
                new NewTrainingSession(Cast.YEAR, "講義「基礎」", VENUE, Delivery.IN_PERSON, Set.of(course)),
                courses.session(session).version());
    }

    @Test
    void eachDayIsAnEntryInJapaneseTime() throws Exception {
        Browser browser = open();
        assertThat(browser.answered("Content-Type")).contains("text/calendar", "charset=UTF-8", "method=PUBLISH");
        assertThat(browser.answered("Content-Disposition")).contains(".ics");
        String text = unfolded(browser);
        assertThat(text.lines())
                .contains(
                        "METHOD:PUBLISH",
                        "TZID:Asia/Tokyo",
                        "TZOFFSETTO:+0900",
                        "UID:day-" + day + "-course-" + course + "@tsunagi",
                        "DTSTART;TZID=Asia/Tokyo:20190930T100000",
                        "DTEND;TZID=Asia/Tokyo:20190930T120000",
                        "LOCATION:" + VENUE.replace(";", "\\;").replace(",", "\\,"),
                        "STATUS:CONFIRMED");
        Calendar read = read(text);
        read.validate();
        assertThat(read.<VEvent>getComponents("VEVENT")).hasSize(2);
        VEvent first = read.<VEvent>getComponents("VEVENT").get(0);
        assertThat(first.getLocation().getValue()).isEqualTo(VENUE);
        assertThat(first.getSummary().getValue()).contains("講義「基礎」");
        assertThat(first.getDescription().getValue()).startsWith("10:00〜12:00 ");
    }

    @Test
    void aLaterFileHasTheSameNamesAndAHigherNumber() throws Exception {
        VEvent before = madeAt(LocalDateTime.of(2019, 8, 1, 9, 0));
        VEvent after = madeAt(LocalDateTime.of(2019, 8, 1, 9, 1));
        assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
        assertThat(value(before, "DTSTAMP")).isEqualTo("20190801T000000Z");
        assertThat(value(after, "DTSTAMP")).isEqualTo("20190801T000100Z");
        assertThat(after.getSequence().getSequenceNo())
                .isGreaterThan(before.getSequence().getSequenceNo());
    }

    @Test
    void aDayThatIsCalledOffIsCancelledInTheCalendarUntilThatIsTakenBack() throws Exception {
        timetable.cancel(cast.officer(), day, "台風のため");
        assertThat(first().getStatus().getValue()).isEqualTo("CANCELLED");
        timetable.reinstate(day);
        assertThat(first().getStatus().getValue()).isEqualTo("CONFIRMED");
    }

    @Test
    void aLessonThatIsCalledOffShortensItsDay() throws Exception {
        long subject = curriculum.addSubject(
                new NewSubject(Cast.YEAR, "午後の科目" + day, SubjectKind.LECTURE, 60, SubjectNovelty.UNCHANGED, null),
                SubmissionKey.fresh());
        curriculum.add(course, subject, true);
        long afternoon = lessons.add(day, new NewLesson(subject, LocalTime.of(13, 0), LocalTime.of(14, 0), "講師"));
        assertThat(unfolded(open())).contains("DTEND;TZID=Asia/Tokyo:20190930T140000", "\\n13:00〜14:00 午後の科目");
        lessons.cancel(cast.officer(), day, afternoon, "講師の急病");
        assertThat(unfolded(open())).doesNotContain("140000", "午後の科目");
    }

    @Test
    void moreDaysCostNoMoreStatements() {
        long two = statements.during(() -> calendars.of(course));
        cast.day(LocalDate.of(2019, 10, 17), SubjectKind.EXERCISE, course);
        assertThat(statements.during(() -> calendars.of(course))).isEqualTo(two);
    }

    private VEvent madeAt(LocalDateTime moment) throws IOException, ParserException {
        List<byte[]> made = new ArrayList<>();
        clock.at(moment, () -> made.add(calendars.of(course)));
        return read(unfolded(made.get(0))).<VEvent>getComponents("VEVENT").get(0);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private VEvent first() throws IOException, ParserException {
        return read(unfolded(open())).<VEvent>getComponents("VEVENT").get(0);
    }

    private Browser open() {
        return Browser.as(Clerks.HANAKO, "/courses/" + course + "/calendar.ics");
    }

    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String unfolded(Browser browser) {
        return unfolded(browser.bytes());
    }

    private static String unfolded(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
