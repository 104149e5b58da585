package org.tsunagi.completion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalRecord;

/**
 * The decision on everyone who stands on a course.
 *
 * @param overruled where the officer decides otherwise than the rule proposes, or adds a reason; the rest follow the
 *     proposal, whose reasons are kept with a 未修了
 * @param decidedOn the date of completion, printed on the certificates
 * @param basis the {@link CourseJudgement#basis()} the officer saw; null when nobody looked at a sheet
 */
public record CourseDecision(
        List<Decision> overruled,
        LocalDate decidedOn,
        ApprovalRecord approval,
        @Nullable String basis) {}
