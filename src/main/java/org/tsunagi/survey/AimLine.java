package org.tsunagi.survey;

/** An aim as its page shows it. */
public record AimLine(long id, long version, int year, String words) {}
