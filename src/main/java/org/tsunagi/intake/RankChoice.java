package org.tsunagi.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ranks a body may give a candidate of a course.
 *
 * @param free in order; for a new candidate within the limit, for one who has a rank one more than needed, so that two can
 *     change places by way of it
 * @param limit how many the body may nominate, null for any number
 * @param standing how many it has nominated
 */
public record RankChoice(List<Integer> free, @Nullable Integer limit, long standing) {}
