package org.tsunagi.base.kernel;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A short text that differs whenever what a page shows differs: the page's form carries it back, so that a desk decides
 * only on what was seen.
 */
public record Fingerprint(String text) {
    /** Of everything the decision rests on, in the order shown. */
    public static Fingerprint of(Stream<?> shown) {
        return new Fingerprint(DigestUtils.sha256Hex(shown.map(String::valueOf).collect(Collectors.joining("\n"))));
    }

    /** The one a form came back with; a form without it has seen nothing. */
    public static Fingerprint sent(@Nullable String text) {
        return new Fingerprint(text == null ? "" : text);
    }
}
