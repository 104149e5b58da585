package org.tsunagi.approval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an officer copies from an approved paper.
 *
 * @param draftedOn 起案日
 * @param approvedOn 決裁日, not before the drafting
 * @param effectiveOn 施行日, not before the approval; may be open
 * @param documentNumber 文書番号 such as 「障福第1234号」
 * @param approver 専決者
 */
public record ApprovalRecord(
        LocalDate draftedOn,
        LocalDate approvedOn,
        @Nullable LocalDate effectiveOn,
        String documentNumber,
        String approver) {}
