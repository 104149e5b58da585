package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Viewer;

/** Reads who has which certificate; officers and administrators only. */
@ApplicationScoped
public class CertificateViews {
    private final Certificates certificates;

    CertificateViews(Certificates certificates) {
        this.certificates = certificates;
    }

    /** The completers of a course in trainee-number order, each with every certificate made, void ones included. */
    public List<CertificateLine> on(Viewer viewer, long courseId) {
        onlyOfficers(viewer);
        List<CertificateLine> made = certificates.linesOf(courseId);
        List<CertificateLine> lines = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            CertificateLine line = made.get(i);
            lines.add(line);
            boolean last = i + 1 == made.size() || made.get(i + 1).completionId() != line.completionId();
            if (last && line.isVoid() && line.stands()) {
                lines.add(line.waiting());
            }
        }
        return lines;
    }

    private static void onlyOfficers(Viewer viewer) {
        if (!viewer.isOfficer()) {
            throw new NotFound("certificates");
        }
    }
}
