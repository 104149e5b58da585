package org.tsunagi.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.certificate.DocumentViews.Verification;
import org.tsunagi.certificate.ReissueViews.IssueLine;
import org.tsunagi.certificate.ReissueViews.PendingReissue;

@ApplicationScoped
class CertificateIssues implements PanacheRepository<CertificateIssue> {
    private static final String LATEST = "i.ordinal = (select max(j.ordinal) from CertificateIssue j"
            + " where j.certificate = c and j.spoiledReason is null)";
    private static final String OF_COURSE = "c.completion.enrollment.course.id = :id";
    private static final String OF_RUN =
            "c.id in (select l.certificateId from CertificateRunLine l where l.run.id = :id)";
    private static final String FILE =
            "new org.tsunagi.certificate.CertificateArchive$Entry(i.id, c.number, c.printedNumber,"
                    + " i.sheet.title, i.sheet.nameAsPrinted, i.issuedOn)";

    /** The paper that holds: the latest reissue that was not spoiled, or the original. */
    CertificateIssue latest(long certificateId) {
        return NotFound.orThrow(
                find("certificate.id = ?1 and spoiledReason is null order by ordinal desc", certificateId)
                        .firstResultOptional(),
                "Certificate " + certificateId);
    }

    CertificateIssue require(long certificateId, int ordinal) {
        return NotFound.orThrow(
                find("certificate.id = ?1 and ordinal = ?2", certificateId, ordinal)
                        .firstResultOptional(),
                "Certificate " + certificateId + ", paper " + ordinal);
    }

    CertificateSheet original(long certificateId) {
        return require(certificateId, CertificateIssue.ORIGINAL).sheet();
    }

    Optional<CertificateIssue> sentAs(SubmissionKey key) {
        return find("submissionKey", key.value()).firstResultOptional();
    }

    /** The reissue that was neither handed over nor spoiled. */
    Optional<CertificateIssue> pendingOf(long certificateId) {
        return find("certificate.id = ?1 and pending = true", certificateId).firstResultOptional();
    }

    /** The reissues of valid certificates that wait to be handed over, the oldest first. */
    List<PendingReissue> pending() {
        return getEntityManager().createQuery("""
                        select new org.tsunagi.certificate.ReissueViews$PendingReissue(c.id, i.ordinal, c.printedNumber, i.issuedOn)
                        from CertificateIssue i join i.certificate c
                        where i.pending = true and c.standingFor is not null order by i.issuedOn, i.id""", PendingReissue.class).getResultList();
    }

    /** The number of the latest paper, spoiled ones included. */
    int lastOrdinalOf(long certificateId) {
        return getEntityManager()
                .createQuery(
                        "select max(i.ordinal) from CertificateIssue i where i.certificate.id = :id", Integer.class)
                .setParameter("id", certificateId)
                .getSingleResult();
    }

    /** All papers of a certificate, the original first; without the documents. */
    List<IssueLine> linesOf(long certificateId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.certificate.ReissueViews$IssueLine(i.ordinal, i.version, i.issuedOn, i.sheet.nameAsPrinted,
                            i.request, i.issued, i.handedOverOn, i.handedOverTo, i.handedOver, i.spoiledReason, i.spoiled,
                            i.verificationCode, i.sha256)
                        from CertificateIssue i where i.certificate.id = :id order by i.ordinal""", IssueLine.class)
                .setParameter("id", certificateId)
                .getResultList();
    }

    /** The documents of the valid certificates of a course, in the order of the numbers; without the bytes. */
    List<CertificateArchive.Entry> filesOn(long courseId) {
        return valid(OF_COURSE, courseId);
    }

    /** The same of a run. */
    List<CertificateArchive.Entry> filesOfRun(long runId) {
        return valid(OF_RUN, runId);
    }

    private List<CertificateArchive.Entry> valid(String of, long id) {
        return getEntityManager()
                .createQuery(
                        "select " + FILE + " from CertificateIssue i join i.certificate c where " + of
                                + " and c.standingFor is not null and " + LATEST + " order by c.series.id, c.number",
                        CertificateArchive.Entry.class)
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
                        select new org.tsunagi.certificate.DocumentViews$Verification(c.state, i.sheet.title, o.words.title, c.printedNumber,
                            c.issuedOn, i.sheet.issuerTitle, i.ordinal, i.issuedOn, i.spoiledReason is not null, l.ordinal, l.issuedOn)
                        from CertificateIssue i join i.certificate c join c.completion.enrollment.course o
                            join CertificateIssue l on l.certificate = c and l.ordinal = (select max(j.ordinal)
                                from CertificateIssue j where j.certificate = c and j.spoiledReason is null and j.pending is null)
                        where i.verificationCode = :code""", Verification.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
