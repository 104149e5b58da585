package org.tsunagi.municipality;

import java.util.Map;

/** A profession with its version and the labels printed per fiscal year. */
public record ProfessionDetail(long id, long version, NewProfession profession, Map<Integer, String> labels) {}
