package org.tsunagi.selection;

import org.tsunagi.intake.Round;

/** One round of seats of one course: about it a selection is decided, drafts are made and letters are written. */
public record CourseRound(long courseId, int number) {
    /** Far above every id. */
    private static final long ROUND = 1_000_000_000_000L;

    public static CourseRound first(long courseId) {
        return new CourseRound(courseId, 1);
    }

    /** By the number that stands for it where one number must: the course's own id for its first round. */
    static CourseRound of(long subject) {
        return new CourseRound(subject % ROUND, (int) Math.min(subject / ROUND, Integer.MAX_VALUE - 1) + 1);
    }

    public long subject() {
        return (number - 1) * ROUND + courseId;
    }

    public Round round() {
        return new Round(number);
    }

    /** The page on which it is decided. */
    public String page() {
        return "/courses/" + courseId + "/selection?round=" + number;
    }
}
