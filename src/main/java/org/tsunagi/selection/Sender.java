package org.tsunagi.selection;

import org.jspecify.annotations.Nullable;

/** Who sends people in an order of its own, which nothing overturns: a nominating body, or an employer that ranks its people. */
public sealed interface Sender {
    /** The one of these two there is; null for who applies by oneself. */
    static @Nullable Sender of(@Nullable Long bodyId, @Nullable String employerKey) {
        if (bodyId != null) {
            return new Body(bodyId);
        }
        return employerKey == null ? null : new Employer(employerKey);
    }

    /** A nominating body. */
    record Body(long id) implements Sender {}

    /** An employer, by what intake knows it by. */
    record Employer(String key) implements Sender {}
}
