package org.tsunagi.certificate.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.CertificateViews.CertificateCount;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.completion.CompletionViews.DecidedCourse;
import org.tsunagi.course.CourseLine;

/** Certificates to be made and to be handed over, and courses whose completers have got theirs. */
@ApplicationScoped
class CertificateDues implements Dues {
    private static final int MAKE = 550;
    private static final int HAND_OVER = 560;

    private final CertificateViews certificates;
    private final CompletionViews completions;
    private final OfficeClock clock;

    CertificateDues(CertificateViews certificates, CompletionViews completions, OfficeClock clock) {
        this.certificates = certificates;
        this.completions = completions;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        if (!viewer.isOfficer()) {
            return List.of();
        }
        LocalDate today = clock.today();
        List<CourseLine> courses = certificates.watched(Due.lately(today));
        List<Long> ids = courses.stream().map(CourseLine::id).toList();
        Map<Long, CertificateCount> counts = certificates.countsOf(ids);
        Map<Long, DecidedCourse> decided = completions.decided(ids);
        return courses.stream()
                .filter(course -> counts.containsKey(course.id()))
                .flatMap(course ->
                        of(today, course, decided.get(course.id()).decidedOn(), counts.get(course.id())).stream())
                .toList();
    }

    /** @param since when the completion was decided */
    static List<Due> of(LocalDate today, CourseLine course, LocalDate since, CertificateCount count) {
        String title = course.shortTitleInYear();
        String place = "/courses/" + course.id() + "/certificates";
        List<Due> dues = new ArrayList<>();
        if (count.waiting() > 0) {
            dues.add(Due.pressing(
                    MAKE,
                    Messages.say("certificate.due.make"),
                    since,
                    Messages.tell("certificate.due.make.detail", title, count.waiting()),
                    Messages.tell("certificate.step.waiting", count.waiting()),
                    place));
        }
        if (count.made() > 0) {
            dues.add(Due.open(
                    HAND_OVER,
                    Messages.say("certificate.due.handOver"),
                    since,
                    Messages.tell("certificate.due.handOver.detail", title, count.made()),
                    Messages.tell("certificate.step.made", count.made()),
                    place));
        }
        if (dues.isEmpty() && !since.isBefore(Due.lately(today))) {
            dues.add(Due.done(
                    HAND_OVER,
                    Messages.say("certificate.due.handOver"),
                    since,
                    Messages.tell("certificate.due.handedOver.detail", title, count.handedOver()),
                    Messages.say("certificate.due.handedOver.tag"),
                    place));
        }
        return dues;
    }
}
