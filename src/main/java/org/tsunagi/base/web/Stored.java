package org.tsunagi.base.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;

/**
 * What lies in the database while a form is open.
 *
 * @param version the version the form sends along
 * @param facts label and words of the stored record, to be read beside what was typed; empty unless someone else has
 *     changed it meanwhile
 */
public record Stored(String version, Map<String, String> facts) {
    /** For a form opened now. */
    public static Stored at(long version) {
        return new Stored(Long.toString(version), Map.of());
    }

    /**
     * For a form that was refused. Having seen both versions, its sender may overwrite the stored one; refused for another
     * reason, the form keeps the version it was opened with.
     */
    public static Stored after(Problems problems, @Nullable String sent, long current, Map<String, String> facts) {
        return problems.stale()
                ? new Stored(Long.toString(current), facts)
                : new Stored(Long.toString(version(sent)), Map.of());
    }

    /** The version a form was sent with; none of ours is older than anything. */
    public static long version(@Nullable String sent) {
        return sent != null && sent.matches("[0-9]{1,18}") ? Long.parseLong(sent) : -1;
    }
}
