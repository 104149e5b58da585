package org.tsunagi.certificate;

import java.time.Instant;
import org.tsunagi.course.CourseLine;

/** One certificate with what its own page shows. */
public record CertificateDetail(
        CourseLine course, CertificateLine line, Instant issuedAt, String verificationCode, String sha256) {}
