package org.tsunagi.selection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One applicant as the allocation sees one.
 *
 * @param bodyId the nominating body, or null for a direct application
 * @param rank 推薦順位 within the body, 1 first; 0 for a direct application
 * @param arrivedAt when the application was submitted: decides between equals
 */
public record Candidate(long applicationId, @Nullable Long bodyId, int rank, Instant arrivedAt) {}
