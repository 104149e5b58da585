package org.tsunagi.certificate;

/** A certificate's file as it left the office, and the name to save it under. */
public record IssuedDocument(String fileName, byte[] bytes) {}
