package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateDesk.RefusedCertificate;
import org.tsunagi.certificate.CertificateLine.CertificateState;
import org.tsunagi.certificate.CourseCertificates.CertificateTally;
import org.tsunagi.certificate.CourseCertificates.NumberRange;
import org.tsunagi.certificate.CourseCertificates.WaitingCompleter;
import org.tsunagi.certificate.ReissueViews.IssueLine;
import org.tsunagi.completion.Completion;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;

/** Reads who has which certificate, for officers and administrators. */
@ApplicationScoped
public class CertificateViews {
    private final Certificates certificates;
    private final CertificateIssues issues;
    private final CertificateDrafts drafts;
    private final AllNumberSeries series;
    private final CompletionViews completions;
    private final CourseViews courses;

    CertificateViews(
            Certificates certificates,
            CertificateIssues issues,
            CertificateDrafts drafts,
            AllNumberSeries series,
            CompletionViews completions,
            CourseViews courses) {
        this.certificates = certificates;
        this.issues = issues;
        this.drafts = drafts;
        this.series = series;
        this.completions = completions;
        this.courses = courses;
    }

    /** How far each course of a fiscal year is. */
    public List<CertificateTally> of(Viewer viewer, FiscalYear year) {
        viewer.requireOfficer("certificates");
        Map<Long, Long> completers = certificates.completersIn(year);
        Map<Long, Map<CertificateState, Long>> counts = certificates.countsIn(year);
        return courses.of(year).stream()
                .map(course -> tally(
                        course, completers.getOrDefault(course.id(), 0L), counts.getOrDefault(course.id(), Map.of())))
                .toList();
    }

    /** Courses with completers who have no certificate or have not been given it, and those decided since a day. */
    public List<CourseLine> watched(LocalDate since) {
        return certificates.watched(since);
    }

    /**
     * The certificates of these courses' completers, by course, in figures without names; a course without completers is
     * missing. One statement.
     */
    public Map<Long, CertificateCount> countsOf(Collection<Long> courseIds) {
        return certificates.countsOf(courseIds).stream()
                .collect(Collectors.toMap(CertificateCount::courseId, Function.identity()));
    }

    /** The completers of a course in trainee-number order, each with every certificate made, void ones included. */
    public List<CertificateLine> on(Viewer viewer, long courseId) {
        viewer.requireOfficer("certificates");
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

    /** The certificates of a course with who cannot get one yet and why. */
    public CourseCertificates course(Viewer viewer, long courseId) {
        CourseLine course = courses.line(courseId);
        List<CertificateLine> lines = on(viewer, courseId);
        List<Completion> standing = lines.isEmpty() ? List.of() : completions.standingOn(courseId);
        LocalDate completedOn = standing.stream()
                .map(Completion::decidedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
        Set<Long> waiting = lines.stream()
                .filter(CertificateLine::isWaiting)
                .map(CertificateLine::completionId)
                .collect(Collectors.toSet());
        List<Completion> without = standing.stream()
                .filter(completion -> waiting.contains(completion.id()))
                .toList();
        try {
            List<RefusedCertificate> refused = drafts.refused(without);
            return new CourseCertificates(
                    course, lines, refused, null, completedOn, numbers(without, without.size() - refused.size()));
        } catch (RuleViolation nothingCanBePrinted) {
            return new CourseCertificates(course, lines, List.of(), nothingCanBePrinted.sentence(), completedOn, null);
        }
    }

    /** The numbers that so many of these people of one course will have if nobody takes them first. */
    private @Nullable NumberRange numbers(List<Completion> people, int ready) {
        if (ready == 0) {
            return null;
        }
        Completion one = people.get(0);
        int next = series.nextOf(PrintRun.scope(one));
        return new NumberRange(
                CertificateDrafts.printedNumber(one, next), CertificateDrafts.printedNumber(one, next + ready - 1));
    }

    /** One certificate. */
    public CertificateDetail one(Viewer viewer, long certificateId) {
        viewer.requireOfficer("certificates");
        CertificateLine line = certificates.line(certificateId);
        Certificate certificate = certificates.require(certificateId);
        List<IssueLine> papers = issues.linesOf(certificateId);
        IssueLine latest = papers.stream()
                .filter(paper -> paper.spoiledReason() == null)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return new CertificateDetail(
                courses.line(completions.courseOf(line.completionId())),
                line,
                certificate.version(),
                papers.get(0).issued(),
                certificate.handedOver(),
                certificate.handedOverTo(),
                certificate.voided(),
                certificates.handingOverChangesOf(certificateId),
                latest.verificationCode(),
                latest.sha256(),
                papers.subList(1, papers.size()));
    }

    /** Someone who completed a course. */
    public WaitingCompleter completer(Viewer viewer, long completionId) {
        viewer.requireOfficer("certificates");
        Completion completion = completions.completion(completionId);
        return new WaitingCompleter(
                completionId,
                courses.line(completions.courseOf(completionId)),
                completion.enrollment().number(),
                completion.enrollment().trainee().id(),
                completion.enrollment().trainee().name(),
                completion.decidedOn(),
                CertificateDrafts.printedNumber(completion, series.nextOf(PrintRun.scope(completion))));
    }

    private static CertificateTally tally(CourseLine course, long completers, Map<CertificateState, Long> counts) {
        return new CertificateTally(
                course,
                completers,
                counts.getOrDefault(CertificateState.MADE, 0L),
                counts.getOrDefault(CertificateState.HANDED_OVER, 0L),
                counts.getOrDefault(CertificateState.VOID, 0L));
    }

    /**
     * One certificate with what its own page shows.
     *
     * @param verificationCode of the paper that holds, as the hash is
     */
    public record CertificateDetail(
            CourseLine course,
            CertificateLine line,
            long version,
            Act issued,
            @Nullable Act handedOver,
            @Nullable String handedOverTo,
            @Nullable Act voided,
            List<HandingOverLine> handingOverChanges,
            String verificationCode,
            String sha256,
            List<IssueLine> reissues) {
        /** Whether the original is replaced, so that its handing over stays as it is. */
        public boolean isReissued() {
            return reissues.stream().anyMatch(paper -> paper.spoiledReason() == null);
        }
    }

    /** A handing over of a paper (0 the original) that was corrected, or taken back where {@code to} is null. */
    public record HandingOverLine(
            int ordinal, LocalDate from, @Nullable LocalDate to, Act changed, String reason) {}

    /**
     * How far the certificates of a course are, in completers.
     *
     * @param waiting without a valid certificate
     * @param made with one that was not handed over yet
     */
    public record CertificateCount(long courseId, long waiting, long made, long handedOver) {}
}
