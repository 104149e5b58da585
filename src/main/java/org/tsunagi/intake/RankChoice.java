package org.tsunagi.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ranks a body may give a candidate of a course.
 *
 * @param free in order and within the limit; without one, one more than needed, so that two candidates can change places
 * @param limit how many the body may nominate, null for any number
 * @param standing how many it has nominated
 */
public record RankChoice(List<Integer> free, @Nullable Integer limit, long standing) {}
