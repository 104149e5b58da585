package org.tsunagi.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step in an application's trail: who, when, why. */
public record ChangeLine(
        Instant at, String by, ApplicationAct act, @Nullable String why) {}
