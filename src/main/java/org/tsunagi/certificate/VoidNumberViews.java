package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateLine.VoidKind;

/** Reads which numbers are missing (欠番) and why, for officers and administrators. */
@ApplicationScoped
public class VoidNumberViews {
    private final Certificates certificates;

    VoidNumberViews(Certificates certificates) {
        this.certificates = certificates;
    }

    /** Those of the courses of a year, in the order of the numbers; one statement. */
    public List<VoidNumber> of(Viewer viewer, FiscalYear year) {
        viewer.requireOfficer("certificates");
        return certificates.voidIn(year);
    }

    /**
     * A number that is missing.
     *
     * @param successor the number of the valid certificate of the same person, if there is one
     */
    public record VoidNumber(
            long id,
            String number,
            String course,
            String name,
            @Nullable VoidKind kind,
            String reason,
            Act voided,
            @Nullable Long successorId,
            @Nullable String successor) {}
}
