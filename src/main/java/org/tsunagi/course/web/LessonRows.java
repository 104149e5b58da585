package org.tsunagi.course.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.Stored;
import org.tsunagi.course.LessonDesk.LessonCorrection;
import org.tsunagi.course.LessonDesk.NewLesson;
import org.tsunagi.course.SessionDetail.DayPlan;
import org.tsunagi.course.SessionDetail.LessonPlan;

/** The lessons of a day where they stand, with the times and lecturers typed for them; what was called off is not typed. */
record LessonRows(DayPlan day, @Nullable MultivaluedMap<String, String> sent, boolean stale) {
    private static final int LONGEST = 100;

    static LessonRows of(DayPlan day) {
        return new LessonRows(day, null, false);
    }

    /** All lessons of the day in their order. */
    public List<LessonRow> rows() {
        return day.lessons().stream().map(this::row).toList();
    }

    /** Where nothing was typed over what the page had shown, what is stored now. */
    private LessonRow row(LessonPlan lesson) {
        LessonRow stored = LessonRow.of(lesson);
        if (sent == null || lesson.cancellation() != null) {
            return stored;
        }
        LessonRow typed = new LessonRow(
                lesson,
                sent("startsAt", lesson, stored.startsAt()),
                sent("endsAt", lesson, stored.endsAt()),
                sent("lecturer", lesson, stored.lecturer()),
                stale ? stored.version() : sent("version", lesson, stored.version()),
                stale ? stored.shown() : sent("shown", lesson, stored.shown()));
        return typed.words().equals(sent("shown", lesson, stored.shown())) ? stored : typed;
    }

    private String sent(String name, LessonPlan lesson, String stored) {
        String value = Objects.requireNonNull(sent).getFirst(name + "-" + lesson.lessonId());
        return value == null ? stored : value;
    }

    /** The lessons that are to be otherwise than stored; empty with problems told, or when none is. */
    List<LessonCorrection> read(Problems problems) {
        Fields in = new Fields(problems);
        List<LessonCorrection> wanted = new ArrayList<>();
        for (LessonRow row : rows()) {
            LessonPlan kept = row.lesson();
            if (row.differs()) {
                LocalTime starts = in.time(row.field("startsAt"), row.startsAt());
                LocalTime ends = in.time(row.field("endsAt"), row.endsAt());
                String lecturer = in.optionalText(row.field("lecturer"), row.lecturer(), LONGEST);
                if (starts != null && ends != null) {
                    wanted.add(new LessonCorrection(
                            kept.lessonId(),
                            new NewLesson(kept.subjectId(), starts, ends, lecturer == null ? "" : lecturer),
                            Stored.version(row.version())));
                }
            }
        }
        if (wanted.isEmpty() && problems.none()) {
            problems.add(null, Messages.say("course.lesson.nothingChanged"));
        }
        return problems.none() ? wanted : List.of();
    }

    /** The same after another's work was in the way: sent again knowingly. */
    LessonRows over(DayPlan now) {
        return new LessonRows(now, sent, true);
    }

    /**
     * A lesson with what is typed for it.
     *
     * @param shown what stood there when the page was shown
     */
    record LessonRow(LessonPlan lesson, String startsAt, String endsAt, String lecturer, String version, String shown) {
        static LessonRow of(LessonPlan lesson) {
            String starts = JapaneseDate.clock(lesson.startsAt());
            String ends = JapaneseDate.clock(lesson.endsAt());
            return new LessonRow(
                    lesson,
                    starts,
                    ends,
                    lesson.lecturer(),
                    Long.toString(lesson.version()),
                    words(starts, ends, lesson.lecturer()));
        }

        public String field(String part) {
            return part + "-" + lesson.lessonId();
        }

        /** Whether something else is typed than is stored. */
        public boolean differs() {
            return !words().equals(of(lesson).words());
        }

        /** What is typed: 「10:00～12:00　小児科医」. */
        String words() {
            return words(startsAt, endsAt, lecturer);
        }

        private static String words(String starts, String ends, String lecturer) {
            return starts + "～" + ends + "　" + lecturer;
        }
    }
}
