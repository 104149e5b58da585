package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagi.certificate.CertificateViews.CertificateCount;

/** Counts certificates made and handed over, in figures without names. */
@ApplicationScoped
public class CertificateCounts {
    private final CertificateFigures figures;

    CertificateCounts(CertificateFigures figures) {
        this.figures = figures;
    }

    /** The certificates of these courses' completers, by course; a course without completers is missing. One statement. */
    public Map<Long, CertificateCount> of(Collection<Long> courseIds) {
        return courseIds.isEmpty()
                ? Map.of()
                : figures.of(courseIds).stream()
                        .collect(Collectors.toMap(CertificateCount::courseId, Function.identity()));
    }
}
