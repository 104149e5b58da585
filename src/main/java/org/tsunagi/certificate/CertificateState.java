package org.tsunagi.certificate;

/** Where a certificate stands: made, handed over, or void with a reason (its number is never used again). */
public enum CertificateState {
    MADE,
    HANDED_OVER,
    VOID
}
