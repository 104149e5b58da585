package org.tsunagi.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.certificate.CertificateState;

/** A certificate of a person, void ones included. */
public record PersonCertificate(
        long completionId,
        long id,
        String number,
        CertificateState state,
        LocalDate issuedOn,
        @Nullable LocalDate handedOverOn,
        @Nullable String voidReason) {}
