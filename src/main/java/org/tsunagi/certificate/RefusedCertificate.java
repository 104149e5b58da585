package org.tsunagi.certificate;

/**
 * Someone whose certificate could not be made.
 *
 * @param forTheName whether correcting the name would help
 * @param sentence says why and what to do
 */
public record RefusedCertificate(
        long completionId, int traineeNumber, long traineeId, String name, boolean forTheName, String sentence) {}
