package org.tsunagi.certificate;

import java.time.LocalDate;

/** What the public is told about a certificate whose number and code it knows: no name. */
public record Verification(
        CertificateState state, String title, String course, String number, LocalDate issuedOn, String issuer) {

    /** Whether it is genuine and still valid. */
    public boolean isGenuine() {
        return state != CertificateState.VOID;
    }
}
