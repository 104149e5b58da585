package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateLine.CertificateState;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;

/** Reads the papers that left the office: their files, for officers; and for everybody whether one is genuine. */
@ApplicationScoped
public class DocumentViews {
    private final CertificateIssues issues;
    private final CertificateRuns runs;
    private final CourseViews courses;

    DocumentViews(CertificateIssues issues, CertificateRuns runs, CourseViews courses) {
        this.issues = issues;
        this.runs = runs;
        this.courses = courses;
    }

    /** The file of one certificate that holds, exactly the bytes that were stored when it was made. */
    public IssuedDocument document(Viewer viewer, long certificateId) {
        viewer.requireOfficer("certificates");
        return document(issues.latest(certificateId));
    }

    /** The file of one of its papers: 0 is the original, then the reissues, spoiled ones too. */
    public IssuedDocument document(Viewer viewer, long certificateId, int ordinal) {
        viewer.requireOfficer("certificates");
        return document(issues.require(certificateId, ordinal));
    }

    private static IssuedDocument document(CertificateIssue issue) {
        CertificateSheet sheet = issue.sheet();
        String name = Messages.say("certificate.file.one", sheet.title(), sheet.number(), sheet.name());
        return new IssuedDocument(
                issue.ordinal() == CertificateIssue.ORIGINAL
                        ? name
                        : Messages.say(
                                "certificate.file.reissue",
                                sheet.title(),
                                sheet.number(),
                                sheet.name(),
                                issue.ordinal()),
                issue.document());
    }

    /** The stored files of all valid certificates of a course in one PDF for the printer. */
    public CertificateBooklet allOf(Viewer viewer, long courseId) {
        viewer.requireOfficer("certificates");
        return booklet(courseId, issues.filesOn(courseId));
    }

    /** The same with those made in one run. */
    public CertificateBooklet allOfRun(Viewer viewer, long runId) {
        viewer.requireOfficer("certificates");
        return booklet(runs.require(runId).courseId(), issues.filesOfRun(runId));
    }

    /** The stored files of all valid certificates of a course in one. */
    public CertificateArchive archiveOf(Viewer viewer, long courseId) {
        viewer.requireOfficer("certificates");
        return archive(courseId, issues.filesOn(courseId));
    }

    /** The same with those made in one run. */
    public CertificateArchive archiveOfRun(Viewer viewer, long runId) {
        viewer.requireOfficer("certificates");
        return archive(runs.require(runId).courseId(), issues.filesOfRun(runId));
    }

    private CertificateBooklet booklet(long courseId, List<CertificateArchive.Entry> files) {
        return new CertificateBooklet(
                fileName("certificate.file.all", courseId, files),
                title(courseId, files),
                files.stream().map(CertificateArchive.Entry::issue).toList(),
                new StoredDocuments(issues::documents));
    }

    private CertificateArchive archive(long courseId, List<CertificateArchive.Entry> files) {
        return new CertificateArchive(
                fileName("certificate.file.archive", courseId, files), files, new StoredDocuments(issues::documents));
    }

    private String fileName(String key, long courseId, List<CertificateArchive.Entry> files) {
        CourseLine course = courses.line(courseId);
        return Messages.say(
                key,
                title(courseId, files),
                course.fiscalYear().label(),
                course.shortTitle(),
                Integer.toString(files.size()));
    }

    private static String title(long courseId, List<CertificateArchive.Entry> files) {
        return NotFound.orThrow(
                files.stream().map(CertificateArchive.Entry::title).findFirst(), "certificates of course " + courseId);
    }

    /**
     * For everybody: what there is to know about the paper with this code; empty when there is none.
     *
     * @throws RuleViolation where no paper has such a code; nothing is looked up then
     */
    public Optional<Verification> verify(String code) {
        return issues.verified(VerificationCode.read(code));
    }

    /** A certificate's file as it left the office, and the name to save it under. */
    public record IssuedDocument(String fileName, byte[] bytes) {}

    /**
     * What the public is told about a paper whose code it knows: no name.
     *
     * @param ordinal 0 for the original, then the first reissue and so on
     * @param printedOn the date of this paper
     * @param spoiled whether this paper was never handed over
     * @param latest the ordinal of the paper that holds
     * @param latestOn its date
     */
    public record Verification(
            CertificateState state,
            String title,
            String course,
            String number,
            LocalDate issuedOn,
            String issuer,
            int ordinal,
            LocalDate printedOn,
            boolean spoiled,
            int latest,
            LocalDate latestOn) {

        /** Whether it is genuine and still valid. */
        public boolean isGenuine() {
            return state != CertificateState.VOID && !spoiled;
        }

        /** Whether this paper was spoiled before anybody got it, while another under the same number is valid. */
        public boolean isUnused() {
            return state != CertificateState.VOID && spoiled;
        }

        /** Whether another paper under the same number was handed over since. */
        public boolean isReplaced() {
            return isGenuine() && ordinal < latest;
        }

        public boolean isReissue() {
            return ordinal > CertificateIssue.ORIGINAL;
        }
    }
}
