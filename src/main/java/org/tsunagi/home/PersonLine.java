package org.tsunagi.home;

import java.util.List;
import org.tsunagi.home.PersonViews.LessonCount;
import org.tsunagi.home.PersonViews.PersonCertificate;

/** One course of a person with attendance and certificates. */
public record PersonLine(PersonCourse course, List<LessonCount> lessons, List<PersonCertificate> certificates) {
    /** Lessons that count for this course. */
    public long lessonsInAll() {
        return lessons.stream().mapToLong(LessonCount::lessons).sum();
    }

    /** How many carry a mark already. */
    public long marked() {
        return lessons.stream()
                .filter(one -> one.mark() != null)
                .mapToLong(LessonCount::lessons)
                .sum();
    }

    /** The marks that occur, in their order. */
    public List<LessonCount> marks() {
        return lessons.stream()
                .filter(one -> one.mark() != null)
                .sorted((one, other) -> one.mark().compareTo(other.mark()))
                .toList();
    }
}
