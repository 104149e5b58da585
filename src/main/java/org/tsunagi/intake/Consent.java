package org.tsunagi.intake;

/** A consent as the person gave it; never assumed. */
public enum Consent {
    GIVEN,
    REFUSED,
    UNCONFIRMED
}
