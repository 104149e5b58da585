package org.tsunagi.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.certificate.DocumentViews.Verification;

@ApplicationScoped
class CertificateIssues implements PanacheRepository<CertificateIssue> {
    /** The document of a certificate as it left the office; the latest, should there be several. */
    CertificateIssue require(long certificateId) {
        return NotFound.orThrow(
                find("certificate.id = ?1 order by id desc", certificateId).firstResultOptional(),
                "Certificate " + certificateId);
    }

    /** What is printed on the valid certificates of a course, in the order of the numbers; without the documents. */
    List<PrintedSheet> validOn(long courseId) {
        return getEntityManager()
                .createQuery("""
                        select i.sheet from CertificateIssue i join i.certificate c
                        where c.completion.enrollment.course.id = :course and c.standingFor is not null
                        order by c.number, i.id""", PrintedSheet.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    /** What is printed on the valid certificates of these enrollments; without the documents. */
    List<PrintedSheet> validOf(Set<Long> enrollmentIds) {
        return getEntityManager()
                .createQuery(
                        "select i.sheet from CertificateIssue i join i.certificate c"
                                + " where c.completion.enrollment.id in :enrollments and c.standingFor is not null"
                                + " order by c.number, i.id",
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
