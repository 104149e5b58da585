package org.tsunagi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Viewer;

/** Reads the texts picked for a year's report and what a year aims at. */
@ApplicationScoped
public class ExcerptViews {
    private final Excerpts excerpts;
    private final Aims aims;

    ExcerptViews(Excerpts excerpts, Aims aims) {
        this.excerpts = excerpts;
        this.aims = aims;
    }

    /** The excerpts of a year with what they were taken from, for officers. */
    public List<ExcerptLine> excerpts(Viewer viewer, FiscalYear year) {
        return viewer.isOfficer() ? excerpts.lines(year) : List.of();
    }

    public ExcerptLine excerpt(Viewer viewer, long excerptId) {
        NotFound.orThrow(Optional.of(viewer).filter(Viewer::isOfficer), "Excerpt " + excerptId);
        return excerpts.line(excerptId);
    }

    /** The aims of a year. */
    public List<AimLine> aims(FiscalYear year) {
        return aims.of(year).stream().map(Aim::line).toList();
    }

    public AimLine aim(long aimId) {
        return aims.require(aimId).line();
    }

    /** The texts picked for a year's report, in the officer's order. */
    public List<String> excerptsOf(FiscalYear year) {
        return excerpts.of(year).stream().map(Excerpt::words).toList();
    }

    /** What a year's courses aim at. */
    public List<String> aimsOf(FiscalYear year) {
        return aims.of(year).stream().map(Aim::words).toList();
    }

    /** An aim as its page shows it. */
    public record AimLine(long id, long version, int year, String words) {}

    /**
     * An excerpt as its page shows it.
     *
     * @param original the free text it was taken from; null when it was typed here
     * @param course the course of that text
     */
    public record ExcerptLine(
            long id,
            long version,
            int year,
            String words,
            @Nullable String original,
            @Nullable String course) {

        /** Whether it was shortened or de-identified. */
        public boolean isReworded() {
            return original != null && !original.equals(words);
        }
    }
}
