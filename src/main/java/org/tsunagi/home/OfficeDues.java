package org.tsunagi.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Decides what is due for the office over all its courses. */
final class OfficeDues {
    private OfficeDues() {}

    /**
     * @param courses of last year and all later ones
     * @param bodies how many nominating bodies there are
     */
    static List<Due> of(LocalDate today, List<CourseFacts> courses, long bodies) {
        List<Due> dues = new ArrayList<>();
        courses.forEach(course -> dues.addAll(IntakeDues.of(today, course, bodies)));
        dues.addAll(DayDues.of(today, courses));
        courses.forEach(course -> dues.addAll(OutcomeDues.of(today, course)));
        dues.addAll(YearDues.of(today, courses));
        return dues;
    }
}
