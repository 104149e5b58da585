package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateLine.CertificateState;
import org.tsunagi.completion.Completion.Outcome;

/** Reads how a body's own people fare from attendance to certificate. */
@ApplicationScoped
public class OwnResultViews {
    private final Certificates certificates;

    OwnResultViews(Certificates certificates) {
        this.certificates = certificates;
    }

    /** How the people of the viewer's own body fare on the courses of a year, by application; nobody else's. One statement. */
    public Map<Long, OwnResult> of(Viewer viewer, FiscalYear year) {
        return viewer.body().stream()
                .flatMap(body -> certificates.resultsOf(body, year).stream())
                .collect(Collectors.toMap(OwnResult::applicationId, Function.identity()));
    }

    /**
     * How one of a body's own people fares after the selection.
     *
     * @param lessons at which the person was expected, on days whose attendance is confirmed
     * @param attended those of them at which the person was present, be it late or for a part
     * @param outcome null before the completion was decided
     * @param certificate the state of the valid certificate; null while there is none
     */
    public record OwnResult(
            long applicationId,
            long lessons,
            long attended,
            @Nullable Outcome outcome,
            @Nullable CertificateState certificate,
            @Nullable LocalDate handedOverOn) {}
}
