package org.tsunagi.municipality;

import org.jspecify.annotations.Nullable;

/** A municipality as lists show it, with the name of its region on the day asked for. */
public record MunicipalityLine(
        long id,
        String code,
        String name,
        String kana,
        @Nullable String region) {}
