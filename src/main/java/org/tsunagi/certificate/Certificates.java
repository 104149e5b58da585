package org.tsunagi.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.certificate.CertificateLine.CertificateState;
import org.tsunagi.certificate.CertificateViews.CertificateCount;
import org.tsunagi.certificate.CertificateViews.HandingOverLine;
import org.tsunagi.certificate.OwnResultViews.OwnResult;
import org.tsunagi.certificate.VoidNumberViews.VoidNumber;
import org.tsunagi.course.CourseLine;

@ApplicationScoped
class Certificates implements PanacheRepository<Certificate> {
    private static final String LINE = """
            select new org.tsunagi.certificate.CertificateLine(k.id, k.outcome = COMPLETED, e.number, t.name, i.sheet.nameAsPrinted,
                c.id, c.printedNumber, c.state, c.issuedOn, c.handedOverOn, c.voidKind, c.voidReason)
            from Completion k join k.enrollment e join e.trainee t left join Certificate c on c.completion = k
                left join CertificateIssue i on i.certificate = c
                    and i.ordinal = (select max(j.ordinal) from CertificateIssue j where j.certificate = c and j.spoiledReason is null)
            """;

    Certificate require(long id) {
        return NotFound.orThrow(findByIdOptional(id), "Certificate " + id);
    }

    /** The course of a certificate, to lock it before anything is read. */
    long courseOf(long id) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery(
                                "select c.completion.enrollment.course.id from Certificate c where c.id = :id",
                                Long.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst(),
                "Certificate " + id);
    }

    /** The numbers that are found by one of these words. */
    List<String> numbersWith(Set<String> words) {
        return words.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select distinct c.printedNumber from Certificate c join c.words w where w in :words",
                                String.class)
                        .setParameter("words", words)
                        .getResultList();
    }

    /** The valid certificate of a completion. */
    Optional<Certificate> standingFor(long completionId) {
        return find("standingFor", completionId).firstResultOptional();
    }

    /** The completions of a course that hold a valid certificate. */
    Set<Long> completionsWithOneOn(long courseId) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select c.standingFor from Certificate c where c.completion.enrollment.course.id = :course"
                                + " and c.standingFor is not null",
                        Long.class)
                .setParameter("course", courseId)
                .getResultList());
    }

    /** What is made and not handed over yet on a course, in the order of the numbers. */
    List<Certificate> madeOn(long courseId) {
        return list(
                "completion.enrollment.course.id = ?1 and state = ?2 order by number", courseId, CertificateState.MADE);
    }

    /** Completions that stand or have a certificate, each with all its certificates; the valid one comes last. */
    List<CertificateLine> linesOf(long courseId) {
        return getEntityManager()
                .createQuery(LINE + """
                        where k.id in (select y.id from Completion y where y.enrollment.course.id = :course)
                            and (k.outcome = COMPLETED or c.id is not null)
                        order by e.number, c.number""", CertificateLine.class)
                .setParameter("course", courseId)
                .getResultList();
    }

    CertificateLine line(long certificateId) {
        return NotFound.orThrow(
                getEntityManager()
                        .createQuery(
                                LINE
                                        + "where k.id = (select z.completion.id from Certificate z where z.id = :id) and c.id = :id",
                                CertificateLine.class)
                        .setParameter("id", certificateId)
                        .getResultStream()
                        .findFirst(),
                "Certificate " + certificateId);
    }

    void add(HandingOverChange change) {
        getEntityManager().persist(change);
    }

    /** What was corrected about the handing over of a certificate, the latest first. */
    List<HandingOverLine> handingOverChangesOf(long certificateId) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.certificate.CertificateViews$HandingOverLine(h.ordinal, h.fromDay, h.toDay, h.changed, h.reason)
                        from HandingOverChange h where h.certificate.id = :certificate order by h.id desc""", HandingOverLine.class)
                .setParameter("certificate", certificateId)
                .getResultList();
    }

    /** How many completions stand, by course. */
    Map<Long, Long> completersIn(FiscalYear year) {
        return getEntityManager()
                .createQuery("""
                        select e.course.id, count(k) from Completion k join k.enrollment e
                        where e.course.fiscalYear = :year and k.outcome = COMPLETED
                        group by e.course.id""", Object[].class)
                .setParameter("year", year.year())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** How many certificates there are, by course and state. */
    Map<Long, Map<CertificateState, Long>> countsIn(FiscalYear year) {
        return getEntityManager()
                .createQuery("""
                        select e.course.id, c.state, count(c) from Certificate c join c.completion k join k.enrollment e
                        where e.course.fiscalYear = :year group by e.course.id, c.state""", Object[].class)
                .setParameter("year", year.year())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.toMap(row -> (CertificateState) row[1], row -> (Long) row[2])));
    }

    /** The numbers that are missing of the courses of a year, in the order of the numbers. */
    List<VoidNumber> voidIn(FiscalYear year) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.certificate.VoidNumberViews$VoidNumber(c.id, c.printedNumber, e.course.name,
                            i.sheet.nameAsPrinted, c.voidKind, c.voidReason, c.voided, s.id, s.printedNumber)
                        from Certificate c join c.completion k join k.enrollment e
                            join CertificateIssue i on i.certificate = c and i.ordinal = (select max(j.ordinal)
                                from CertificateIssue j where j.certificate = c and j.spoiledReason is null)
                            left join Certificate s on s.standingFor = k.id
                        where e.course.fiscalYear = :year and c.state = VOID
                        order by c.series.id, c.number""", VoidNumber.class)
                .setParameter("year", year.year())
                .getResultList();
    }

    /**
     * Courses with completers who have no certificate or have not been given it, and those decided since a day. As one union the
     * courses are found by their keys, however many there are.
     */
    List<CourseLine> watched(LocalDate since) {
        return getEntityManager()
                .createQuery(
                        CourseLine.QUERY + "where c.id in (select e.course.id from Completion k join k.enrollment e"
                                + " where k.decidedOn >= :since union"
                                + " select e.course.id from Certificate x join x.completion k join k.enrollment e"
                                + " where x.state = MADE union"
                                + " select e.course.id from Completion k join k.enrollment e where k.uncertified = true)"
                                + CourseLine.IN_ORDER,
                        CourseLine.class)
                .setParameter("since", since)
                .getResultList();
    }

    /** How far the certificates of these courses' completers are; a course without completers is missing. */
    List<CertificateCount> countsOf(Collection<Long> courseIds) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.certificate.CertificateViews$CertificateCount(e.course.id,
                            sum(case when x.id is null then 1 else 0 end),
                            sum(case when x.state = MADE then 1 else 0 end),
                            sum(case when x.state = HANDED_OVER then 1 else 0 end))
                        from Enrollment e join Completion k on k.enrollment = e
                            left join Certificate x on x.standingFor = k.id
                        where e.course.id in :courses and k.outcome = COMPLETED
                        group by e.course.id""", CertificateCount.class)
                .setParameter("courses", courseIds)
                .getResultList();
    }

    /** How a body's people fare on the courses of a year; one statement. */
    List<OwnResult> resultsOf(long bodyId, FiscalYear year) {
        return getEntityManager()
                .createQuery("""
                        select new org.tsunagi.certificate.OwnResultViews$OwnResult(e.applicationId,
                            (select count(l.lesson.id) from ExpectedLesson l join RollCall r on r.day = l.day
                                where l.enrollment = e),
                            (select count(l.lesson.id) from ExpectedLesson l join RollCall r on r.day = l.day
                                join Attendance a on a.lesson = l.lesson and a.trainee = l.trainee
                                where l.enrollment = e and a.seen.mark <> ABSENT),
                            k.outcome, c.state, c.handedOverOn)
                        from Enrollment e left join Completion k on k.enrollment = e
                            left join Certificate c on c.standingFor = k.id
                        where e.id in (select y.id from Enrollment y where y.body.id = :body and y.course.fiscalYear = :year)""", OwnResult.class)
                .setParameter("body", bodyId)
                .setParameter("year", year.year())
                .getResultList();
    }
}
