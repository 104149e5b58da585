package org.tsunagi.municipality;

import org.jspecify.annotations.Nullable;

/** A nominating body as lists show it; the code is that of its municipality, if it is one. */
public record BodyLine(long id, String name, @Nullable String municipalityCode) {}
