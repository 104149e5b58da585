package org.tsunagi;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;

/** Courses that came to their end: everybody was there and completed on {@link #DECIDED_ON}. */
@ApplicationScoped
public class Completers {
    public static final LocalDate DECIDED_ON = LocalDate.of(2019, 10, 17);

    private final Cast cast;
    private final AttendanceDesk attendance;

    Completers(Cast cast, AttendanceDesk attendance) {
        this.cast = cast;
        this.attendance = attendance;
    }

    /** A course of its own that these people completed: each a family and a given name with a blank between. */
    public long course(String... names) {
        long course = cast.course(Route.NOMINATED, names.length);
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        long call = cast.call(course, null);
        for (int i = 0; i < names.length; i++) {
            String[] parts = names[i].split(" ", 2);
            cast.nominated(Cast.SHIOMI, call, i + 1, cast.person(parts[0], parts[1], "みほん", "たろう"));
        }
        cast.select(course, LocalDate.of(2019, 9, 6));
        attendance.markRestPresent(cast.officer(), day);
        attendance.confirm(cast.officer(), day);
        cast.complete(course, DECIDED_ON);
        return course;
    }
}
