package org.tsunagi.course;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.TrainingSession.Delivery;
import org.tsunagi.masters.BusinessDays;

/**
 * What to look at in the plan of a year before it is held; nothing is refused by it.
 *
 * @param days those that are held, in order
 * @param lessons those that are held, in order
 * @param required the subjects that the courses require
 */
public record PlanChecks(
        List<CheckedCourse> courses,
        List<CheckedDay> days,
        List<CheckedLesson> lessons,
        List<RequiredSubject> required) {

    /** All findings, those of days in their order, then those of courses. */
    public List<Finding> findings(BusinessDays calendar) {
        Map<Long, CheckedDay> dayOf = days.stream().collect(Collectors.toMap(CheckedDay::dayId, Function.identity()));
        return Stream.of(
                        days.stream().flatMap(day -> holiday(day, calendar)),
                        days.stream().filter(this::isEmpty).map(PlanChecks::empty),
                        pairs(dayOf).flatMap(Pair::people),
                        pairs(dayOf).flatMap(Pair::room).distinct(),
                        required.stream().flatMap(this::taught),
                        courses.stream()
                                .flatMap(course ->
                                        Stream.of(SubjectKind.values()).flatMap(kind -> minutes(course, kind))))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Finding> holiday(CheckedDay day, BusinessDays calendar) {
        return calendar.holiday(day.heldOn()).stream()
                .filter(name -> day.isLive())
                .map(name -> Finding.of(FindingKind.HOLIDAY, day, "course.check.holiday", day.words(), name));
    }

    private boolean isEmpty(CheckedDay day) {
        return lessons.stream().noneMatch(lesson -> lesson.dayId() == day.dayId());
    }

    private static Finding empty(CheckedDay day) {
        return Finding.of(FindingKind.LESSON, day, "course.check.empty", day.words());
    }

    /** Lessons of different days of sessions that share some time on one date. */
    private Stream<Pair> pairs(Map<Long, CheckedDay> dayOf) {
        Map<LocalDate, List<CheckedLesson>> byDate = lessons.stream()
                .collect(Collectors.groupingBy(
                        lesson -> dayOf.get(lesson.dayId()).heldOn()));
        return byDate.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .flatMap(held -> IntStream.range(0, held.size())
                        .boxed()
                        .flatMap(i -> held.subList(i + 1, held.size()).stream()
                                .filter(other -> other.dayId() != held.get(i).dayId()
                                        && other.overlaps(held.get(i))
                                        && dayOf.get(other.dayId()).isLive()
                                        && dayOf.get(held.get(i).dayId()).isLive())
                                .map(other -> new Pair(
                                        held.get(i),
                                        dayOf.get(held.get(i).dayId()),
                                        other,
                                        dayOf.get(other.dayId())))));
    }

    private Stream<Finding> taught(RequiredSubject subject) {
        List<CheckedLesson> taught = lessons.stream()
                .filter(lesson -> lesson.subjectId() == subject.subjectId()
                        && lesson.courses().contains(subject.courseId()))
                .toList();
        if (taught.isEmpty()) {
            return Stream.of(Finding.of(
                    FindingKind.LESSON,
                    subject.courseId(),
                    "course.check.untaught",
                    title(subject.courseId()),
                    subject.subject()));
        }
        long minutes = taught.stream().mapToLong(CheckedLesson::minutes).sum();
        return minutes >= subject.minutes()
                ? Stream.empty()
                : Stream.of(Finding.of(
                        FindingKind.MINUTES,
                        subject.courseId(),
                        "course.check.short",
                        title(subject.courseId()),
                        subject.subject(),
                        Long.toString(minutes),
                        Integer.toString(subject.minutes())));
    }

    private Stream<Finding> minutes(CheckedCourse course, SubjectKind kind) {
        Integer least = kind == SubjectKind.LECTURE ? course.lectureMinutes() : course.exerciseMinutes();
        long planned = required.stream()
                .filter(one -> one.courseId() == course.id() && one.kind() == kind)
                .mapToLong(RequiredSubject::minutes)
                .sum();
        return least == null || planned >= least
                ? Stream.empty()
                : Stream.of(Finding.of(
                        FindingKind.MINUTES,
                        course.id(),
                        "course.check.minutes",
                        course.title(),
                        Messages.label(kind),
                        Long.toString(planned),
                        Integer.toString(least)));
    }

    private String title(long courseId) {
        return courses.stream()
                .filter(course -> course.id() == courseId)
                .map(CheckedCourse::title)
                .findFirst()
                .orElse("");
    }

    /** Two lessons at one time. */
    private record Pair(CheckedLesson one, CheckedDay day, CheckedLesson other, CheckedDay otherDay) {
        /** Nobody of a course for which both count can be at both. */
        Stream<Finding> people() {
            Set<Long> both =
                    one.courses().stream().filter(other.courses()::contains).collect(Collectors.toSet());
            return both.isEmpty()
                    ? Stream.empty()
                    : Stream.of(Finding.of(
                            FindingKind.OVERLAP,
                            otherDay,
                            both,
                            "course.check.overlap",
                            JapaneseDate.withWeekday(day.heldOn()),
                            one.words(),
                            other.words()));
        }

        /** Two sessions in one place, said the same whichever of their lessons begins first. */
        Stream<Finding> room() {
            if (day.dayId() > otherDay.dayId()) {
                return new Pair(other, otherDay, one, day).room();
            }
            boolean same = day.inRoom()
                    && otherDay.inRoom()
                    && day.sessionId() != otherDay.sessionId()
                    && SearchKey.of(day.venue()).equals(SearchKey.of(otherDay.venue()));
            return same
                    ? Stream.of(Finding.of(
                            FindingKind.VENUE,
                            otherDay,
                            "course.check.venue",
                            JapaneseDate.withWeekday(day.heldOn()),
                            day.session(),
                            otherDay.session(),
                            otherDay.venue()))
                    : Stream.empty();
        }
    }

    /** A course with the least minutes the office says are required; null where it says nothing. */
    public record CheckedCourse(
            long id,
            String title,
            @Nullable Integer lectureMinutes,
            @Nullable Integer exerciseMinutes) {}

    /** A day of a session, with the courses that use it. */
    public record CheckedDay(
            long dayId,
            long sessionId,
            String session,
            String venue,
            Delivery delivery,
            LocalDate heldOn,
            Set<Long> courses) {
        /** Whether people are there at its hours. */
        boolean isLive() {
            return delivery != Delivery.ON_DEMAND;
        }

        boolean inRoom() {
            return delivery == Delivery.IN_PERSON && !venue.isBlank();
        }

        String words() {
            return JapaneseDate.withWeekday(heldOn) + "（" + session + "）";
        }
    }

    /** A lesson with the courses for which it counts. */
    public record CheckedLesson(
            long dayId, long subjectId, String subject, LocalTime startsAt, LocalTime endsAt, Set<Long> courses) {
        boolean overlaps(CheckedLesson other) {
            return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
        }

        long minutes() {
            return ChronoUnit.MINUTES.between(startsAt, endsAt);
        }

        String words() {
            return "「" + subject + "」（" + JapaneseDate.clock(startsAt) + "～" + JapaneseDate.clock(endsAt) + "）";
        }
    }

    /** A subject that a course requires. */
    public record RequiredSubject(long courseId, long subjectId, String subject, SubjectKind kind, int minutes) {}

    /** What a finding is about. */
    public enum FindingKind {
        HOLIDAY,
        LESSON,
        OVERLAP,
        VENUE,
        MINUTES
    }

    /**
     * One thing to look at.
     *
     * @param courses those it concerns
     * @param day where it is put right; null where that is the curriculum of the course
     */
    public record Finding(
            FindingKind kind, Set<Long> courses, @Nullable CheckedDay day, String sentence) {
        static Finding of(FindingKind kind, CheckedDay day, String key, Object... arguments) {
            return of(kind, day, day.courses(), key, arguments);
        }

        static Finding of(FindingKind kind, CheckedDay day, Set<Long> courses, String key, Object... arguments) {
            return new Finding(kind, courses, day, Messages.say(key, arguments));
        }

        static Finding of(FindingKind kind, long course, String key, Object... arguments) {
            return new Finding(kind, Set.of(course), null, Messages.say(key, arguments));
        }

        /** The course whose curriculum it is put right in. */
        public long course() {
            return courses.iterator().next();
        }
    }
}
