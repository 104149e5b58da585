package org.tsunagi.certificate;

/**
 * How far the certificates of a course are, in completers.
 *
 * @param waiting without a valid certificate
 * @param made with one that was not handed over yet
 */
public record CertificateCount(long courseId, long waiting, long made, long handedOver) {}
