package org.tsunagi.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.course.Subject.SubjectKind;

/**
 * The roll-call of a day for all courses that share it.
 *
 * @param courses short titles
 * @param closed those of the courses that are closed
 * @param rows the people by kana
 */
public record RollCallSheet(
        DayHead day,
        List<String> courses,
        List<String> closed,
        List<DayLesson> lessons,
        List<KanaRow> rows,
        LocalDate today)
        implements RollCallCount {

    public List<RollCallLine> lines() {
        return rows.stream().flatMap(row -> row.lines().stream()).toList();
    }

    @Override
    public DayTally tally() {
        return DayTally.of(lines().stream().map(RollCallLine::reading).toList());
    }

    /** Who stands unmarked here, for the press on the rest. */
    public RestSeen rest() {
        return RestSeen.of(lines());
    }

    /** One person's line; 404 for who is not expected on the day. */
    public RollCallLine line(long traineeId) {
        return NotFound.orThrow(find(traineeId), "trainee " + traineeId + " on day " + day.dayId());
    }

    /** The same; empty for who is not expected. */
    public Optional<RollCallLine> find(long traineeId) {
        return lines().stream().filter(line -> line.traineeId() == traineeId).findFirst();
    }

    /**
     * A day as the roll-call heads it.
     *
     * @param startsAt when the first lesson begins; null while none is planned
     * @param cancellation why the day was called off; null when it is held as planned
     * @param confirmedAt when its attendance was confirmed; null before
     */
    public record DayHead(
            long dayId,
            LocalDate heldOn,
            String session,
            String venue,
            @Nullable LocalTime startsAt,
            @Nullable LocalTime endsAt,
            @Nullable String cancellation,
            @Nullable Instant confirmedAt,
            @Nullable String confirmedBy) {

        public boolean isConfirmed() {
            return confirmedAt != null;
        }

        /** Whether it lies after {@code today}, so that nobody can be marked yet. */
        public boolean isToCome(LocalDate today) {
            return heldOn.isAfter(today);
        }
    }

    /** A lesson of a day. */
    public record DayLesson(long lessonId, String subject, SubjectKind kind, LocalTime startsAt, LocalTime endsAt) {
        /** Length in minutes. */
        public int minutes() {
            return (int) Duration.between(startsAt, endsAt).toMinutes();
        }
    }
}
