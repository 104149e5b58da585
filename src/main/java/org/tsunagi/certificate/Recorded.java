package org.tsunagi.certificate;

import java.time.Instant;

/** Who wrote something down, and when. */
public record Recorded(Instant at, String by) {}
