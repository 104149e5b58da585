package org.tsunagi.intake;

import org.jspecify.annotations.Nullable;

/** A row of a count: how many applications of one call, body or course are in one state. */
record StateCount(@Nullable Long of, ApplicationState state, long count) {}
