package org.tsunagi.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;

/** Counts who completed (研修修了): what was decided so and not revoked, in the fiscal year it counts in, without names. */
@ApplicationScoped
public class CompletionCounts {
    private final CompletionFigures figures;

    CompletionCounts(CompletionFigures figures) {
        this.figures = figures;
    }

    /** The year's completers by course and the municipality they were accepted for. */
    public List<CompletedCount> perMunicipality(FiscalYear year) {
        return figures.perMunicipality(year);
    }

    /** The professions of the year's completers, one line for each person and profession. */
    public List<CompleterProfession> professions(FiscalYear year) {
        return figures.professions(year);
    }

    /** The decisions on these courses, by course; an undecided one is missing. One statement. */
    public Map<Long, DecidedCourse> decided(Collection<Long> courseIds) {
        return courseIds.isEmpty()
                ? Map.of()
                : figures.decided(courseIds).stream()
                        .collect(Collectors.toMap(DecidedCourse::courseId, Function.identity()));
    }

    /**
     * How many persons of one municipality completed a course.
     *
     * @param municipalityId null for those who count for none of the prefecture's municipalities
     */
    public record CompletedCount(long courseId, @Nullable Long municipalityId, long persons) {}

    /** One profession of one completer, as it was when the completion was decided; a completer may have several. */
    public record CompleterProfession(long courseId, long completionId, long professionId) {}

    /**
     * What was decided about a whole course.
     *
     * @param decidedOn the date of completion
     * @param completed who holds the completion now
     * @param others 未修了 and revoked
     */
    public record DecidedCourse(long courseId, LocalDate decidedOn, long completed, long others) {}
}
