package org.tsunagi.municipality;

import org.jspecify.annotations.Nullable;

/** A nominating body as its form shows it; the municipality is the id of the one it is, if any. */
public record BodyDetail(
        long id, long version, String name, @Nullable Long municipalityId) {}
