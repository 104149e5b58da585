package org.tsunagi.course;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.tsunagi.course.CourseViews.SubjectLine;

/**
 * A proposal for the timetable of a session: its subjects in their order, spread over its days so that each is about as
 * long, from 9:30 with breaks of ten minutes and an hour at noon. The officer changes what does not suit.
 */
public record TimetableDraft(int days) {
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final LocalTime LATEST_LUNCH = LocalTime.of(12, 30);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
    private static final int BREAK = 10;
    private static final int LUNCH = 60;

    /** A subject on one of the days, counted from 0. */
    public record Placed(SubjectLine subject, int day, LocalTime startsAt) {}

    /** The subjects with day and time; those that find no time before midnight are left out. */
    public List<Placed> of(List<SubjectLine> subjects) {
        List<Placed> placed = new ArrayList<>();
        int total = subjects.stream().mapToInt(SubjectLine::minutes).sum();
        int before = 0;
        int day = -1;
        LocalTime free = MORNING;
        for (SubjectLine subject : subjects) {
            int due = days == 0 ? 0 : (int) ((before + subject.minutes() / 2L) * days / total);
            if (due > day) {
                day = due;
                free = MORNING;
            }
            LocalTime starts = afterLunch(free, subject.minutes());
            if (endsToday(starts, subject.minutes())) {
                placed.add(new Placed(subject, day, starts));
                free = starts.plusMinutes(subject.minutes() + (long) BREAK);
            }
            before += subject.minutes();
        }
        return placed;
    }

    /** What would run into lunch begins after it. */
    private static LocalTime afterLunch(LocalTime free, int minutes) {
        boolean morning = free.isBefore(AFTERNOON);
        if (!morning || free.equals(MORNING) || !free.plusMinutes(minutes).isAfter(LATEST_LUNCH)) {
            return free;
        }
        LocalTime rested = free.plusMinutes((long) LUNCH - BREAK);
        return rested.isAfter(AFTERNOON) ? rested : AFTERNOON;
    }

    private static boolean endsToday(LocalTime starts, int minutes) {
        return starts.toSecondOfDay() / 60 + minutes < 24 * 60 - BREAK;
    }
}
