package org.tsunagi.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call to be opened; without a limit a body may nominate any number. */
public record NewCall(
        Instant opensAt, Instant closesAt, @Nullable Integer limitPerBody, String note) {}
