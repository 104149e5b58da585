package org.tsunagi.notice;

import jakarta.persistence.Embeddable;

/**
 * A file that goes with each mail of an act, the same to everybody: nothing about a person stands in it.
 *
 * @param name under which it is saved
 * @param type its media type, with its parameters
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent")
public record MailAttachment(String name, String type, byte[] content) {}
