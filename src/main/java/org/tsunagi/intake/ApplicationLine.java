package org.tsunagi.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;

/** An application as an officer's lists show it. */
public record ApplicationLine(
        long id,
        @Nullable Long bodyId,
        @Nullable String body,
        @Nullable Integer rank,
        PersonName name,
        String employer,
        ApplicationState state,
        @Nullable Instant submittedAt) {}
