package org.tsunagi.trainee;

import java.time.Instant;
import org.tsunagi.base.kernel.PersonName;

/** A name a trainee was known by, and why it was corrected. */
public record FormerNameLine(PersonName name, Instant correctedAt, String correctedBy, String reason) {}
