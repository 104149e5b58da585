package org.tsunagi.course;

import java.time.LocalDate;
import java.util.List;

/** A training session as lists show it, with the short titles of its courses and its days in order. */
public record SessionLine(
        long id, String title, String venue, Delivery delivery, List<String> courses, List<LocalDate> days) {

    public boolean shared() {
        return courses.size() > 1;
    }
}
