package org.tsunagi.report;

/** How many completers have a profession, under the label the report of that year prints. */
public record ProfessionCount(String label, long persons) {}
