package org.tsunagi.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.certificate.DocumentViews.Verification;

@ApplicationScoped
class CertificateIssues implements PanacheRepository<CertificateIssue> {
    private static final String LATEST = "i.id = (select max(j.id) from CertificateIssue j where j.certificate = c)";
    private static final String OF_COURSE = "c.completion.enrollment.course.id = :id";
    private static final String OF_RUN =
            "c.id in (select l.certificateId from CertificateRunLine l where l.run.id = :id)";
    private static final String FILE =
            "new org.tsunagi.certificate.CertificateArchive$Entry(i.id, c.number, c.printedNumber,"
                    + " i.sheet.title, i.sheet.nameAsPrinted, i.issuedOn)";

    /** The document of a certificate as it left the office; the latest, should there be several. */
    CertificateIssue require(long certificateId) {
        return NotFound.orThrow(
                find("certificate.id = ?1 order by id desc", certificateId).firstResultOptional(),
                "Certificate " + certificateId);
    }

    /** What is printed on the valid certificates of a course, in the order of the numbers; without the documents. */
    List<PrintedSheet> validOn(long courseId) {
        return valid("i.sheet", OF_COURSE, PrintedSheet.class, courseId);
    }

    /** The same of a run. */
    List<PrintedSheet> validOfRun(long runId) {
        return valid("i.sheet", OF_RUN, PrintedSheet.class, runId);
    }

    /** The documents of the valid certificates of a course, in the order of the numbers; without the bytes. */
    List<CertificateArchive.Entry> filesOn(long courseId) {
        return valid(FILE, OF_COURSE, CertificateArchive.Entry.class, courseId);
    }

    /** The same of a run. */
    List<CertificateArchive.Entry> filesOfRun(long runId) {
        return valid(FILE, OF_RUN, CertificateArchive.Entry.class, runId);
    }

    private <T> List<T> valid(String what, String of, Class<T> type, long id) {
        return getEntityManager()
                .createQuery(
                        "select " + what + " from CertificateIssue i join i.certificate c where " + of
                                + " and c.standingFor is not null and " + LATEST + " order by c.series.id, c.number",
                        type)
                .setParameter("id", id)
                .getResultList();
    }

    /** The stored bytes of these issues. */
    Map<Long, byte[]> documents(List<Long> issueIds) {
        return getEntityManager()
                .createQuery("select i.id, i.document from CertificateIssue i where i.id in :ids", Object[].class)
                .setParameter("ids", issueIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (byte[]) row[1]));
    }

    /** What is printed on the valid certificates of these enrollments; without the documents. */
    List<PrintedSheet> validOf(Set<Long> enrollmentIds) {
        return getEntityManager()
                .createQuery(
                        "select i.sheet from CertificateIssue i join i.certificate c"
                                + " where c.completion.enrollment.id in :enrollments and c.standingFor is not null and "
                                + LATEST + " order by c.number",
                        PrintedSheet.class)
                .setParameter("enrollments", enrollmentIds)
                .getResultList();
    }

    /** What the public may know of the document with this code. */
    Optional<Verification> verified(String code) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.certificate.DocumentViews$Verification(c.state, i.sheet.title, o.name, c.printedNumber,
                            c.issuedOn, i.sheet.issuerTitle)
                        from CertificateIssue i join i.certificate c join c.completion.enrollment.course o
                        where i.verificationCode = :code""", Verification.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
