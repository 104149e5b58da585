package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateLine.CertificateState;
import org.tsunagi.certificate.CourseCertificates.CertificateTally;
import org.tsunagi.certificate.CourseCertificates.WaitingCompleter;
import org.tsunagi.completion.Completion;
import org.tsunagi.completion.Completion.Outcome;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;

/** Reads who has which certificate, for officers and administrators; and for everybody whether a paper is genuine. */
@ApplicationScoped
public class CertificateViews {
    private final Certificates certificates;
    private final CertificateIssues issues;
    private final CertificateDrafts drafts;
    private final CertificatePrinter press;
    private final CompletionViews completions;
    private final CourseViews courses;

    CertificateViews(
            Certificates certificates,
            CertificateIssues issues,
            CertificateDrafts drafts,
            CertificatePrinter press,
            CompletionViews completions,
            CourseViews courses) {
        this.certificates = certificates;
        this.issues = issues;
        this.drafts = drafts;
        this.press = press;
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
            return new CourseCertificates(course, lines, drafts.refused(without), null, completedOn);
        } catch (RuleViolation nothingCanBePrinted) {
            return new CourseCertificates(course, lines, List.of(), nothingCanBePrinted.sentence(), completedOn);
        }
    }

    /** One certificate. */
    public CertificateDetail one(Viewer viewer, long certificateId) {
        viewer.requireOfficer("certificates");
        CertificateLine line = certificates.line(certificateId);
        Certificate certificate = certificates.require(certificateId);
        CertificateIssue issue = issues.require(certificateId);
        return new CertificateDetail(
                courses.line(completions.courseOf(line.completionId())),
                line,
                certificate.version(),
                issue.issuedAt(),
                certificate.handedOver(),
                certificate.voided(),
                certificates.handingOverChangesOf(certificateId),
                issue.verificationCode(),
                issue.sha256());
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
                completion.decidedOn());
    }

    /** The file of one certificate, exactly the bytes that were stored when it was made. */
    public IssuedDocument document(Viewer viewer, long certificateId) {
        viewer.requireOfficer("certificates");
        CertificateIssue issue = issues.require(certificateId);
        CertificateSheet sheet = issue.sheet();
        return new IssuedDocument(
                Messages.say("certificate.file.one", sheet.title(), sheet.number(), sheet.name()), issue.document());
    }

    /** One file for the printer with all valid certificates of a course, printed from what stands on each. */
    public IssuedDocument allOf(Viewer viewer, long courseId) {
        viewer.requireOfficer("certificates");
        CourseLine course = courses.line(courseId);
        List<CertificateSheet> sheets =
                issues.validOn(courseId).stream().map(PrintedSheet::sheet).toList();
        NotFound.orThrow(sheets.stream().findFirst(), "certificates of course " + courseId);
        String name = Messages.say(
                "certificate.file.all",
                sheets.get(0).title(),
                course.fiscalYear().label(),
                course.shortTitle(),
                Integer.toString(sheets.size()));
        return new IssuedDocument(name, press.printAll(sheets));
    }

    /** For everybody: what there is to know about the paper with this number and code; empty when they do not match. */
    public Optional<Verification> verify(String number, String code) {
        return issues.verified(VerificationCode.read(code))
                .filter(found -> SearchKey.of(found.number()).equals(SearchKey.of(number)));
    }

    private static CertificateTally tally(CourseLine course, long completers, Map<CertificateState, Long> counts) {
        return new CertificateTally(
                course,
                completers,
                counts.getOrDefault(CertificateState.MADE, 0L),
                counts.getOrDefault(CertificateState.HANDED_OVER, 0L),
                counts.getOrDefault(CertificateState.VOID, 0L));
    }

    /** How the people of the viewer's own body fare on the courses of a year, by application; nobody else's. One statement. */
    public Map<Long, OwnResult> own(Viewer viewer, FiscalYear year) {
        return viewer.body().stream()
                .flatMap(body -> certificates.resultsOf(body, year).stream())
                .collect(Collectors.toMap(OwnResult::applicationId, Function.identity()));
    }

    /** One certificate with what its own page shows. */
    public record CertificateDetail(
            CourseLine course,
            CertificateLine line,
            long version,
            Instant issuedAt,
            @Nullable Act handedOver,
            @Nullable Act voided,
            List<HandingOverLine> handingOverChanges,
            String verificationCode,
            String sha256) {}

    /** A handing over that was corrected, or taken back where {@code to} is null. */
    public record HandingOverLine(LocalDate from, @Nullable LocalDate to, Act changed, String reason) {}

    /** A certificate's file as it left the office, and the name to save it under. */
    public record IssuedDocument(String fileName, byte[] bytes) {}

    /** What the public is told about a certificate whose number and code it knows: no name. */
    public record Verification(
            CertificateState state, String title, String course, String number, LocalDate issuedOn, String issuer) {

        /** Whether it is genuine and still valid. */
        public boolean isGenuine() {
            return state != CertificateState.VOID;
        }
    }

    /**
     * How far the certificates of a course are, in completers.
     *
     * @param waiting without a valid certificate
     * @param made with one that was not handed over yet
     */
    public record CertificateCount(long courseId, long waiting, long made, long handedOver) {}

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
