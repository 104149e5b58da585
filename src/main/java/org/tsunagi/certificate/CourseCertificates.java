package org.tsunagi.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.certificate.CertificateDesk.RefusedCertificate;
import org.tsunagi.certificate.CertificateLine.CertificateState;
import org.tsunagi.course.CourseLine;

/**
 * The certificates of one course.
 *
 * @param refused who is still without one because something on it cannot be shown exactly
 * @param obstacle why nothing can be printed at all at the moment, or null
 * @param completedOn the latest date of completion, which the date of issue cannot precede; null when nobody completed
 * @param numbers that would be given out now; null when there is none to make
 */
public record CourseCertificates(
        CourseLine course,
        List<CertificateLine> lines,
        List<RefusedCertificate> refused,
        @Nullable String obstacle,
        @Nullable LocalDate completedOn,
        @Nullable NumberRange numbers) {

    public CertificateTally tally() {
        long waiting = lines.stream().filter(CertificateLine::isWaiting).count();
        long made = count(CertificateState.MADE);
        long handedOver = count(CertificateState.HANDED_OVER);
        return new CertificateTally(
                course, waiting + made + handedOver, made, handedOver, count(CertificateState.VOID));
    }

    /** How many certificates would be made now. */
    public long ready() {
        return tally().waiting() - refused.size();
    }

    /** Whose certificate could be made now, in trainee-number order. */
    public List<CertificateLine> waiting() {
        Set<Long> impossible =
                refused.stream().map(RefusedCertificate::completionId).collect(Collectors.toSet());
        return lines.stream()
                .filter(CertificateLine::isWaiting)
                .filter(line -> !impossible.contains(line.completionId()))
                .toList();
    }

    private long count(CertificateState state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    /**
     * How far a course is with its certificates.
     *
     * @param completers whose completion stands
     * @param voided numbers that became 欠番
     */
    public record CertificateTally(CourseLine course, long completers, long made, long handedOver, long voided) {
        /** Completers without a valid certificate. */
        public long waiting() {
            return completers - made - handedOver;
        }

        /** Certificates that can be printed. */
        public long valid() {
            return made + handedOver;
        }
    }

    /**
     * Someone who completed a course, for the page that makes one certificate.
     *
     * @param nextNumber that would be given out now
     */
    public record WaitingCompleter(
            long completionId,
            CourseLine course,
            int traineeNumber,
            long traineeId,
            PersonName name,
            LocalDate completedOn,
            String nextNumber) {}

    /** The first and the last of numbers in a row, as printed. */
    public record NumberRange(String first, String last) {}
}
