package org.tsunagi.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.certificate.TemplateViews.TemplateLine;

@ApplicationScoped
class CertificateTemplates implements PanacheRepository<CertificateTemplate> {
    private static final String LINE =
            "select new org.tsunagi.certificate.TemplateViews$TemplateLine(t.id, t.programId, p.title, t.validFrom, t.wording,"
                    + " t.written, (select count(c) from Certificate c where c.templateId = t.id))"
                    + " from CertificateTemplate t left join Program p on p.id = t.programId";

    /** Every version, the one written first first. */
    Templates all() {
        return new Templates(getEntityManager()
                .createQuery(
                        "select new org.tsunagi.certificate.Template(t.id, t.programId, t.validFrom, t.wording)"
                                + " from CertificateTemplate t order by t.id",
                        Template.class)
                .getResultList());
    }

    /** The latest first. */
    List<TemplateLine> lines() {
        return getEntityManager()
                .createQuery(LINE + " order by t.validFrom desc nulls last, t.id desc", TemplateLine.class)
                .getResultList();
    }

    Optional<TemplateLine> line(long id) {
        return getEntityManager()
                .createQuery(LINE + " where t.id = :id", TemplateLine.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The one that holds of those from the same day for the same program, or for all. */
    Optional<CertificateTemplate> latest(@Nullable Long programId, @Nullable LocalDate validFrom) {
        return find(
                        "programId is not distinct from ?1 and validFrom is not distinct from ?2 order by id desc",
                        programId,
                        validFrom)
                .firstResultOptional();
    }

    /** Every row locked until the transaction ends, so that of two removals one sees what the other left. */
    void lock() {
        find("order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    CertificateTemplate require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "certificate wording " + id);
    }

    long usesOf(long id) {
        return getEntityManager()
                .createQuery("select count(c) from Certificate c where c.templateId = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    long ofProgram(long programId) {
        return count("programId", programId);
    }
}
