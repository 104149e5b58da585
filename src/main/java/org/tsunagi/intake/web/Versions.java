package org.tsunagi.intake.web;

import org.jspecify.annotations.Nullable;

/** Reads the version a form was rendered from. */
final class Versions {
    private Versions() {}

    /** The version sent, or one that no record has. */
    static long read(@Nullable String sent) {
        return sent != null && sent.matches("[0-9]{1,18}") ? Long.parseLong(sent) : -1;
    }
}
