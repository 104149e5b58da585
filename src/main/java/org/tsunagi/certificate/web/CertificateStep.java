package org.tsunagi.certificate.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.CertificateViews.CertificateCount;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseStep;
import org.tsunagi.course.CourseSteps;

/** After the decision, the certificates are done once every completer has been given one. */
@ApplicationScoped
class CertificateStep implements CourseSteps {
    private static final int ORDER = 550;

    private final CertificateViews certificates;
    private final CompletionViews completions;

    CertificateStep(CertificateViews certificates, CompletionViews completions) {
        this.certificates = certificates;
        this.completions = completions;
    }

    @Override
    public CourseStep of(Viewer viewer, CourseLine course) {
        List<Long> one = List.of(course.id());
        return of(
                !completions.decided(one).isEmpty(),
                certificates.countsOf(one).get(course.id()),
                viewer.isOfficer() ? "/courses/" + course.id() + "/certificates" : null);
    }

    /** @param count null while nobody has completed */
    static CourseStep of(boolean decided, @Nullable CertificateCount count, @Nullable String place) {
        return new CourseStep(
                ORDER,
                Messages.say("certificate.step"),
                decided && (count == null || count.waiting() + count.made() == 0),
                false,
                note(count),
                place);
    }

    private static String note(@Nullable CertificateCount count) {
        if (count == null) {
            return CourseStep.notYet();
        }
        if (count.waiting() > 0) {
            return Messages.tell("certificate.step.waiting", count.waiting());
        }
        return count.made() > 0
                ? Messages.tell("certificate.step.made", count.made())
                : Messages.tell("certificate.step.handedOver", count.handedOver());
    }
}
