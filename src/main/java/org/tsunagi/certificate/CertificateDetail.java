package org.tsunagi.certificate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsunagi.course.CourseLine;

/** One certificate with what its own page shows. */
public record CertificateDetail(
        CourseLine course,
        CertificateLine line,
        Instant issuedAt,
        @Nullable Recorded handedOver,
        @Nullable Recorded voided,
        String verificationCode,
        String sha256) {}
