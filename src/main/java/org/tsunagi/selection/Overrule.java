package org.tsunagi.selection;

/** An officer decides otherwise than the allocation about one application, with the reason. */
public record Overrule(long applicationId, Result result, String reason) {}
