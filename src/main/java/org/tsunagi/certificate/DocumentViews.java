package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateLine.CertificateState;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;

/** Reads the papers that left the office: their files, for officers; and for everybody whether one is genuine. */
@ApplicationScoped
public class DocumentViews {
    private final CertificateIssues issues;
    private final CertificateRuns runs;
    private final CertificatePrinter press;
    private final CourseViews courses;

    DocumentViews(CertificateIssues issues, CertificateRuns runs, CertificatePrinter press, CourseViews courses) {
        this.issues = issues;
        this.runs = runs;
        this.press = press;
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

    /** One file for the printer with all valid certificates of a course, printed from what stands on each. */
    public IssuedDocument allOf(Viewer viewer, long courseId) {
        viewer.requireOfficer("certificates");
        return printed(courseId, issues.validOn(courseId));
    }

    /** The same with those made in one run. */
    public IssuedDocument allOfRun(Viewer viewer, long runId) {
        viewer.requireOfficer("certificates");
        return printed(runs.require(runId).courseId(), issues.validOfRun(runId));
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

    private IssuedDocument printed(long courseId, List<PrintedSheet> stored) {
        List<CertificateSheet> sheets = stored.stream().map(PrintedSheet::sheet).toList();
        String name = fileName(
                "certificate.file.all",
                courseId,
                stored.stream().map(PrintedSheet::title).toList());
        return new IssuedDocument(name, press.printAll(sheets));
    }

    private CertificateArchive archive(long courseId, List<CertificateArchive.Entry> files) {
        String name = fileName(
                "certificate.file.archive",
                courseId,
                files.stream().map(CertificateArchive.Entry::title).toList());
        return new CertificateArchive(name, files, issues::documents);
    }

    private String fileName(String key, long courseId, List<String> titles) {
        CourseLine course = courses.line(courseId);
        String title = NotFound.orThrow(titles.stream().findFirst(), "certificates of course " + courseId);
        return Messages.say(
                key, title, course.fiscalYear().label(), course.shortTitle(), Integer.toString(titles.size()));
    }

    /** For everybody: what there is to know about the paper with this number and code; empty when they do not match. */
    public Optional<Verification> verify(String number, String code) {
        return issues.verified(VerificationCode.read(code))
                .filter(found -> SearchKey.of(found.number()).equals(SearchKey.of(number)));
    }

    /** A certificate's file as it left the office, and the name to save it under. */
    public record IssuedDocument(String fileName, byte[] bytes) {}

    /**
     * What the public is told about a paper whose number and code it knows: no name.
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

        /** Whether another paper was printed under the same number since. */
        public boolean isReplaced() {
            return isGenuine() && ordinal < latest;
        }

        public boolean isReissue() {
            return ordinal > CertificateIssue.ORIGINAL;
        }
    }
}
