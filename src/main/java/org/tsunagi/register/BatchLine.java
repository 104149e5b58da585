package org.tsunagi.register;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;

/**
 * What was taken over from one file.
 *
 * @param entries how many lines
 * @param undone that it was taken back; null while it stands, as is the reason
 */
public record BatchLine(
        long id,
        long version,
        String series,
        int entries,
        Act taken,
        @Nullable Act undone,
        @Nullable String reason) {}
