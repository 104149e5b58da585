package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.base.kernel.SearchWords;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.ProgramDetail;
import org.tsunagi.course.NumberFormat;
import org.tsunagi.course.NumberFormat.Around;

/** Keeps the numbers of our series apart from those an office gave out before; for the desks above. */
@ApplicationScoped
public class OldNumbers {
    private static final int FIRST_YEAR = 1990;

    private final CourseViews courses;
    private final Certificates certificates;
    private final AllNumberSeries series;
    private final OfficeClock clock;

    OldNumbers(CourseViews courses, Certificates certificates, AllNumberSeries series, OfficeClock clock) {
        this.courses = courses;
        this.certificates = certificates;
        this.series = series;
        this.clock = clock;
    }

    /**
     * A series of ours that would print one of the old numbers.
     *
     * @param highest the last of them; the series goes on behind it
     * @param before the number it would have given out next
     */
    public record Continued(String programCode, String program, FiscalYear year, int highest, int before) {
        private static final int FAR = 10_000;

        public int next() {
            return highest + 1;
        }

        /** Whether it would leave out so many numbers that this is a slip of the pen. */
        public boolean isFar() {
            return highest - before >= FAR;
        }
    }

    /** The series that would yet print some of these, whatever their width. */
    public List<Continued> continued(Collection<String> numbers) {
        return continued(numbers, courses.programs());
    }

    /** The same of one program alone. */
    public List<Continued> continued(Collection<String> numbers, String programCode) {
        return continued(
                numbers,
                courses.programs().stream()
                        .filter(one -> one.program().code().equals(programCode))
                        .toList());
    }

    private List<Continued> continued(Collection<String> numbers, List<ProgramDetail> programs) {
        List<Continued> found = new ArrayList<>();
        List<FiscalYear> years = IntStream.rangeClosed(
                        FIRST_YEAR, FiscalYear.of(clock.today()).next().year())
                .mapToObj(FiscalYear::new)
                .toList();
        Set<String> keys = numbers.stream().map(SearchKey::of).collect(Collectors.toSet());
        programs.forEach(one -> {
            NumberFormat format = new NumberFormat(one.program().numberFormat());
            years.forEach(year -> highest(format.around(year), keys).ifPresent(highest -> {
                int next = series.nextOf(NumberSeries.scope(one.program().code(), year));
                if (next <= highest) {
                    found.add(new Continued(one.program().code(), one.program().title(), year, highest, next));
                }
            }));
        });
        return found;
    }

    private static OptionalInt highest(Around format, Set<String> keys) {
        return keys.stream()
                .map(format::numberIn)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .max();
    }

    /** From now on these series give out what comes behind. */
    public void giveWay(Collection<Continued> continued) {
        continued.forEach(one -> series.lockCertificates(NumberSeries.scope(one.programCode(), one.year()))
                .beginAfter(one.highest()));
    }

    /** Those of these folded numbers that a certificate of ours bears, void ones included. */
    public Set<String> borne(Set<String> keys) {
        Set<String> words = keys.stream().map(SearchWords::cut).collect(Collectors.toSet());
        return certificates.numbersWith(words).stream()
                .map(SearchKey::of)
                .filter(keys::contains)
                .collect(Collectors.toSet());
    }
}
