package org.tsunagi.certificate;

import org.tsunagi.course.CourseLine;

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
