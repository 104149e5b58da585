package org.tsunagi.municipality;

/** A profession as forms and lists show it. */
public record ProfessionLine(long id, String code, String name, ProfessionGroup group, int sortOrder) {}
