package org.tsunagi.certificate;

/** Someone whose certificate could not be made, and the sentence that says why and what to do. */
public record RefusedCertificate(long completionId, int traineeNumber, String name, String sentence) {}
