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
    private final CertificatePrinter press;
    private final CourseViews courses;

    DocumentViews(CertificateIssues issues, CertificatePrinter press, CourseViews courses) {
        this.issues = issues;
        this.press = press;
        this.courses = courses;
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
}
