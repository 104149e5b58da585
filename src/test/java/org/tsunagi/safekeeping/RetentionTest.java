package org.tsunagi.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.OfficeClock;

/** Which backups are kept. */
class RetentionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Retention USUAL = new Retention(14, 12);

    @Test
    void aNightlyBackupOfTwoYearsLeavesTwoWeeksAndTwelveMonths() {
        List<Instant> nightly = IntStream.range(0, 730)
                .mapToObj(ago -> night(TODAY.minusDays(ago)))
                .toList();
        Set<Instant> gone = USUAL.toGo(nightly, TODAY);
        List<LocalDate> kept = nightly.stream()
                .filter(one -> !gone.contains(one))
                .map(one -> LocalDate.ofInstant(one, OfficeClock.ZONE))
                .toList();
        List<LocalDate> days = IntStream.range(0, 14).mapToObj(TODAY::minusDays).toList();
        List<LocalDate> months = IntStream.rangeClosed(1, 11)
                .mapToObj(ago -> TODAY.minusMonths(ago))
                .map(day -> day.withDayOfMonth(day.lengthOfMonth()))
                .toList();
        assertThat(kept)
                .containsExactlyElementsOf(
                        Stream.concat(days.stream(), months.stream()).toList());
    }

    @Test
    void allOfADayAreKept() {
        List<Instant> made =
                List.of(night(TODAY), night(TODAY).plusSeconds(60), night(TODAY).plusSeconds(120));
        assertThat(USUAL.toGo(made, TODAY)).isEmpty();
    }

    @Test
    void theNewestStaysHoweverOldItIs() {
        Instant old = night(TODAY.minusYears(3));
        assertThat(USUAL.toGo(List.of(old, old.minusSeconds(60)), TODAY)).containsExactly(old.minusSeconds(60));
        assertThat(new Retention(1, 0).toGo(List.of(old), TODAY)).isEmpty();
    }

    private static Instant night(LocalDate day) {
        return day.atTime(3, 0).atZone(OfficeClock.ZONE).toInstant();
    }
}
